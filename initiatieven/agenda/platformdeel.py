"""Op de pagina van een wijkplatform: zijn spreekuren en bijeenkomsten."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from participatie.platforms.delen import Platformdeel

from ..aanbod.rijen import Rij, komende

MEEST = 4


def te_doen(platform: Any) -> list[Rij]:
    """De eerstvolgende keren van de activiteiten onder dit platform."""
    return komende(MEEST, path__startswith=platform.path)


DEEL = Platformdeel(
    naam="te-doen",
    kop=_("Spreekuren en bijeenkomsten"),
    volgorde=10,
    sjabloon="initiatieven/agenda/_in_wijk.html",
    haal=te_doen,
)
