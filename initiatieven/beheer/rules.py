"""Wie cursussen en activiteiten plant en hun deelnemers beheert."""

from typing import Any

BEHEREN = "initiatieven.beheer_aanmelding"


def mag_beheren(medewerker: Any) -> bool:
    """Aanmeldingen zien en veranderen, deelnemers mailen, data plannen."""
    return bool(medewerker.is_active and medewerker.has_perm(BEHEREN))
