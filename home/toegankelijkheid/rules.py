"""Wie meet, en wie van een verouderde verklaring hoort."""

from typing import Any


def mag_meten(medewerker: Any) -> bool:
    """Wie metingen mag toevoegen."""
    return bool(medewerker.is_active and medewerker.has_perm("home.add_axemeting"))
