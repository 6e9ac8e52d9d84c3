from datetime import datetime

from django.db import models
from django.db.models import Count, Exists, IntegerField, OuterRef, Q
from django.db.models.expressions import Combinable
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Coalesce
from django.utils import timezone

from stadmaken.common.models import Bericht, Zending
from stadmaken.common.zendingen import OPEN, STILTE


class VerzendingQuerySet(models.QuerySet):
    """Vragen over verzendingen."""

    def met_aantallen(self) -> "VerzendingQuerySet":
        """Met `gekregen` en `niet_gelukt`, de nieuwste eerst; ook van wat intussen is opgeruimd."""
        is_ = Bericht.Status
        rijen = self.select_related("zending", "editie", "door").order_by("-klaargezet_op", "-pk")
        return rijen.annotate(
            gekregen=_aantal(is_.VERZONDEN),
            niet_gelukt=_aantal(is_.MISLUKT) + _aantal(is_.ONBEKEND),
        )

    def onderweg(self) -> "VerzendingQuerySet":
        """Wat nu weggaat."""
        return self.filter(zending__status=Zending.Status.LOOPT)

    def opgehouden(self) -> "VerzendingQuerySet":
        """Op pauze, of tegengehouden voordat zij begon."""
        return self.filter(zending__status=Zending.Status.PAUZE)

    def staat_stil(self, nu: datetime | None = None) -> "VerzendingQuerySet":
        """Wat al een tijd niets verzond terwijl er nog mail wacht; dezelfde regel als `zendingen.stand()`."""
        sinds = (nu or timezone.now()) - STILTE
        berichten = Bericht.objects.filter(zending=OuterRef("zending")).order_by()
        rijen = self.onderweg().filter(zending__begonnen_op__lt=sinds)
        return rijen.filter(
            Exists(berichten.filter(status__in=OPEN)), ~Exists(berichten.filter(verzonden_op__gte=sinds))
        )


def _aantal(status: str) -> Combinable:
    """Hoeveel berichten er zijn met deze status, en waren."""
    eerder = Cast(KeyTextTransform(str(status), "zending__opgeruimd"), IntegerField())
    return Count("zending__berichten", filter=Q(zending__berichten__status=status)) + Coalesce(eerder, 0)
