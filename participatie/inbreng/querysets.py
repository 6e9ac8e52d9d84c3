from datetime import date

from django.db import models
from django.utils import timezone

from .choices import Moderatie


class InbrengQuerySet(models.QuerySet):
    """Vragen over inbreng."""

    def zichtbaar(self) -> "InbrengQuerySet":
        """Wat een anonieme bezoeker mag zien: geplaatst, via een formulier waarvan de inbreng openbaar is."""
        return self.filter(moderatie=Moderatie.GEPLAATST, formulier__openbaar=True)

    def met_antwoord(self) -> "InbrengQuerySet":
        """Alles wat een kaart op de site toont, in een vast aantal vragen."""
        return self.select_related("antwoord", "wijk").prefetch_related("fotos")

    def te_plaatsen(self) -> "InbrengQuerySet":
        """Nieuw en nog niet bekeken."""
        return self.filter(moderatie=Moderatie.NIEUW)

    def te_beantwoorden(self) -> "InbrengQuerySet":
        """Nog zonder antwoord, en niet afgewezen."""
        return self.filter(antwoord__isnull=True).exclude(moderatie=Moderatie.NIET_GEPLAATST)

    def te_laat(self, vandaag: date | None = None) -> "InbrengQuerySet":
        """Te beantwoorden inbreng waarvan de beloofde dag voorbij is."""
        return self.te_beantwoorden().filter(beantwoorden_voor__lt=vandaag or timezone.localdate())

    def verdacht(self) -> "InbrengQuerySet":
        """Nieuw en mogelijk spam."""
        return self.te_plaatsen().exclude(verdacht="")

    def count_tot(self, grens: int) -> int:
        """Het aantal, hooguit `grens`: meer tellen kost tijd en zegt niets."""
        return self.order_by().values("pk")[:grens].count()
