"""Over de site en de drie pijlers van het programma."""

from home.tekstpagina import Tekstpagina
from stadmaken.common.demo import Tekening, Verwijzing

PAGINAS = [
    Tekstpagina(
        "over",
        "Over Samen Stadmaken",
        "Op deze site ziet u plannen voor Haarlem en denkt u mee. Dit is een demosite: alle plannen zijn fictief.",
        [
            (
                "tekst",
                "<p>Wie in een stad woont, kent haar het best. Daarom vraagt de gemeente bij plannen voor "
                "straten, pleinen en "
                "parken eerst wat bewoners en ondernemers weten en vinden. Op deze site staat per plan waarover "
                "u kunt meedenken, "
                "wie besluit en wat er met uw inbreng is gedaan.</p>"
                "<h2>Zo werkt het</h2><ol><li>Scan de QR-code op een infobord in de straat, of kies een project.</li>"
                "<li>Beantwoord de vragen. U hoeft niet in te loggen en geen e-mailadres te geven.</li>"
                "<li>U krijgt een kenmerk en een code. Daarmee volgt u wat er met uw inbreng gebeurt.</li>"
                "<li>U leest ons antwoord, en later of het is uitgevoerd.</li></ol>",
            ),
            (
                "beeld",
                {"beeld": Tekening("gesprek"), "onderschrift": "Een bijeenkomst over een plan in de wijk (fictief)."},
            ),
            (
                "tekst",
                "<h2>Drie pijlers</h2><p>De site hoort bij het programma voor lokale democratie. Dat begon in "
                "maart 2018 als "
                "Nieuwe Democratie en ging daarna verder als Versterken Lokale Democratie. Het rust op drie "
                "pijlers.</p>",
            ),
            ("pagina", {"pagina": Verwijzing("over/samen-stadmaken")}),
            ("pagina", {"pagina": Verwijzing("over/ondersteunen-stadmakers")}),
            ("pagina", {"pagina": Verwijzing("over/fundament")}),
            (
                "tekst",
                "<h2>Wat is fictief?</h2><p>Straten, wijken en gebieden bestaan echt. De projecten, de mensen en "
                "hun reacties zijn "
                "verzonnen, om te laten zien hoe de site werkt. Daar staat het woord “fictief” bij.</p>",
            ),
        ],
        "stad",
    ),
    Tekstpagina(
        "over/samen-stadmaken",
        "Samen Stadmaken",
        "De eerste pijler: een beter gesprek tussen stad en gemeente, en daardoor betere besluiten.",
        [
            (
                "tekst",
                "<p>Meedenken werkt als u vooraf weet waar het over gaat. Daarom heeft elk project een "
                "participatieplan. Daarin "
                "staat wat al vaststaat, waarover u kunt meedenken, wie besluit en wanneer u hoort wat er met uw "
                "inbreng is "
                "gebeurd.</p><h2>Vier niveaus</h2><ul><li><b>Meeweten</b>: wij vertellen u wat er gaat gebeuren.</li>"
                "<li><b>Meedenken</b>: u zegt wat u vindt. Wij nemen het mee en leggen uit wat wij ermee doen.</li>"
                "<li><b>Meedoen</b>: wij maken het plan samen met u.</li>"
                "<li><b>Meebeslissen</b>: u beslist mee, binnen afspraken vooraf.</li></ul>",
            ),
            (
                "tekst",
                "<h2>Wat hoort hierbij?</h2><ul><li>een participatieplan bij elk project</li>"
                "<li>infoborden in de straat, met een code naar het plan</li><li>spreekuren en werkbezoeken van "
                "het college in de wijk</li>"
                "<li>het participatiebankje: de gemeente komt naar u toe</li><li>advies van gelote bewoners</li>"
                "<li>wijkcontracten, twee per jaar</li><li>het uitdaagrecht: bewoners nemen een taak over</li>"
                "<li>een digitale wijkbegroting</li></ul>",
            ),
            (
                "citaat",
                {
                    "tekst": "Vraag het vóór de tekening klaar is. Daarna is het geen meedenken meer.",
                    "bron": "Bewoner van Noord (fictief)",
                },
            ),
            (
                "oproep",
                {
                    "titel": "Wat speelt er nu?",
                    "tekst": "Bekijk alle projecten en kies waarover u wilt meedenken.",
                    "knoptekst": "Bekijk de projecten",
                    "pagina": Verwijzing("projecten"),
                },
            ),
        ],
        "gesprek",
    ),
    Tekstpagina(
        "over/ondersteunen-stadmakers",
        "Ondersteunen stadmakers",
        "De tweede pijler: wie zelf iets wil doen voor de buurt, krijgt hulp.",
        [
            (
                "tekst",
                "<p>Een geveltuin, een buurtmaaltijd of een repaircafé: veel goede plannen beginnen bij bewoners "
                "zelf. "
                "De gemeente neemt zo’n plan niet over, maar helpt het op weg.</p><h2>Wat is er?</h2><ul>"
                "<li><b>Initiatievencafé</b>: drie of vier keer per jaar vertellen initiatiefnemers over hun "
                "plan en vragen zij hulp.</li>"
                "<li><b>Initiatievenschool</b>: cursussen over bijvoorbeeld geld werven, pitchen en juridische "
                "zaken.</li>"
                "<li><b>Leefbaarheids- en initiatiefbudget</b>: geld voor kleine plannen, met advies van de "
                "Initiatiefraad.</li>"
                "<li><b>Een vaste ambtenaar</b>: iemand die met u meeloopt en de weg weet.</li></ul>",
            ),
            ("activiteit", {"pagina": Verwijzing("agenda/initiatievencafe-winter")}),
            ("pagina", {"pagina": Verwijzing("initiatievenschool")}),
            (
                "vraag_antwoord",
                {
                    "vragen": [
                        {
                            "vraag": "Moet ik een stichting oprichten?",
                            "antwoord": "<p>Nee. Voor een eerste gesprek en voor een klein plan is dat niet nodig.</p>",
                        },
                        {
                            "vraag": "Wie adviseert over het initiatiefbudget?",
                            "antwoord": "<p>De Initiatiefraad: vijf bewoners, één uit elk gebied. "
                            "Het college besluit.</p>",
                        },
                        {
                            "vraag": "Wat is een wijkplatform?",
                            "antwoord": "<p>Een netwerk van bewoners, ondernemers en organisaties in een of "
                            "meer wijken. Het verbindt mensen. Het spreekt niet namens de hele wijk.</p>",
                        },
                    ]
                },
            ),
        ],
        "initiatief",
    ),
    Tekstpagina(
        "over/fundament",
        "Fundament",
        "De derde pijler: vertrouwen tussen inwoners en gemeente. Dat verdient een overheid door open te zijn.",
        [
            (
                "tekst",
                "<p>In 2017 zei 23 procent van de inwoners vertrouwen te hebben in de gemeenteraad, en 27 "
                "procent in het college. "
                "Dat is te weinig. Meedenken heeft alleen zin als mensen merken dat er iets mee gebeurt.</p>"
                "<h2>Wat bewoners ons vroegen</h2><ul><li>Kom afspraken na, en zeg het als het later wordt.</li>"
                "<li>Wees op tijd en duidelijk.</li><li>Zeg wie er beslist.</li><li>Luister ook als wij het niet "
                "eens zijn.</li>"
                "<li>Bereik niet steeds dezelfde mensen.</li></ul>"
                "<h2>Zo meten wij</h2><p>Met de Quick Scan Lokale Democratie keken wij waar we stonden. Elk doel "
                "van het programma "
                "heeft vragen uit die scan als maat.</p>",
            ),
            (
                "citaat",
                {
                    "tekst": "Ik hoef geen gelijk te krijgen. Ik wil weten waarom niet.",
                    "bron": "Bewoner van Schalkwijk (fictief)",
                },
            ),
        ],
        "fundament",
    ),
    Tekstpagina(
        "spelregels",
        "Spelregels van meedenken",
        "Wat u van ons mag verwachten, en wat wij van u vragen.",
        [
            (
                "tekst",
                "<h2>Dit mag u van ons verwachten</h2><ul><li>Wij lezen elke inbreng.</li>"
                "<li>Wij plaatsen uw inbreng zonder uw naam, of wij leggen uit waarom niet.</li>"
                "<li>U krijgt antwoord vóór de datum die bij het formulier staat.</li>"
                "<li>Ons antwoord is <b>Overgenomen</b>, <b>Deels overgenomen</b>, <b>Niet overgenomen</b> of "
                "<b>Buiten dit plan</b>, met de reden erbij.</li><li>Nemen wij iets over? Dan ziet u ook of het "
                "is uitgevoerd.</li></ul>"
                "<h2>Dit vragen wij van u</h2><ul><li>Schrijf over het plan, niet over personen.</li>"
                "<li>Zet geen namen, adressen of telefoonnummers in uw tekst.</li><li>Scheld niet en "
                "discrimineer niet.</li></ul>",
            ),
            (
                "tekst",
                "<h2>Inspraak is iets anders</h2><p>Soms is er officiële inspraak. Die wordt aangekondigd in het "
                "Gemeenteblad. "
                "Deze site vertelt erover en verwijst ernaar, maar komt er niet voor in de plaats.</p>",
            ),
        ],
    ),
]
