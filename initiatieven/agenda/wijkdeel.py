"""Wat er in een wijk te doen is."""

from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext_lazy as _

from participatie.wijken.delen import Wijkdeel
from participatie.wijken.links import adres_van

from ..aanbod.filters import in_wijk
from ..aanbod.rijen import Rij, komende
from .models import AgendaPage

MEEST = 5
# Zoveel bijeenkomsten vooruit kijken wij naar iets anders dan steeds hetzelfde spreekuur.
VOORUIT = 30


def te_doen(wijk: Any) -> list[Rij]:
    """Van elke activiteit in de wijk, of van een project of wijkplatform daar, de eerstvolgende keer."""
    eerste: dict[int, Rij] = {}
    for rij in komende(VOORUIT, pk__in=in_wijk(wijk.slug)):
        eerste.setdefault(rij.pagina.pk, rij)
    return list(eerste.values())[:MEEST]


def hele_agenda(wijk: Any) -> str:
    """De agenda van deze wijk."""
    agenda = adres_van(AgendaPage)
    return f"{agenda}?{urlencode({'wijk': wijk.slug})}#resultaten" if agenda else ""


DEEL = Wijkdeel(
    naam="te-doen",
    kop=_("Te doen in de wijk"),
    volgorde=40,
    sjabloon="initiatieven/agenda/_in_wijk.html",
    haal=te_doen,
    alles=hele_agenda,
    alles_tekst=_("De agenda van deze wijk"),
)
