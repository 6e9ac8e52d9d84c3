"""De reservekopie die de werker zelf maakt, en het snoeien dat doorgaat als een ander haar maakt."""

import logging
from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from .. import periodiek
from . import kopieen, maken

logger = logging.getLogger(__name__)
# Iets minder dan een dag, zodat het tijdstip niet elke dag een uur opschuift.
TUSSENTIJD = timedelta(hours=23)


def dagelijks() -> None:
    """Maak een kopie als de laatste van gisteren is."""
    bestaande = kopieen.alle()
    if bestaande and timezone.now() - bestaande[-1].gemaakt_op < TUSSENTIJD:
        return
    logger.info("Reservekopie gemaakt: %s", maken.maak().pad.name)


def meld_aan() -> None:
    """Snoeien gaat altijd door: hoe lang een kopie mag blijven, is beloofd."""
    periodiek.registreer("oude reservekopieën", kopieen.snoei, timedelta(days=1), per_stad=False)
    if settings.BACKUP_DAGELIJKS:
        periodiek.registreer("reservekopie", dagelijks, timedelta(hours=1), per_stad=False)
