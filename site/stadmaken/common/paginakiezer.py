"""Welke pagina's het CMS aan een medewerker noemt: wat op de site staat, wat te kiezen is, en de weg naar de eigen tak.

Wagtail noemt de titel van elke pagina waarvan het nummer binnenkomt, ook van een concept van een ander: in een veld dat
na een fout terugkomt, in een blok, bij vergelijken, en als iemand haar al koos. Hier geldt overal wat ook in het
keuzevenster geldt.
"""

from typing import Any

from allauth.core import context
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.compare import ForeignObjectComparison
from wagtail.admin.rich_text.converters.html_to_contentstate import PageLinkElementHandler
from wagtail.admin.widgets import AdminPageChooser
from wagtail.blocks import PageChooserBlock
from wagtail.models import Page
from wagtail.permissions import page_permission_policy
from wagtail.query import PageQuerySet

from .querysets import zichtbare_paginas

_van_kiezer = AdminPageChooser.get_value_data_from_instance
_van_link = PageLinkElementHandler.get_attribute_data
_van_blok = PageChooserBlock.render_basic
_van_vergelijking = ForeignObjectComparison.get_objects


def te_noemen(request: HttpRequest) -> PageQuerySet:
    """De pagina's waarvan deze medewerker de titel mag lezen."""
    te_kiezen = Page.objects.all()
    for regel in hooks.get_hooks("construct_page_chooser_queryset"):
        te_kiezen = regel(te_kiezen, request)
    onderweg = page_permission_policy.explorable_instances(request.user)
    mag = (Q(pk__in=rij.order_by().values("pk")) for rij in (zichtbare_paginas(), te_kiezen, onderweg))
    return Page.objects.filter(next(mag) | next(mag) | next(mag))


def _verborgen(nummer: Any) -> bool:
    """Of de medewerker van dit verzoek deze pagina niet mag zien; buiten een verzoek verbergt niemand iets."""
    request = context.request
    if request is None or not hasattr(request, "user"):
        return False
    return not te_noemen(request).filter(pk=nummer).exists()


def _kiezer(veld: AdminPageChooser, pagina: Page) -> dict[str, Any]:
    """Het nummer blijft staan: wie hier iets anders wijzigt, raakt de keuze van een collega niet kwijt."""
    if _verborgen(pagina.pk):
        return {"id": pagina.pk, "edit_url": None, "parent_id": None, veld.display_title_key: _zonder_titel(pagina)}
    return dict(_van_kiezer(veld, pagina))


def _link(soort: PageLinkElementHandler, kenmerken: dict[str, Any]) -> dict[str, Any]:
    """In een opgemaakte tekst verraadt het adres van een pagina haar titel."""
    nummer = int(kenmerken["id"])
    return {"id": nummer, "url": None, "parentId": None} if _verborgen(nummer) else dict(_van_link(soort, kenmerken))


def _blok(blok: PageChooserBlock, pagina: Page | None, context: Any = None) -> str:
    return _zonder_titel(pagina) if pagina and _verborgen(pagina.pk) else str(_van_blok(blok, pagina, context))


def _vergelijking(veld: ForeignObjectComparison) -> tuple[Any, ...]:
    """Wat er eerst stond en wat er nu staat."""
    beide = _van_vergelijking(veld)
    return tuple(_zonder_titel(ding) if isinstance(ding, Page) and _verborgen(ding.pk) else ding for ding in beide)


def _zonder_titel(pagina: Page) -> str:
    return _("Een pagina die u niet kunt zien (nummer {nummer})").format(nummer=pagina.pk)


def neem_over() -> None:
    """Zet onze regels op de plaats van die van Wagtail."""
    PageChooserBlock.render_basic = _blok
    ForeignObjectComparison.get_objects = _vergelijking
    AdminPageChooser.get_value_data_from_instance = _kiezer
    PageLinkElementHandler.get_attribute_data = _link
