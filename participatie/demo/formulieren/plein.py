"""Een enquête in stappen, en ideeën op een plek."""

from ..soorten import Formulierdata
from .delen import EMAIL, NAAM, WIJK, als, keuze, tekst

MIJDT = "Mijdt u het plein op warme dagen?"
AVG = "Wij gebruiken uw antwoorden voor het onderzoek naar het plein en om u te antwoorden."

FORMULIEREN = [
    Formulierdata(
        "projecten/californieplein-schaduw",
        "enquete",
        "enquete",
        "Enquête over het Californiëplein",
        "Drie korte stappen over hoe u het plein gebruikt en wat er beter kan (fictief). Het "
        "kost ongeveer vijf minuten.",
        -20,
        28,
        70,
        "De antwoorden gaan naar de ontwerper en naar de twaalf mensen die straks samen schetsen.",
        AVG,
        [
            ("stap", {"titel": "Hoe gebruikt u het plein?"}),
            keuze("Hoe vaak komt u op het plein?", "Elke dag", "Elke week", "Soms", "Bijna nooit", verplicht=True),
            keuze(
                "Wat doet u er?",
                "Boodschappen",
                "Zitten en praten",
                "Erlangs lopen",
                "Spelen met kinderen",
                "De markt bezoeken",
                soort="meer_keuzes",
                verplicht=True,
            ),
            ("getal", {"label": "Hoeveel minuten blijft u meestal?", "minimaal": 0, "maximaal": 600, "openbaar": True}),
            ("stap", {"titel": "Warme dagen"}),
            ("ja_nee", {"label": MIJDT, "verplicht": True}),
            tekst("Waar gaat u dan heen?", "", verplicht=False, voorwaarde=als(MIJDT, "Ja")),
            (
                "schaal",
                {
                    "label": "Hoe prettig is het plein in de zomer?",
                    "punten": 10,
                    "laag": "heel vervelend",
                    "hoog": "heel prettig",
                    "verplicht": True,
                },
            ),
            (
                "stap",
                {"titel": "Uw wens", "inleiding": "Dit is de belangrijkste vraag. Schrijf gerust in uw eigen woorden."},
            ),
            tekst("Wat zou u als eerste veranderen?"),
            WIJK,
            NAAM,
            EMAIL,
        ],
    ),
    Formulierdata(
        "projecten/californieplein-schaduw",
        "idee",
        "idee",
        "Zet uw idee op een plek",
        "Hebt u een idee voor een bepaalde plek op het Californiëplein (fictief)? Wijs die aan "
        "of schrijf op waar het is.",
        -20,
        None,
        70,
        "Alle ideeën hangen op de schetsavond aan de muur. Wij antwoorden op elk idee.",
        AVG,
        [
            tekst("Uw idee"),
            (
                "plaats",
                {
                    "label": "Waar op het plein?",
                    "uitleg": "In woorden, bijvoorbeeld “naast de fontein”.",
                    "verplicht": True,
                    "openbaar": True,
                },
            ),
            ("fotos", {"label": "Foto’s", "maximaal": 2}),
            NAAM,
            EMAIL,
        ],
    ),
]
