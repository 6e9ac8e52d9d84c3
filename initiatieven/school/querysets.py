"""Vragen over cursussen: welke komen er nog, en waar is plek."""

from datetime import datetime

from django.db.models import Exists, F, OuterRef, Q, Subquery

from stadmaken.common.querysets import ZichtbaarQuerySet

from ..planning.choices import Wijze
from ..planning.models import Bijeenkomst, Gelegenheid
from ..planning.querysets import BijeenkomstQuerySet

Uren = tuple[int, int]


class CursusQuerySet(ZichtbaarQuerySet):
    """Cursussen, met wat hun data zeggen."""

    def met_datum(self, nu: datetime) -> "CursusQuerySet":
        """Met `eerste` (de eerstvolgende bijeenkomst die doorgaat) en `laatst_geweest`."""
        komend = _gaat_door().filter(eind__gt=nu).order_by("begin")
        geweest = _gaat_door().filter(eind__lte=nu).order_by("-eind")
        return self.annotate(
            eerste=Subquery(komend.values("begin")[:1]), laatst_geweest=Subquery(geweest.values("eind")[:1])
        )

    def aankomend(self, nu: datetime) -> "CursusQuerySet":
        """Wat nog komt, en wat nog geen datum had; het eerste voorop."""
        lijst = self.met_datum(nu).filter(Q(eerste__isnull=False) | Q(laatst_geweest__isnull=True))
        return lijst.order_by(F("eerste").asc(nulls_last=True), "title", "pk")

    def archief(self, nu: datetime) -> "CursusQuerySet":
        """Wat geweest is en nu niet meer komt; het laatste voorop."""
        lijst = self.met_datum(nu).filter(eerste__isnull=True, laatst_geweest__isnull=False)
        return lijst.order_by("-laatst_geweest", "pk")

    def met_plek(self, nu: datetime, uren: Uren | None = None) -> "CursusQuerySet":
        """Waar nu een plek vrij is, zo nodig op dit dagdeel; dezelfde regels als `planning.stand`."""
        open_ = Q(opent_op__isnull=True) | Q(opent_op__lte=nu)
        nog_open = Q(sluit_op__isnull=True) | Q(sluit_op__gt=nu)
        plek = Q(wachtenden=False) & (Q(capaciteit__isnull=True) | Q(capaciteit__gt=F("bezet")))
        nu_vrij = Q(wijze=Wijze.VRIJ, laatste__gt=nu) | (Q(eerste__gt=nu) & open_ & nog_open & plek)
        eigen = Gelegenheid.objects.per_pagina().filter(van=OuterRef("translation_key"))
        vrij = eigen.filter(geannuleerd_op__isnull=True).met_tijden()
        if uren:
            keer = Bijeenkomst.objects.filter(gelegenheid=OuterRef("pk"), geannuleerd_op__isnull=True)
            vrij = vrij.filter(Exists(_op_uren(keer, nu, uren)))
        return self.filter(Exists(vrij.filter(nu_vrij).values("pk")))

    def op_dagdeel(self, nu: datetime, uren: Uren) -> "CursusQuerySet":
        """Met een komende bijeenkomst die op de klok van Amsterdam tussen deze uren begint."""
        return self.filter(Exists(_op_uren(_gaat_door(), nu, uren)))


def _op_uren(keren: BijeenkomstQuerySet, nu: datetime, uren: Uren) -> BijeenkomstQuerySet:
    van, tot = uren
    return keren.filter(eind__gt=nu, begin__hour__gte=van, begin__hour__lt=tot)


def _gaat_door() -> BijeenkomstQuerySet:
    return Bijeenkomst.objects.per_pagina().gaat_door().filter(van=OuterRef("translation_key"))
