from datetime import date
from typing import Any

from django.db import models
from django.db.models import F
from django.utils import timezone

from .choices import EINDSTATEN


class OproepQuerySet(models.QuerySet[Any]):
    """Oproepen, met op één plek welke een bezoeker ziet."""

    def zichtbaar(self, vandaag: date | None = None) -> "OproepQuerySet":
        """Nog nodig of beschikbaar, niet verlopen, en van een initiatief dat op de site staat en nog loopt."""
        return self.openstaand().filter(verloopt_op__gte=vandaag or timezone.localdate())

    def openstaand(self) -> "OproepQuerySet":
        """Zoals `zichtbaar`, maar ook wat intussen is verlopen."""
        initiatieven: Any = self.model._meta.get_field("initiatief").related_model
        # Een alias in dezelfde taal is dezelfde oproep nog een keer.
        lopend = initiatieven.objects.zichtbaar().exclude(staat__in=EINDSTATEN).exclude(alias_of__locale=F("locale"))
        return self.filter(vervuld=False, initiatief__in=lopend.order_by().values("pk"))

    def met_initiatief(self) -> "OproepQuerySet":
        """Met alles wat een lijst toont, in een vast aantal vragen."""
        return self.select_related("thema", "initiatief__locale").prefetch_related("initiatief__wijken")
