"""Wie wat mag zien van het bereik van een project."""

from typing import Any

from ..inbreng.rules import mag_behandelen


def mag_bereik_zien(medewerker: Any) -> bool:
    """Alle aantallen zien, ook van kleine groepen, van projecten waarvan iemand de inbreng behandelt."""
    return mag_behandelen(medewerker)


def mag_inwoners_wijzigen(medewerker: Any) -> bool:
    """De tabel met inwoners bijwerken."""
    return bool(medewerker.is_active and medewerker.has_perm("participatie.change_wijk"))
