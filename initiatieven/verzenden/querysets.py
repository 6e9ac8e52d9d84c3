from django.db import models
from django.db.models import Count, IntegerField, Q
from django.db.models.expressions import Combinable
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Coalesce

from stadmaken.common.models import Bericht


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


def _aantal(status: str) -> Combinable:
    """Hoeveel berichten er zijn met deze status, en waren."""
    eerder = Cast(KeyTextTransform(str(status), "zending__opgeruimd"), IntegerField())
    return Count("zending__berichten", filter=Q(zending__berichten__status=status)) + Coalesce(eerder, 0)
