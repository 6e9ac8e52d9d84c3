"""Bovenaan de startpagina van het CMS: waar te weinig mensen voor zijn, en iemand over moet beslissen."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from wagtail.admin.ui.components import Component

from ...beheer.rules import mag_beheren
from ..models import Gelegenheid

HOOGSTENS = 10


class BesluitPaneel(Component):
    """Wat doorgaat of niet."""

    name = "planning"
    order = 60
    template_name = "initiatieven/planning/beheer/paneel.html"

    class Media:
        css = {"all": ["css/beheer-inbreng.css"]}

    def __init__(self, rijen: list[Gelegenheid]) -> None:
        self.rijen = rijen

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        return {"rijen": self.rijen[:HOOGSTENS], "meer": len(self.rijen) > HOOGSTENS}


def toon(request: HttpRequest, panelen: list[Any]) -> None:
    """Alleen als er iets te beslissen is."""
    if not mag_beheren(request.user):
        return
    rijen = list(Gelegenheid.objects.onder_minimum().select_related("aanbod")[: HOOGSTENS + 1])
    if rijen:
        panelen.insert(0, BesluitPaneel(rijen))
