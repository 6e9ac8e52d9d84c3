from datetime import date

from django.db import models
from django.db.models import Count, Q
from django.utils import timezone

from ..toezeggingen.choices import Toezeggingstaat
from .choices import Contractstaat


class WijkcontractQuerySet(models.QuerySet):
    """Vragen over wijkcontracten."""

    def zichtbaar(self) -> "WijkcontractQuerySet":
        """Wat een anonieme bezoeker mag zien: getekende contracten."""
        return self.filter(getekend_op__isnull=False)

    def met_staat(self, staat: str, vandaag: date | None = None) -> "WijkcontractQuerySet":
        """Alles wat een bezoeker met deze staat ziet; dezelfde regel als `Wijkcontract.staat()`."""
        dag = vandaag or timezone.localdate()
        voorwaarden = {
            Contractstaat.CONCEPT: Q(getekend_op=None),
            Contractstaat.GETEKEND: Q(getekend_op__isnull=False, geevalueerd_op=None, eindigt_op__gte=dag),
            Contractstaat.AFGELOPEN: Q(getekend_op__isnull=False, geevalueerd_op=None, eindigt_op__lt=dag),
            Contractstaat.GEEVALUEERD: Q(getekend_op__isnull=False, geevalueerd_op__isnull=False),
        }
        return self.filter(voorwaarden[Contractstaat(staat)])

    def in_gebied(self, slug: str) -> "WijkcontractQuerySet":
        """Voor dit gebied, of voor een wijk die erin ligt."""
        return self._eenmaal(Q(gebied__slug=slug) | Q(wijken__gebied__slug=slug))

    def voor_wijk(self, wijk: models.Model) -> "WijkcontractQuerySet":
        """Voor deze wijk, of zonder eigen wijken voor het gebied waar zij in ligt."""
        return self._eenmaal(Q(wijken=wijk) | Q(wijken=None, gebied__wijken=wijk))

    def met_voortgang(self) -> "WijkcontractQuerySet":
        """Met `alle`: hoeveel afspraken er openbaar zijn, en `nagekomen`: hoeveel daarvan zijn nagekomen."""
        openbaar = Q(afspraken__openbaar=True)
        klaar = openbaar & Q(afspraken__staat=Toezeggingstaat.NAGEKOMEN)
        return self.annotate(
            alle=Count("afspraken", filter=openbaar, distinct=True),
            nagekomen=Count("afspraken", filter=klaar, distinct=True),
        )

    def _eenmaal(self, voorwaarde: Q) -> "WijkcontractQuerySet":
        """Door de vraag in een deelvraag te zetten, komt elk contract één keer terug."""
        return self.filter(pk__in=self.model._base_manager.filter(voorwaarde).values("pk"))
