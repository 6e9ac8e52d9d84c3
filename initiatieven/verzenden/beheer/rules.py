"""Wie de nieuwsbrief verstuurt."""

from typing import Any

VERSTUREN = "initiatieven.verstuur_nieuwsbrief"


def mag_versturen(medewerker: Any) -> bool:
    """Klaarzetten, tegenhouden en volgen."""
    return bool(medewerker.is_active and medewerker.has_perm(VERSTUREN))
