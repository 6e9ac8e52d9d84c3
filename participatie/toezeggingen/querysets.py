from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from .choices import Toezeggingstaat


class ToezeggingQuerySet(models.QuerySet):
    """Vragen over toezeggingen."""

    def zichtbaar(self) -> "ToezeggingQuerySet":
        """Wat een anonieme bezoeker mag zien."""
        return self.filter(openbaar=True)

    def open(self) -> "ToezeggingQuerySet":
        """Nog na te komen."""
        return self.filter(staat=Toezeggingstaat.OPEN)

    def te_laat(self, vandaag: date | None = None) -> "ToezeggingQuerySet":
        """Nog na te komen terwijl de dag die nu geldt, voorbij is."""
        return self.open().filter(uiterlijk_op__lt=vandaag or timezone.localdate())

    def op_tijd(self) -> "ToezeggingQuerySet":
        """Nagekomen op of voor de eerst beloofde dag."""
        return self.filter(Q(staat=Toezeggingstaat.NAGEKOMEN) & Q(afgerond_op__lte=F("oorspronkelijk_op")))
