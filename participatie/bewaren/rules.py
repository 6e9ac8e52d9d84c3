"""Wie verzoeken over persoonsgegevens behandelt."""

from typing import Any

from participatie.inbreng.rules import mag_origineel_zien


def mag_verzoeken(medewerker: Any) -> bool:
    """Wie een verzoek afhandelt, moet ook mogen zien waar het over gaat."""
    return mag_origineel_zien(medewerker) and medewerker.has_perm("participatie.change_verzoek")
