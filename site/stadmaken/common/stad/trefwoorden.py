"""Trefwoorden: de steden delen één lijst van taggit, maar een medewerker ziet alleen woorden van de eigen stad.

Niet met een manager: taggit zoekt daarmee ook of een woord al bestaat, en een woord van elders bestond dan niet.
"""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, JsonResponse
from taggit.models import Tag
from wagtail.admin import filters
from wagtail.admin.views.tags import TAGS_AUTOCOMPLETE_LIMIT
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.views import chooser
from wagtail.models import Collection

from . import nu
from .mappen import eigen_mappen

_van_wagtail = filters.popular_tags_for_model


def _bij(soort: Any) -> Q:
    """Trefwoorden bij een beeld of bestand in een map van de stad van nu."""
    eigen = soort.objects.filter(collection__in=eigen_mappen(Collection.objects.all()))
    return Q(
        taggit_taggeditem_items__content_type=ContentType.objects.get_for_model(soort),
        taggit_taggeditem_items__object_id__in=eigen.values("pk"),
    )


def trefwoorden() -> QuerySet[Tag]:
    """De trefwoorden bij pagina's, beelden en bestanden van de stad van nu; is er één stad, dan alle."""
    if nu.afbakening() is None:
        return Tag.objects.all()
    from ..models import OnderwerpBijPagina  # de modellen zijn er pas na het starten

    bij_pagina = Q(pk__in=OnderwerpBijPagina.objects.values("tag"))
    return Tag.objects.filter(bij_pagina | _bij(get_image_model()) | _bij(get_document_model())).distinct()


def vul_aan(request: HttpRequest) -> JsonResponse:
    """Wat er onder een veld met trefwoorden verschijnt; in plaats van dat van Wagtail."""
    begin = request.GET.get("term", "").replace("\x00", "")
    gevonden = trefwoorden().filter(name__istartswith=begin) if begin else Tag.objects.none()
    namen = gevonden.order_by("name").values_list("name", flat=True)[:TAGS_AUTOCOMPLETE_LIMIT]
    return JsonResponse(list(namen), safe=False)


def _veelgebruikt(soort: Any, count: int = 10) -> QuerySet[Tag]:
    if nu.afbakening() is None:
        return _van_wagtail(soort, count)
    return Tag.objects.filter(_bij(soort)).annotate(keer=Count("taggit_taggeditem_items")).order_by("-keer")[:count]


def neem_over() -> None:
    """Zet dit op de plaats van wat Wagtail doet."""
    filters.popular_tags_for_model = chooser.popular_tags_for_model = _veelgebruikt
