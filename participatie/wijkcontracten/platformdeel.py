"""Wat de pagina van een wijkplatform over wijkcontracten toont."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ..platforms.delen import Platformdeel
from .models import Wijkcontract
from .weergave import kaart

MEEST = 3


def contracten(platform: Any) -> list[dict[str, Any]]:
    """De nieuwste getekende contracten met dit platform."""
    rijen = Wijkcontract.objects.zichtbaar().filter(platform=platform).met_voortgang().select_related("gebied")
    return [kaart(rij) for rij in rijen.prefetch_related("wijken").order_by("-begint_op", "-pk")[:MEEST]]


DEEL = Platformdeel(
    naam="wijkcontract",
    kop=_("Wijkcontract"),
    volgorde=70,
    sjabloon="participatie/wijkcontracten/_bij_wijk.html",
    haal=contracten,
)
