from datetime import date, timedelta

from django.db import models
from django.utils import timezone

from .choices import Moderatie

BINNENKORT = timedelta(days=14)


class InbrengQuerySet(models.QuerySet):
    """Vragen over inbreng."""

    def zichtbaar(self) -> "InbrengQuerySet":
        """Wat een anonieme bezoeker mag zien: geplaatst, via een formulier waarvan de inbreng openbaar is."""
        return self.filter(moderatie=Moderatie.GEPLAATST, formulier__openbaar=True)

    def ooit_zichtbaar(self) -> "InbrengQuerySet":
        """Wat op de site staat, en wat er stond en is verwijderd; van dat laatste is alleen het spoor openbaar."""
        return self.filter(moderatie__in=(Moderatie.GEPLAATST, Moderatie.VERBORGEN), formulier__openbaar=True)

    def met_antwoord(self) -> "InbrengQuerySet":
        """Alles wat een kaart op de site toont, in een vast aantal vragen."""
        return self.select_related("antwoord", "wijk").prefetch_related("fotos")

    def te_plaatsen(self) -> "InbrengQuerySet":
        """Nieuw en nog niet bekeken."""
        return self.filter(moderatie=Moderatie.NIEUW, geschoond_op__isnull=True)

    def telt(self) -> "InbrengQuerySet":
        """Wat een antwoord verdient: niet afgewezen en geen mogelijke spam, openbaar of niet."""
        return self.filter(verdacht="").exclude(moderatie=Moderatie.NIET_GEPLAATST)

    def te_beantwoorden(self) -> "InbrengQuerySet":
        """Nog zonder antwoord (ook niet op een thema), en van iemand die nog te bereiken is."""
        # Wie een eigen antwoord heeft, heeft ook `beantwoord_op`; samen passen zij bij de index.
        return self.telt().filter(beantwoord_op__isnull=True, antwoord__isnull=True, geschoond_op__isnull=True)

    def te_laat(self, vandaag: date | None = None) -> "InbrengQuerySet":
        """Te beantwoorden inbreng waarvan de beloofde dag voorbij is."""
        return self.te_beantwoorden().filter(beantwoorden_voor__lt=vandaag or timezone.localdate())

    def binnenkort(self, vandaag: date | None = None) -> "InbrengQuerySet":
        """Te beantwoorden binnen veertien dagen; wat al te laat is, hoort hier niet bij."""
        vandaag = vandaag or timezone.localdate()
        return self.te_beantwoorden().filter(beantwoorden_voor__range=(vandaag, vandaag + BINNENKORT))

    def verdacht(self) -> "InbrengQuerySet":
        """Nieuw en mogelijk spam."""
        return self.te_plaatsen().exclude(verdacht="")
