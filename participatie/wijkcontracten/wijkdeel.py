"""Wat een wijkpagina over wijkcontracten toont."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ..wijken.delen import Wijkdeel
from .models import Wijkcontract
from .weergave import kaart

MEEST = 3


def contracten(wijk: Any) -> list[dict[str, Any]]:
    """De nieuwste getekende contracten voor deze wijk of haar gebied."""
    rijen = Wijkcontract.objects.zichtbaar().voor_wijk(wijk).met_voortgang().select_related("gebied")
    return [kaart(rij) for rij in rijen.prefetch_related("wijken").order_by("-begint_op", "-pk")[:MEEST]]


def alle_contracten(wijk: Any) -> str:
    """De lijst, voor het gebied van deze wijk."""
    return f"{reverse('participatie:wijkcontracten')}?{urlencode({'gebied': wijk.gebied.slug})}#resultaten"


DEEL = Wijkdeel(
    naam="wijkcontract",
    kop=_("Wijkcontract"),
    volgorde=70,
    sjabloon="participatie/wijkcontracten/_bij_wijk.html",
    haal=contracten,
    alles=alle_contracten,
    alles_tekst=_("Alle wijkcontracten in dit gebied"),
    rustig=True,
)
