from typing import Any

from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q

from ..initiatief.choices import EINDSTATEN


class BegeleiderQuerySet(models.QuerySet[Any]):
    """Begeleiders, met hoeveel initiatieven zij nu hebben."""

    def met_aantal(self) -> "BegeleiderQuerySet":
        """Elke begeleider met het aantal lopende initiatieven; een vertaling telt niet apart."""
        lopend = Q(initiatieven__live=True) & ~Q(initiatieven__staat__in=EINDSTATEN)
        return self.annotate(begeleidt=Count("initiatieven__translation_key", filter=lopend, distinct=True))

    def met_ruimte(self) -> "BegeleiderQuerySet":
        """Wie nog een initiatief kan begeleiden."""
        return self.met_aantal().filter(beschikbaar=True, begeleidt__lt=F("ruimte_voor"))

    def passend(self, initiatief: Any) -> "BegeleiderQuerySet":
        """Wie ruimte heeft en bij de wijken of thema's van dit initiatief past; wie bij beide past voorop."""
        gebieden = {wijk.gebied_id for wijk in initiatief.wijken.all()}
        themas = {thema.pk for thema in initiatief.themas.all()}
        in_gebied = self.model.gebieden.through.objects.filter(begeleider=OuterRef("pk"), gebied__in=gebieden)
        bij_thema = self.model.themas.through.objects.filter(begeleider=OuterRef("pk"), thema__in=themas)
        rijen = self.met_ruimte().annotate(in_gebied=Exists(in_gebied), bij_thema=Exists(bij_thema))
        rijen = rijen.filter(Q(in_gebied=True) | Q(bij_thema=True))
        return rijen.order_by("-in_gebied", "-bij_thema", "begeleidt", "functie", "pk")
