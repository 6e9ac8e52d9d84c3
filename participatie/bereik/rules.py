"""Wie wat mag zien van het bereik van een project."""

from typing import Any


def mag_bereik_zien(medewerker: Any) -> bool:
    """Alle aantallen zien, ook van kleine groepen."""
    return bool(medewerker.is_active and medewerker.has_perm("participatie.moderate_inbreng"))


def mag_inwoners_wijzigen(medewerker: Any) -> bool:
    """De tabel met inwoners bijwerken."""
    return bool(medewerker.is_active and medewerker.has_perm("participatie.change_wijk"))
