"""Vragen die in meer formulieren hetzelfde zijn."""

from typing import Any

NAAM = ("korte_tekst", {"label": "Naam", "invullen": "naam"})
EMAIL = (
    "email",
    {"label": "E-mailadres", "uitleg": "Alleen om u te laten weten wat wij met uw inbreng doen."},
)
WIJK = ("wijk", {"label": "In welke wijk woont u?"})
REKENT = "Waar rekent u zichzelf toe?"
DOELGROEP = (
    "doelgroep",
    {"label": REKENT, "uitleg": "Zo zien wij van wie wij nog niets hoorden. Dit staat nooit bij uw reactie."},
)
GEEN_GEGEVENS = "Zet geen namen, adressen of telefoonnummers in uw tekst."


def tekst(label: str, uitleg: str = GEEN_GEGEVENS, **opties: Any) -> tuple[str, dict[str, Any]]:
    """De grote vraag van een formulier."""
    return "lange_tekst", {"label": label, "uitleg": uitleg, "verplicht": True, **opties}


def keuze(label: str, *keuzes: str, soort: str = "een_keuze", **opties: Any) -> tuple[str, dict[str, Any]]:
    """Een vraag met antwoorden om uit te kiezen."""
    return soort, {"label": label, "keuzes": list(keuzes), **opties}


def als(vraag: str, antwoord: str) -> dict[str, str]:
    """Toon een vraag alleen bij dit antwoord."""
    return {"vraag": vraag, "antwoord": antwoord}
