"""Waar iemand verder kan als zoeken niets opleverde: de overzichten van de site."""

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import get_language
from wagtail.models import Page

from initiatieven.models import AgendaPage, InitiatievenPage, SchoolPage
from participatie.models import ProjectenPage, WijkenPage
from stadmaken.common.querysets import zichtbare_paginas
from stadmaken.common.tabelstand import kopie

OVERZICHTEN = (ProjectenPage, WijkenPage, AgendaPage, SchoolPage, InitiatievenPage)


def overzichten() -> list[Page]:
    """De overzichten die iedereen mag zien, in de taal van de bezoeker."""
    return kopie(("overzichten", get_language()), _haal)


def _haal() -> list[Page]:
    soorten = ContentType.objects.get_for_models(*OVERZICHTEN).values()
    paginas = zichtbare_paginas().filter(content_type__in=soorten, locale__language_code=get_language())
    return list(paginas.order_by("path")[:10])
