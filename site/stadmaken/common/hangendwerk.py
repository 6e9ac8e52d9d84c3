"""Taken van een werker die hard is gestopt, weer in de rij. De bibliotheek laat ze voor altijd op “bezig” staan."""

import logging
from datetime import datetime, timedelta

from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

logger = logging.getLogger(__name__)

# Ruim boven wat een taak duurt; duurt er een langer, dan loopt zij even dubbel, en daar moet zij tegen kunnen.
HANGT = timedelta(minutes=30)
KEREN = 3


def geef_terug(nu: datetime | None = None) -> int:
    """Zet terug wat te lang “bezig” is; wat steeds een werker meesleurt, mislukt. Geeft hoeveel taken het waren."""
    grens, aantal = (nu or timezone.now()) - HANGT, 0
    for taak in DBTaskResult.objects.running().filter(started_at__lt=grens):
        te_vaak = len(taak.worker_ids) >= KEREN
        velden = {"status": TaskResultStatus.FAILED, "finished_at": nu or timezone.now()}
        # Alleen als een andere werker dit intussen niet zag.
        zelfde = DBTaskResult.objects.running().filter(pk=taak.pk, started_at=taak.started_at)
        if zelfde.update(**velden if te_vaak else {"status": TaskResultStatus.READY}):
            logger.warning("Taak %s bleef hangen: %s", taak.pk, "mislukt" if te_vaak else "weer in de rij")
            aantal += 1
    return aantal
