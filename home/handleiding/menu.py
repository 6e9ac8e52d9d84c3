"""De weg naar de handleiding: in het menu van elk scherm, en bij elke pagina."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem
from wagtail.admin.widgets import Button

from .register import Blad, bij_scherm, bij_soort

NAAM = "handleiding"
# Wagtails eigen links hier gaan naar Engelse pagina's op een andere site.
ELDERS = ("whats-new-in-wagtail", "editor-guide")


class HandleidingMenuItem(MenuItem):
    """Op een scherm waar een blad over gaat, wijst dit naar dat blad; anders naar de hele handleiding."""

    def __init__(self) -> None:
        adres = reverse_lazy("handleiding:lijst")
        super().__init__(_("Handleiding"), adres, name=NAAM, icon_name="help", order=105)

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        blad = _blad_bij(request)
        if blad is None:
            return super().render_component(request)
        adres = reverse("handleiding:blad", args=[blad.naam])
        return LinkMenuItem(self.name, _("Hulp bij dit scherm"), adres, icon_name=self.icon_name)


def _blad_bij(request: HttpRequest) -> Blad | None:
    gevonden = request.resolver_match
    if gevonden is None or gevonden.namespace == NAAM:
        return None
    if "content_type_model_name" in gevonden.kwargs:
        soort = "{content_type_app_name}.{content_type_model_name}".format(**gevonden.kwargs)
        return bij_soort(request.user, soort)
    return bij_scherm(request.user, gevonden.view_name)


def knop_bij_pagina(page: Any, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """In het menu met handelingen van een pagina: hulp bij dit soort pagina."""
    soort = page.specific_class or type(page)
    if blad := bij_soort(user, soort._meta.label_lower):
        yield Button(_("Hulp"), reverse("handleiding:blad", args=[blad.naam]), icon_name="help", priority=90)


def zonder_engels(request: HttpRequest, items: list[Any]) -> None:
    """De links naar de Engelse uitleg van Wagtail maken plaats voor de eigen handleiding."""
    items[:] = [item for item in items if not item.name.startswith(ELDERS)]
