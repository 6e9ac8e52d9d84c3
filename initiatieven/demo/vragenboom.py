"""De vragen van de menukaart in de demo."""

from typing import Any

from stadmaken.common.demo import Verwijzing


def _vraag(nummer: int, vraag: str, *antwoorden: tuple[Any, ...], uitleg: str = "") -> tuple[str, dict[str, Any]]:
    rijen = [_antwoord(*rij) for rij in antwoorden]
    return "vraag", {"nummer": nummer, "vraag": vraag, "uitleg": uitleg, "antwoorden": rijen}


def _antwoord(tekst: str, uitleg: str, *doelen: int | str) -> dict[str, Any]:
    """Een doel is het nummer van een vraag, of de slug van een instrument."""
    return {
        "tekst": tekst,
        "uitleg": uitleg,
        "naar_vraag": next((doel for doel in doelen if isinstance(doel, int)), None),
        "instrumenten": [Verwijzing(f"wat-wilt-u-doen/{doel}") for doel in doelen if isinstance(doel, str)],
    }


BOOM = [
    _vraag(
        1,
        "Wat wilt u doen?",
        ("Iets organiseren of maken", "Bijvoorbeeld een feest, een tuin of een plek om elkaar te ontmoeten.", 2),
        ("Een taak van de gemeente overnemen", "Omdat u het met uw buren beter of anders kunt.", "uitdaagrecht"),
        ("Iets leren of anderen ontmoeten", "Van mensen die ook iets voor de stad doen.", 4),
        ("Meepraten over mijn wijk of een plan", "Met buren of met de gemeente.", 5),
    ),
    _vraag(
        2,
        "Wat hebt u het meest nodig?",
        ("Geld", "", 3),
        ("Toestemming", "Voor iets op straat, op een plein of in het groen.", "vergunning"),
        ("Mensen, spullen of een ruimte", "", "uw-initiatief-op-deze-site", "initiatievencafe"),
        ("Dat weet ik nog niet", "", "initiatievencafe", "initiatievenschool"),
        uitleg="Kies wat nu het belangrijkst is. U kunt later teruggaan.",
    ),
    _vraag(
        3,
        "Hoe ver bent u met uw plan?",
        ("Ik weet wat ik ga doen en wat het kost", "", "initiatiefbudget"),
        ("Ik weet wat ik wil, maar het gebeurt op straat of in het groen", "", "initiatiefbudget", "vergunning"),
        ("Ik heb een idee en moet het nog uitwerken", "", "initiatievenschool", "initiatiefbudget"),
    ),
    _vraag(
        4,
        "Wat past het best bij u?",
        ("Een cursus of workshop", "", "initiatievenschool"),
        ("Een avond met andere initiatiefnemers", "", "initiatievencafe"),
    ),
    _vraag(
        5,
        "Waarover wilt u praten?",
        ("Over een plan van de gemeente", "Voor een straat, een plein of een park.", "meedenken"),
        ("Over wat er speelt in mijn wijk", "Samen met buren en organisaties.", "wijkplatform"),
    ),
]
