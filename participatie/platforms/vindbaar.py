"""Hoe een wijkplatform gevonden wordt."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from stadmaken.common.vindbaar import Ingang, Soort, Vindbaar, paginas, punt_van, van_pagina

from .models import WijkplatformPage

SOORT = Soort("wijkplatform", _("Wijkplatform"), _("Wijkplatforms"), 25)


def ingang(platform: Any) -> Ingang:
    """Een wijkplatform, met de wijken waar het voor is."""
    return van_pagina(
        platform,
        status=platform.get_staat_display(),
        plaats=platform.plaats,
        punt=punt_van(platform),
        wijken=[wijk.pk for wijk in platform.wijken.all()],
    )


VINDBAAR = Vindbaar(SOORT, WijkplatformPage, lambda: paginas(WijkplatformPage, "wijken"), ingang)
