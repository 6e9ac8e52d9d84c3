from django.db import models
from django.db.models import Count, Q

from stadmaken.common.models import Bericht


class VerzendingQuerySet(models.QuerySet):
    """Vragen over verzendingen."""

    def met_aantallen(self) -> "VerzendingQuerySet":
        """Met `gekregen` en `niet_gelukt`, de nieuwste eerst."""
        niet = (Bericht.Status.MISLUKT, Bericht.Status.ONBEKEND)
        rijen = self.select_related("zending", "editie", "door").order_by("-klaargezet_op", "-pk")
        return rijen.annotate(
            gekregen=Count("zending__berichten", filter=Q(zending__berichten__status=Bericht.Status.VERZONDEN)),
            niet_gelukt=Count("zending__berichten", filter=Q(zending__berichten__status__in=niet)),
        )
