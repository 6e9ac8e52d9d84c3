"""Lezen wat er op het startscherm staat."""

from typing import Any

from stadmaken.common.wachtend import Regel


def tekst(antwoord: Any) -> str:
    """De pagina als tekst."""
    return str(antwoord.content.decode())


def deel(antwoord: Any, naam: str) -> Any:
    """De waarde met deze naam uit een van de panelen."""
    return next(laag[naam] for laag in antwoord.context if naam in laag)


def regels(antwoord: Any) -> dict[str, Regel]:
    """Wat er wacht, op naam."""
    return {regel.wacht.naam: regel for regel in deel(antwoord, "regels")}


def knoppen(antwoord: Any) -> dict[str, str]:
    """De knoppen, met waar ze heen gaan."""
    return {str(knop.titel): knop.url for knop in deel(antwoord, "knoppen")}
