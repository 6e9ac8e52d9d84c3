"""De verplichte pagina's waarvan de tekst in elke stad klopt: zij gaan over wat de site zelf doet."""

from home.tekstpagina import Tekstpagina

VOOR_ELKE_STAD = [
    Tekstpagina(
        "privacy",
        "Privacy",
        "Wij vragen zo weinig mogelijk van u, en wij bewaren het niet langer dan nodig is.",
        [
            (
                "tekst",
                "<h2>Wat vragen wij?</h2><p>Uw reactie is verplicht, uw naam en e-mailadres nooit. Bij elk "
                "formulier staat waarvoor wij "
                "uw gegevens gebruiken, op welke grond, wie ze ziet en hoelang wij ze bewaren.</p>"
                "<h2>Wat staat op de site?</h2><p>Alleen de tekst van uw reactie, nadat een medewerker die heeft "
                "gelezen. Uw naam en "
                "e-mailadres nooit. Staat er toch een telefoonnummer of adres in uw tekst? Dan maken wij dat "
                "eerst onleesbaar.</p>"
                "<h2>Foto’s</h2><p>Uit een foto halen wij de plaats en de tijd die uw telefoon erin zet. De foto "
                "is pas te zien als uw "
                "inbreng is geplaatst.</p><h2>Infoborden</h2><p>Wij tellen per dag hoe vaak een code is geopend. "
                "Wij bewaren niet wie dat "
                "was: geen IP-adres en geen cookie.</p><h2>Zoeken</h2><p>Wij tellen per dag op welke woorden er is "
                "gezocht, om deze site beter te maken. Wij bewaren niet wie dat was. Staat er een e-mailadres, kenmerk "
                "of code in uw zoekvraag? Dan tellen wij die vraag niet. Na 90 dagen zijn de aantallen weg.</p>"
                "<h2>Hoelang bewaren wij uw gegevens?</h2><p>Dat staat bij elk "
                "formulier, en met de dag erbij op de pagina van uw inbreng. Is de tijd voorbij, dan verwijdert de "
                "site uw gegevens binnen een dag, met foto’s en e-mails. Wacht u nog op antwoord, dan bewaren wij ze "
                "hooguit een half jaar langer. In reservekopieën staan uw gegevens nog hooguit vijf weken.</p>"
                "<h2>Uw rechten</h2><p>U mag uw gegevens inzien, verbeteren of laten verwijderen. Inzien kan meteen, "
                "op de pagina van uw inbreng. Daar vraagt u ons ook om inzage of verwijdering. Dat doen wij binnen "
                "een maand. Hebt u die pagina niet meer? Vul dan hieronder uw e-mailadres in.</p>",
            ),
        ],
    ),
    Tekstpagina(
        "cookies",
        "Cookies",
        "Deze site gebruikt alleen cookies die nodig zijn om te werken. Daarom is er geen cookiemelding.",
        [
            (
                "tekst",
                "<p>Wij gebruiken hooguit twee cookies:</p><ul><li>een cookie die formulieren beveiligt, zodat "
                "niemand anders namens u "
                "iets kan versturen;</li><li>een sessiecookie, voor medewerkers die inloggen en voor formulieren "
                "met foto’s of meer stappen.</li></ul>"
                "<p>Er zijn geen cookies van andere bedrijven. De site laadt geen lettertypen, kaarten of "
                "scripts van anderen.</p>",
            ),
        ],
    ),
]
