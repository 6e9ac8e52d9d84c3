"""Wat de agenda en een activiteit tonen."""

from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Max, Min, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils import timezone

from ..aanbod.choices import Soort
from ..aanbod.rijen import maak_rijen, met_pagina, per_dag
from ..aanbod.weergave import aanbod_context
from ..opbrengst.weergave import opbrengst
from ..planning.models import Bijeenkomst
from ..planning.querysets import BijeenkomstQuerySet
from .filters import LIJST, MAAND, VOORBIJ, WEEK, WEERGAVEN, AgendaFilterForm, Blik
from .maand import maand, moment

PER_PAGINA = 20


def agenda_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    """De agenda als lijst, week of maand, met dezelfde filters."""
    filters, blik = AgendaFilterForm(request.GET), Blik.uit(request.GET)
    gekozen = filters.toepassen(Bijeenkomst.objects.zichtbaar())
    context = {
        "filters": filters,
        "blik": blik,
        "weergaven": [
            {"naam": naam, "href": Blik(weergave, timezone.localdate()).adres(filters), "nu": _is_nu(weergave, blik)}
            for weergave, naam in WEERGAVEN.items()
        ],
    }
    toon = _maand if blik.weergave == MAAND else _lijst
    return {**context, **toon(gekozen, blik, filters, request)}


def _is_nu(weergave: str, blik: Blik) -> bool:
    """Of deze knop aangeeft waar iemand is; bij een andere week is dat niet “Deze week”."""
    return weergave == blik.weergave and (weergave != WEEK or blik.nu)


def _lijst(gekozen: BijeenkomstQuerySet, blik: Blik, filters: AgendaFilterForm, request: HttpRequest) -> dict[str, Any]:
    bladzij = Paginator(_van(gekozen, blik), PER_PAGINA).get_page(request.GET.get("pagina"))
    bijeenkomsten = list(bladzij)
    rijen = maak_rijen(bijeenkomsten, met_verslag=_verslagen(bijeenkomsten) if blik.weergave == VOORBIJ else ())
    apart = blik.weergave == WEEK
    return {
        "bladzij": bladzij,
        "periodes": [rij for rij in rijen if apart and rij.keer.is_periode],
        "dagen": per_dag(rij for rij in rijen if not (apart and rij.keer.is_periode)),
        "aantal": bladzij.paginator.count,
        "bladerreeks": urlencode({**filters.gekozen, **blik.velden}),
        **(_buren(gekozen, blik, filters) if apart else {}),
    }


def _van(gekozen: BijeenkomstQuerySet, blik: Blik) -> BijeenkomstQuerySet:
    nu = timezone.now()
    if blik.weergave == LIJST:
        return met_pagina(gekozen.komend(nu))
    if blik.weergave == WEEK:
        return met_pagina(gekozen.tussen(moment(blik.begin), moment(blik.eind)))
    return met_pagina(gekozen.filter(eind__lte=nu).order_by("-begin", "-pk"))


def _verslagen(bijeenkomsten: list[Any]) -> list[int]:
    """Waar het verslag van een pagina bij hoort: de laatste bijeenkomst die was geweest toen zij werd gepubliceerd."""
    from .models import ActiviteitPage  # dat model haalt zijn context hier vandaan

    toen = Coalesce(OuterRef("last_published_at"), timezone.now())
    geweest = Bijeenkomst.objects.gaat_door().filter(gelegenheid__aanbod=OuterRef("pk"), eind__lte=toen)
    nummers = {bijeenkomst.gelegenheid.aanbod_id for bijeenkomst in bijeenkomsten}
    met_verslag = ActiviteitPage.objects.filter(pk__in=nummers).exclude(verslag="")
    laatste = Subquery(geweest.order_by("-eind", "-pk").values("pk")[:1])
    return list(met_verslag.annotate(laatste=laatste).values_list("laatste", flat=True))


def _maand(gekozen: BijeenkomstQuerySet, blik: Blik, filters: AgendaFilterForm, request: HttpRequest) -> dict[str, Any]:
    tabel = maand(gekozen, blik.begin, blik.eind)
    aantal = gekozen.tussen(moment(blik.begin), moment(blik.eind)).count()
    return {"weken": tabel.weken, "periodes": tabel.periodes, "aantal": aantal, **_buren(gekozen, blik, filters)}


def _buren(gekozen: BijeenkomstQuerySet, blik: Blik, filters: AgendaFilterForm) -> dict[str, Any]:
    """Waarheen iemand kan bladeren: niet verder dan er iets is, want een lege eeuw helpt niemand."""
    grenzen = gekozen.order_by().aggregate(van=Min("begin"), tot=Max("eind"))
    vandaag = timezone.localdate()
    van = min(vandaag, timezone.localdate(grenzen["van"])) if grenzen["van"] else vandaag
    tot = max(vandaag, timezone.localdate(grenzen["tot"])) if grenzen["tot"] else vandaag
    vorige, volgende = blik.vorige, blik.volgende
    return {
        "vorige": {"blik": vorige, "href": vorige.adres(filters)} if vorige.eind > van else None,
        "volgende": {"blik": volgende, "href": volgende.adres(filters)} if volgende.begin <= tot else None,
    }


def activiteit_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    """Wat een activiteitpagina toont: de data, wat bij haar soort hoort, en het verslag."""
    cafe = pagina.soort == Soort.INITIATIEVENCAFE
    pitches = list(pagina.pitches.all()) if cafe else []
    return {**aanbod_context(pagina), "pitches": pitches, "opbrengst": opbrengst(pagina)}
