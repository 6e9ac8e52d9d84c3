"""Hoe een wijk gevonden wordt: op haar naam, en op haar straten en postcodes."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from stadmaken.common.kaart.vlak import midden
from stadmaken.common.vindbaar import Ingang, Soort, Vindbaar, paginas, tekst_van, van_pagina

from ..gebieden.models import Wijk
from .models import WijkPage

SOORT = Soort("wijk", _("Wijk"), _("Wijken"), 20)


def ingang(pagina: Any) -> Ingang:
    """De pagina van een wijk, in het midden van de wijk."""
    wijk = pagina.wijk
    tekst = f"{tekst_van(pagina)} {wijk.naam} {wijk.gebied.naam} {wijk.postcodes} {wijk.straten}"
    return van_pagina(pagina, tekst=tekst, punt=midden(wijk.grens), wijken=[wijk.pk])


def van_wijk(wijk: Any) -> list[int]:
    """De pagina van deze wijk."""
    return list(WijkPage.objects.filter(wijk=wijk.pk).values_list("pk", flat=True))


VINDBAAR = Vindbaar(
    SOORT, WijkPage, lambda: paginas(WijkPage).select_related("locale", "wijk__gebied"), ingang, {Wijk: van_wijk}
)
