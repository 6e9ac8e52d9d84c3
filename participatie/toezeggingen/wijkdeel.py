"""Wat de gemeente in een wijk toezegde."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ..wijken.delen import Wijkdeel
from .models import Toezegging
from .weergave import regel

MEEST = 4


def toezeggingen(wijk: Any) -> list[dict[str, Any]]:
    """Eerst wat nog openstaat."""
    return [regel(rij) for rij in Toezegging.objects.zichtbaar().in_wijk(wijk.slug).op_volgorde()[:MEEST]]


def alle_toezeggingen(wijk: Any) -> str:
    """Het register, voor deze wijk."""
    return f"{reverse('participatie:toezeggingen')}?{urlencode({'wijk': wijk.slug})}#resultaten"


DEEL = Wijkdeel(
    naam="toezeggingen",
    kop=_("Wat wij toezegden"),
    volgorde=60,
    sjabloon="participatie/wijken/delen/toezeggingen.html",
    haal=toezeggingen,
    alles=alle_toezeggingen,
    alles_tekst=_("Alle toezeggingen in deze wijk"),
    rustig=True,
)
