"""Wat bewoners aanmeldden en nog niet op de site staat: op de startpagina van het CMS, en als lijst."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.admin.ui.components import Component

from ..models import InitiatiefPage
from . import rules

HOOGSTENS = 5


def nieuwe_initiatieven() -> QuerySet:
    """Aangemeld en nooit gepubliceerd, het oudste eerst."""
    rijen = InitiatiefPage.objects.filter(first_published_at=None, live=False).exclude(kenmerk=None)
    return rijen.defer("doel", "resultaat").prefetch_related("wijken").order_by("latest_revision_created_at", "pk")


class NieuwPaneel(Component):
    """De nieuwe initiatieven."""

    name = "nieuwe-initiatieven"
    order = 55
    template_name = "initiatieven/initiatief/beheer/paneel.html"

    class Media:
        css = {"all": ["css/beheer-inbreng.css"]}

    def __init__(self, rijen: list[Any]) -> None:
        self.rijen = rijen

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        return {"rijen": self.rijen[:HOOGSTENS], "meer": len(self.rijen) > HOOGSTENS}


def toon(request: HttpRequest, panelen: list[Any]) -> None:
    """Alleen als er iets te lezen is, voor wie het op de site mag zetten."""
    rijen = list(nieuwe_initiatieven()[: HOOGSTENS + 1])
    if rijen and rules.mag_redigeren(request.user):
        panelen.insert(0, NieuwPaneel(rijen))
