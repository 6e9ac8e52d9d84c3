"""Hoe een bestand gevonden wordt: alleen als een openbare pagina ernaar linkt, en zijn verzameling niet besloten is."""

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, QuerySet
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _
from wagtail.models import CollectionViewRestriction, Page, ReferenceIndex, get_page_models

from stadmaken.common.models import Bestand
from stadmaken.common.querysets import zichtbare_paginas
from stadmaken.common.vindbaar import Ingang, Soort, Vindbaar

from ..register.models import Zoekingang
from .tekst import van_bestand

SOORT = Soort("document", _("Document"), _("Documenten"), 60)


def zichtbaar() -> QuerySet:
    """De bestanden waar een bezoeker langs een openbare pagina bij komt."""
    paginas = zichtbare_paginas().order_by().annotate(sleutel=Cast("pk", CharField())).values("sleutel")
    links = _links().filter(object_id__in=paginas, to_object_id=Cast(OuterRef("pk"), CharField()))
    pad = ExpressionWrapper(OuterRef("collection__path"), output_field=CharField())
    besloten = CollectionViewRestriction.objects.alias(pad=pad).filter(pad__startswith=F("collection__path"))
    return Bestand.objects.filter(Exists(links)).exclude(Exists(besloten))


def _links() -> QuerySet:
    soorten = ContentType.objects
    return ReferenceIndex.objects.filter(
        base_content_type=soorten.get_for_model(Page), to_content_type=soorten.get_for_model(Bestand)
    )


def ingang(bestand: Any) -> Ingang:
    """Titel en tekst van een bestand."""
    return Ingang(titel=bestand.title, pad=bestand.url, tekst=van_bestand(bestand), datum=bestand.created_at)


def van_pagina(pagina: Any) -> Iterable[int]:
    """De bestanden waar deze pagina naar linkt."""
    return [int(nummer) for nummer in _links().filter(object_id=pagina.pk).values_list("to_object_id", flat=True)]


def van_beperking(beperking: Any) -> Iterable[int]:
    """De bestanden in een verzameling die besloten wordt, of niet meer is."""
    verzamelingen = beperking.collection.get_descendants(inclusive=True)
    return Bestand.objects.filter(collection__in=verzamelingen).values_list("pk", flat=True)


def anders() -> Iterable[int]:
    """Wat te zien is maar niet te vinden, of andersom: een link in een tekst komt of gaat zonder dat het bestand het
    merkt."""
    gevonden = set(Zoekingang.objects.filter(soort=SOORT.naam).values_list("sleutel", flat=True))
    return gevonden.symmetric_difference(zichtbaar().values_list("pk", flat=True))


def maak() -> Vindbaar:
    """Wat aan te melden is; pas als alle paginatypen er zijn."""
    paginas: dict[Any, Any] = dict.fromkeys([Page, *get_page_models()], van_pagina)
    return Vindbaar(SOORT, Bestand, zichtbaar, ingang, {**paginas, CollectionViewRestriction: van_beperking}, anders)
