"""Bijeenkomsten als rijen van een lijst: met pagina, stand en plaats, in een vast aantal vragen."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby
from typing import Any

from django.db.models import OuterRef, Prefetch, Subquery
from django.utils import timezone

from ..planning.models import Bijeenkomst, Gelegenheid
from ..planning.querysets import BijeenkomstQuerySet
from ..planning.stand import Stand, stand
from .models import AanbodPage
from .regels import Keer


@dataclass(frozen=True)
class Rij:
    """Eén bijeenkomst met de pagina waar zij bij hoort."""

    keer: Keer
    pagina: Any
    stand: Stand
    verslag: bool = False

    @property
    def dag(self) -> date:
        """De dag waaronder zij staat: de eerste, of vandaag als zij al bezig is."""
        bijeenkomst = self.keer.bijeenkomst
        if bijeenkomst.begin <= self.keer.nu < bijeenkomst.eind:
            return timezone.localdate(self.keer.nu)
        return timezone.localdate(bijeenkomst.begin)

    @property
    def badge(self) -> tuple[str, str] | None:
        """Wat iemand moet weten: dat het niet doorgaat of is verzet, en anders of er plek is."""
        return self.keer.staat or (self.stand.tekst, self.stand.kleur)


def met_pagina(bijeenkomsten: BijeenkomstQuerySet) -> BijeenkomstQuerySet:
    """Met alles wat een rij nodig heeft."""
    zonder = ("aanbod__vragen", "aanbod__omschrijving")
    gelegenheden = Gelegenheid.objects.met_tijden().select_related("aanbod__locale").defer(*zonder)
    return bijeenkomsten.prefetch_related(Prefetch("gelegenheid", queryset=gelegenheden))


def maak_rijen(
    bijeenkomsten: Iterable[Any], nu: datetime | None = None, *, met_verslag: Iterable[int] = ()
) -> list[Rij]:
    """Rijen bij bijeenkomsten uit `met_pagina`; `met_verslag` zijn bijeenkomsten."""
    nu, verslagen = nu or timezone.now(), set(met_verslag)
    return [
        Rij(
            keer=Keer(bijeenkomst, nu),
            pagina=bijeenkomst.gelegenheid.aanbod,
            stand=stand(bijeenkomst.gelegenheid, nu),
            verslag=bijeenkomst.pk in verslagen,
        )
        for bijeenkomst in bijeenkomsten
    ]


def per_dag(rijen: Iterable[Rij]) -> list[tuple[date, list[Rij]]]:
    """De rijen onder hun dag, in de volgorde waarin zij komen."""
    return [(dag, list(groep)) for dag, groep in groupby(rijen, key=lambda rij: rij.dag)]


def komende(aantal: int, **bij: Any) -> list[Rij]:
    """De eerstvolgende bijeenkomsten die doorgaan en die iedereen mag zien; `bij` beperkt het aanbod."""
    door = _gaat_door().zichtbaar()
    if bij:
        door = door.filter(gelegenheid__aanbod__in=AanbodPage.objects.filter(**bij).order_by().values("pk"))
    return maak_rijen(met_pagina(door)[:aantal])


def eerstvolgende(paginas: list[int]) -> dict[int, tuple[Any, Rij | None]]:
    """Per zichtbare pagina zijzelf met haar eerstvolgende keer, in een vast aantal vragen."""
    zichtbaar = AanbodPage.objects.zichtbaar().filter(pk__in=paginas).select_related("locale")
    eerste = _gaat_door().per_pagina().filter(van=OuterRef("translation_key")).values("pk")[:1]
    op_pagina = {pagina.pk: pagina for pagina in zichtbaar.annotate(eerste=Subquery(eerste))}
    keren = Bijeenkomst.objects.filter(pk__in=[pagina.eerste for pagina in op_pagina.values() if pagina.eerste])
    rijen = {rij.keer.bijeenkomst.pk: rij for rij in maak_rijen(met_pagina(keren))}
    return {
        pk: (pagina, replace(rijen[pagina.eerste], pagina=pagina) if pagina.eerste in rijen else None)
        for pk, pagina in op_pagina.items()
    }


def _gaat_door() -> BijeenkomstQuerySet:
    return Bijeenkomst.objects.komend().gaat_door()
