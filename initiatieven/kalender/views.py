"""Agenda's om op te abonneren: van de hele site, van één pagina, en met dezelfde filters als de agenda zelf."""

from datetime import timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language_from_path
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe
from wagtail.models import Page

from stadmaken.common.gemeente import gemeente
from stadmaken.common.querysets import zichtbare_paginas

from ..aanbod.models import AanbodPage
from ..agenda.filters import AgendaFilterForm
from ..agenda.models import AgendaPage
from ..planning.models import Bijeenkomst
from ..planning.querysets import BijeenkomstQuerySet
from ..school.models import SchoolPage
from .ics import kalender

TERUG = timedelta(days=92)
HOOGSTENS = 1000
BEWAAR_SECONDEN = 600


@require_safe
@cache_control(public=True, max_age=BEWAAR_SECONDEN)
@conditional_page
def hele_agenda(request: HttpRequest) -> HttpResponse:
    """Alles wat er te doen is, of wat bij de filters past."""
    stad = gemeente(request)
    return _antwoord(
        _gefilterd(request, Bijeenkomst.objects.zichtbaar()), _("Agenda van {stad}").format(stad=stad.naam)
    )


@require_safe
@cache_control(public=True, max_age=BEWAAR_SECONDEN)
@conditional_page
def agenda_van_pagina(request: HttpRequest, pad: str) -> HttpResponse:
    """Wat bij de pagina op dit pad hoort: een cursus, een activiteit, de school of de agenda."""
    pagina = _zoek(request, pad)
    rijen: BijeenkomstQuerySet = Bijeenkomst.objects.zichtbaar()
    if isinstance(pagina, AanbodPage):
        return _antwoord(rijen.per_pagina().filter(van=pagina.translation_key), pagina.title, bij=pagina)
    if isinstance(pagina, SchoolPage):
        cursussen = AanbodPage.objects.filter(path__startswith=pagina.path)
        rijen = rijen.per_pagina().filter(van__in=cursussen.values("translation_key"))
    return _antwoord(_gefilterd(request, rijen), pagina.title)


def _zoek(request: HttpRequest, pad: str) -> Any:
    """De pagina op dit pad, als iedereen haar mag zien."""
    taal = get_language_from_path(f"/{pad}/")
    gevonden = Page.route_for_request(request, pad.removeprefix(f"{taal}/") if taal else pad)
    if gevonden is None or gevonden.kwargs:
        raise Http404
    pagina = gevonden.page
    if not isinstance(pagina, AanbodPage | AgendaPage | SchoolPage):
        raise Http404
    if not zichtbare_paginas().filter(pk=pagina.pk).exists():
        raise Http404
    return pagina


def _gefilterd(request: HttpRequest, rijen: BijeenkomstQuerySet) -> BijeenkomstQuerySet:
    """Een keuze die niet bestaat, geeft niets: wie één wijk volgt, wil niet ineens de hele stad in zijn agenda."""
    filters = AgendaFilterForm(request.GET)
    if filters.errors:
        raise Http404
    return filters.toepassen(rijen)


def _antwoord(rijen: BijeenkomstQuerySet, naam: str, bij: AanbodPage | None = None) -> HttpResponse:
    """Wat komt en de laatste drie maanden; `bij` één pagina in de taal van die pagina."""
    sinds = timezone.now() - TERUG
    keuze = rijen.filter(eind__gte=sinds).select_related("gelegenheid").order_by("begin", "pk")[:HOOGSTENS]
    bijeenkomsten = list(keuze)
    # Elke pagina één keer, en niet bij elke bijeenkomst nog eens.
    paginas = AanbodPage.objects.defer("vragen", "omschrijving", "toegankelijkheid").select_related("locale")
    nummers = {bijeenkomst.gelegenheid.aanbod_id for bijeenkomst in bijeenkomsten}
    op_nummer = dict.fromkeys(nummers, bij) if bij else paginas.in_bulk(nummers)
    for bijeenkomst in bijeenkomsten:
        bijeenkomst.gelegenheid.aanbod = op_nummer[bijeenkomst.gelegenheid.aanbod_id]
    return HttpResponse(kalender(bijeenkomsten, naam=naam), content_type="text/calendar; charset=utf-8")
