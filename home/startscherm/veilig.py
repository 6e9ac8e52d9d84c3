"""Eén kapot onderdeel haalt het startscherm van het CMS niet onderuit."""

import logging
from collections.abc import Callable
from typing import TypeVar

logger = logging.getLogger(__name__)
Uitkomst = TypeVar("Uitkomst")


def probeer(naam: str, maak: Callable[[], Uitkomst], anders: Uitkomst) -> Uitkomst:
    """Wat `maak` geeft, en bij een fout `anders`; in het logboek staat alleen welk onderdeel het was."""
    try:
        return maak()
    except Exception as fout:
        # Zonder de melding zelf: daarin kan staan wat iemand invulde.
        logger.error("Startscherm: %s lukt niet (%s)", naam, type(fout).__name__)
        return anders
