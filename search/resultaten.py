"""Van nummers naar wat een bezoeker ziet; wat intussen niet meer openbaar is, valt weg."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from participatie.models import Wijk
from stadmaken.common import vindbaar
from stadmaken.common.vindbaar import Soort

from .register.models import Zoekingang
from .register.openbaar import nog_openbaar

MEESTE_WIJKEN = 3


@dataclass(frozen=True)
class Resultaat:
    """Eén gevonden ding, in woorden."""

    ingang: Zoekingang
    soort: Soort

    @property
    def wanneer(self) -> str:
        """Van wanneer tot wanneer het is."""
        return _periode(self.ingang.begint_op, self.ingang.eindigt_op)

    @property
    def dag(self) -> str:
        """Van welke dag het is: zegt iets bij nieuwste bovenaan, en bij wat bewoners schreven."""
        return _dag(timezone.localdate(self.ingang.datum)) if self.ingang.datum else ""

    @property
    def waar(self) -> str:
        """De wijken; bij veel wijken de eerste, en hoeveel er nog zijn."""
        namen = [wijk.naam for wijk in self.ingang.wijken.all()]
        if len(namen) <= MEESTE_WIJKEN:
            return ", ".join(namen)
        meer = len(namen) - MEESTE_WIJKEN + 1
        return _("{wijken} en nog {aantal} wijken").format(wijken=", ".join(namen[:-meer]), aantal=meer)


def haal(nummers: Sequence[int]) -> list[Resultaat]:
    """De gevonden dingen met deze nummers, in deze volgorde."""
    wijken = Prefetch("wijken", Wijk.objects.only("naam").order_by("naam"))
    op_nummer = Zoekingang.objects.prefetch_related(wijken).in_bulk(list(nummers))
    soorten = {soort.naam: soort for soort in vindbaar.soorten()}
    rijen = [op_nummer[nummer] for nummer in nummers if nummer in op_nummer]
    return [Resultaat(rij, soorten[rij.soort]) for rij in nog_openbaar(rijen)]


def _periode(begin: date | None, eind: date | None) -> str:
    if begin and eind and begin != eind:
        return _("{begin} tot en met {eind}").format(begin=_dag(begin), eind=_dag(eind))
    if begin and not eind:
        return _("vanaf {begin}").format(begin=_dag(begin))
    if eind and not begin:
        return _("tot en met {eind}").format(eind=_dag(eind))
    return _dag(begin)


def _dag(dag: date | None) -> str:
    return date_format(dag, "j F Y") if dag else ""
