"""Wie in het CMS bij de abonnees mag. Elk adres is een persoonsgegeven."""

from typing import Any

BEHEREN = "initiatieven.beheer_abonnee"
DOWNLOADEN = "initiatieven.exporteer_abonnee"


def mag_beheren(medewerker: Any) -> bool:
    """Abonnees zien, uitschrijven, verwijderen en een lijst overnemen."""
    return bool(medewerker.is_active and medewerker.has_perm(BEHEREN))


def mag_downloaden(medewerker: Any) -> bool:
    """De hele lijst meenemen."""
    return mag_beheren(medewerker) and bool(medewerker.has_perm(DOWNLOADEN))
