"""Wat er vanzelf gebeurt rond de pagina van een wijkplatform."""

from typing import Any

from .actions import wis_zonder_toestemming
from .models import WijkplatformPage


def na_publicatie(instance: WijkplatformPage, **_signaal: Any) -> None:
    """Wat nu zonder toestemming is, blijft ook in eerdere versies niet te lezen."""
    wis_zonder_toestemming(instance)
