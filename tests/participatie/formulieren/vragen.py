"""Vragen voor tests, kort opgeschreven."""

from typing import Any

REACTIE = ("lange_tekst", {"label": "Uw reactie", "verplicht": True, "openbaar": True, "maximaal": 100})
NAAM = ("korte_tekst", {"label": "Naam", "invullen": "naam", "openbaar": True})
EMAIL = ("email", {"label": "E-mailadres"})
FOTOS = ("fotos", {"label": "Foto's", "maximaal": 2})
VERVOER = ("een_keuze", {"label": "Vervoer", "verplicht": True, "keuzes": ["Lopend", "Fiets", "Anders"]})


def stap(titel: str) -> tuple[str, dict[str, Any]]:
    """Het begin van een nieuwe stap."""
    return "stap", {"titel": titel}


def als(vraag: str, antwoord: str) -> dict[str, dict[str, str]]:
    """Een voorwaarde, om aan een vraag toe te voegen."""
    return {"voorwaarde": {"vraag": vraag, "antwoord": antwoord}}


ANDERS = ("korte_tekst", {"label": "Namelijk", "verplicht": True, **als("Vervoer", "Anders")})
IN_STAPPEN = [stap("Vervoer"), VERVOER, stap("Namelijk"), ANDERS, stap("Reactie"), REACTIE]
