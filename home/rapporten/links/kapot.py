"""Welke links nu nergens heen gaan: binnen de site op dit moment uitgerekend, dus ook na verplaatsen en verwijderen."""

from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Case, CharField, F, Q, QuerySet, Value, When
from wagtail.documents import get_document_model
from wagtail.models import Page

from stadmaken.common.querysets import zichtbare_paginas

from .adressen import nergens
from .choices import Linksoort
from .models import Paginalink
from .querysets import stuk


def links_op(paginas: QuerySet) -> QuerySet:
    """De links op deze pagina's, voor zover zij op de site staan."""
    return Paginalink.objects.filter(pagina__live=True, pagina__in=paginas.order_by().values("pk"))


def kapot(paginas: QuerySet, *, genegeerd: bool = False) -> QuerySet:
    """De kapotte links op deze pagina's, met in `reden` wat er is."""
    links = links_op(paginas).filter(genegeerd_op__isnull=not genegeerd)
    eigen = set(links.filter(soort=Linksoort.EIGEN).order_by().values_list("adres", flat=True).distinct())
    gevallen: dict[str, Any] = {
        "weg": Q(soort=Linksoort.PAGINA) & ~_een_van(Page.objects.all()),
        "dicht": Q(soort=Linksoort.PAGINA) & ~_een_van(zichtbare_paginas()),
        "bestand": Q(soort=Linksoort.BESTAND) & ~_een_van(get_document_model().objects.all()),
        "adres": Q(soort=Linksoort.EIGEN, adres__in=nergens(eigen)),
        "buiten": Q(soort=Linksoort.BUITEN) & stuk("controle__"),
    }
    alles = reduce(or_, gevallen.values())
    reden = Case(*(When(geval, then=Value(naam)) for naam, geval in gevallen.items()), output_field=CharField())
    return links.filter(alles).annotate(reden=reden).order_by(F("soort"), "pagina__title", "pk")


def _een_van(dingen: QuerySet) -> Q:
    """Of het doel hierbij hoort. Eén lijst voor alle links samen: per link vragen kost op een grote site seconden."""
    return Q(doel__in=dingen.order_by().values("pk"))
