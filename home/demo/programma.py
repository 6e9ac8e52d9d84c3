"""Het programma van de demo: pijlers, doelen en nulmetingen. De doelen staan er in onze eigen woorden."""

from typing import Any, NamedTuple

from stadmaken.common.demo import Verwijzing

BEGIN = "Startcijfers van het programma Nieuwe Democratie"
DEMO = "Fictieve cijfers, voor deze demo"
RAAD, COLLEGE, OP_TIJD, EERSTE, CURSISTEN = (
    "Vertrouwen in de gemeenteraad",
    "Vertrouwen in het college",
    "Op tijd beantwoord (fictief)",
    "Tijd tot het eerste antwoord (fictief)",
    "Deelnemers aan de Initiatievenschool (fictief)",
)


class Indicatordata(NamedTuple):
    """Een indicator met haar metingen: jaar, waarde en bron."""

    naam: str
    eenheid: str
    uitleg: str
    metingen: tuple[tuple[int, str, str], ...]
    streven: tuple[str, int] | None = None


INDICATOREN = (
    Indicatordata(
        RAAD,
        "% van de inwoners",
        "Hoeveel inwoners zeggen dat zij vertrouwen hebben in de gemeenteraad.",
        ((2017, "23", BEGIN),),
    ),
    Indicatordata(
        COLLEGE,
        "% van de inwoners",
        "Hoeveel inwoners zeggen dat zij vertrouwen hebben in burgemeester en wethouders.",
        ((2017, "27", BEGIN),),
    ),
    Indicatordata(
        OP_TIJD,
        "% van de reacties",
        "Hoeveel reacties een antwoord kregen vóór de datum die bij het formulier stond.",
        ((2022, "61", DEMO), (2023, "68.5", DEMO), (2025, "82", DEMO)),
        ("95", 2027),
    ),
    Indicatordata(
        EERSTE,
        "dagen",
        "Hoe lang iemand gemiddeld wachtte op een eerste inhoudelijk antwoord.",
        ((2022, "46", DEMO), (2023, "38.5", DEMO), (2025, "24", DEMO)),
        ("20", 2027),
    ),
    Indicatordata(
        CURSISTEN,
        "mensen",
        "Hoeveel mensen in een jaar een cursus of workshop volgden.",
        ((2022, "140", DEMO), (2024, "235", DEMO)),
        ("300", 2027),
    ),
)

PROGRAMMA = {
    "title": "Programma",
    "samenvatting": "Wat wil de gemeente bereiken met meedenken en meedoen, wat doet zij daarvoor, en lukt het?",
    "inleiding": "<p>Het programma Nieuwe Democratie liep van maart 2018 tot en met maart 2022. Daarna ging het verder "
    "als Versterken Lokale Democratie. De doelen staan hier in onze eigen woorden. Bij elk doel horen vragen uit de "
    "Quick Scan Lokale Democratie: daarmee is vooraf gemeten hoe het ervoor stond. Cijfers met “fictief” erbij zijn "
    "verzonnen voor deze demo.</p>",
}


def _doel(titel: str, vragen: str, *inspanningen: tuple[str, str], cijfers: tuple[str, ...] = ()) -> dict[str, Any]:
    """Een inspanning is een tekst met het pad van een pagina, of een adres op deze site, of niets."""
    return {
        "titel": titel,
        "vragen": vragen,
        "inspanningen": [_inspanning(*rij) for rij in inspanningen],
        "indicatoren": list(cijfers),
    }


def _inspanning(titel: str, pad: str) -> dict[str, Any]:
    vast = pad.startswith("/")
    return {"titel": titel, "pagina": Verwijzing(pad) if pad and not vast else None, "adres": pad if vast else ""}


PIJLERS: list[dict[str, Any]] = [
    {
        "titel": "Samen Stadmaken",
        "strategisch_doel": "Inwoners en gemeente voeren een beter gesprek over plannen. Dat geeft betere besluiten.",
        "doelen": [
            _doel(
                "Vooraf is duidelijk waarover u kunt meedenken en wie besluit",
                "1.1, 1.2, 2.1, 2.2, 6",
                ("Een participatieplan bij elk project", "projecten"),
                ("Spelregels die voor iedereen gelden", "spelregels"),
                ("Afspraken over verwachtingen, vóór het plan begint", ""),
                cijfers=(OP_TIJD,),
            ),
            _doel(
                "Wie meedenkt, hoort op tijd en in gewone taal wat ermee gebeurt",
                "2.1, 2.4",
                ("Nieuws per project, ook per e-mail te volgen", "projecten"),
                ("Infoborden in de straat met een code naar het plan", "over/samen-stadmaken"),
                ("Antwoord op elke reactie", "spelregels"),
                cijfers=(EERSTE,),
            ),
            _doel(
                "Ook mensen die wij nu missen, doen mee",
                "2.3",
                ("Het participatiebankje: de gemeente komt naar u toe", "agenda"),
                ("Advies van bewoners die door loting zijn gekozen", ""),
                ("Meedenken voor jongeren", ""),
            ),
            _doel(
                "Bestuurders en ambtenaren zijn in de wijk te vinden",
                "2.1, 2.2",
                ("Spreekuren en werkbezoeken van het college", "agenda"),
                ("Wijkplatforms en twee wijkcontracten per jaar", "wijken"),
                ("De wijkradenconferentie en Meet & Share", "agenda"),
            ),
            _doel(
                "Inwoners beslissen vaker mee, en nemen taken over als zij dat willen",
                "2.5, 5",
                ("Het uitdaagrecht: “Haarlemse initiatieven dagen uit”", "wat-wilt-u-doen/uitdaagrecht"),
                ("Een digitale wijkbegroting", ""),
            ),
        ],
    },
    {
        "titel": "Ondersteunen stadmakers",
        "strategisch_doel": "Wie zelf iets wil doen voor de stad, krijgt hulp en houdt zijn plan in eigen hand.",
        "doelen": [
            _doel(
                "Initiatiefnemers vinden kennis, mensen en geld",
                "3.1, 3.2",
                ("De Initiatievenschool", "initiatievenschool"),
                ("Het Initiatievencafé, drie of vier keer per jaar", "wat-wilt-u-doen/initiatievencafe"),
                ("Het leefbaarheids- en initiatiefbudget", "wat-wilt-u-doen/initiatiefbudget"),
                ("De Initiatievennieuwsbrief", "nieuwsbrief"),
                cijfers=(CURSISTEN,),
            ),
            _doel(
                "Het is duidelijk wie wat doet, en de weg is makkelijk te vinden",
                "3.3, 3.4",
                ("De menukaart: “Wat wilt u doen?”", "wat-wilt-u-doen"),
                ("Initiatieven die laten zien wat zij bieden en zoeken", "initiatieven"),
                ("Een ambtenaar die met een initiatief meeloopt", ""),
            ),
        ],
    },
    {
        "titel": "Fundament",
        "strategisch_doel": "Inwoners en gemeente vertrouwen elkaar, omdat rollen duidelijk zijn en afspraken tellen.",
        "doelen": [
            _doel(
                "Het vertrouwen in raad en college groeit",
                "4",
                ("Een openbaar overzicht van wat wij toezegden", "/toezeggingen/"),
                ("Gesprekken over rollen van inwoners, ambtenaren, college en raad", "agenda"),
                ("Cursussen over de lokale democratie", "initiatievenschool"),
                ("Informatie voor nieuwe inwoners, ook in andere talen", ""),
                cijfers=(RAAD, COLLEGE),
            ),
        ],
    },
]
