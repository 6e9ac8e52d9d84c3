"""Contact en de pagina's die elke overheidssite heeft."""

from home.steden.teksten import VOOR_ELKE_STAD
from home.tekstpagina import Tekstpagina
from stadmaken.common.demo import Verwijzing

PAGINAS = [
    Tekstpagina(
        "contact",
        "Contact",
        "Bel, mail of stel uw vraag met het formulier. Er is altijd een mens die antwoord geeft.",
        [
            (
                "contact",
                {
                    "naam": "Team Samen Stadmaken (fictief)",
                    "rol": "Voor vragen over deze site en over meedenken",
                    "telefoon": "14 023",
                    "email": "samenstadmaken@voorbeeld.nl",
                    "toelichting": "Maandag tot en met vrijdag van 9.00 tot 17.00 uur. "
                    "Dit is een demosite: het e-mailadres bestaat "
                    "niet.",
                },
            ),
            ("pagina", {"pagina": Verwijzing("contact/stel-een-vraag")}),
            (
                "tekst",
                "<h2>Liever iemand spreken?</h2><p>Kom naar het spreekuur in uw wijk of naar een inloopavond. "
                "Kunt u niet komen of "
                "niet schrijven? Bel ons, dan vullen wij het formulier samen in. Uw inbreng telt dan net zo zwaar.</p>",
            ),
        ],
    ),
    *VOOR_ELKE_STAD,
    Tekstpagina(
        "kwetsbaarheid-melden",
        "Kwetsbaarheid melden",
        "Hebt u een zwakke plek in deze site gevonden? Vertel het ons, dan lossen wij het samen op.",
        [
            (
                "tekst",
                "<h2>Wat vragen wij van u?</h2><ul><li>Mail zo snel mogelijk naar kwetsbaarheid@voorbeeld.nl "
                "(fictief).</li>"
                "<li>Vertel genoeg om het probleem te kunnen nadoen: het adres, de stappen en het tijdstip.</li>"
                "<li>Bekijk niet meer gegevens dan nodig is om het aan te tonen, en wijzig of verwijder niets.</li>"
                "<li>Deel het probleem niet met anderen tot het is opgelost.</li></ul>"
                "<h2>Wat beloven wij?</h2><ul><li>U hoort binnen drie werkdagen dat wij uw melding hebben gezien.</li>"
                "<li>Houdt u zich aan deze regels? Dan doen wij geen aangifte.</li>"
                "<li>Wij houden u op de hoogte en noemen u als vinder, als u dat wilt.</li></ul>",
            ),
        ],
    ),
]
