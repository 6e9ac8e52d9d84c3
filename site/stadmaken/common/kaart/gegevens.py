from typing import Any

from django.conf import settings
from django.templatetags.static import static
from django.utils.translation import gettext as _

from .gebied import gebied
from .raster import ZOOM


def kaartgegevens(vlakken: str) -> dict[str, Any]:
    """Wat `js/kaart.js` nodig heeft; `vlakken` is het adres van GeoJSON met een naam en een bron."""
    return {
        "module": static("js/kaart.js"),
        "leaflet": static("leaflet/leaflet.js"),
        "stijlen": [static("leaflet/leaflet.css"), static("css/kaart.css")],
        "vlakken": vlakken,
        "tegels": "/kaart/tegels/{z}/{x}/{y}.png" if settings.KAART_TEGELS else "",
        "bron": settings.KAART_BRON if settings.KAART_TEGELS else "",
        "gebied": gebied(),
        "zoom": ZOOM,
        "teksten": {
            "kaart": _("Kaart"),
            "bewegen": _("Kaart bewegen"),
            "in": _("Inzoomen"),
            "uit": _("Uitzoomen"),
            "links": _("Naar links"),
            "omhoog": _("Omhoog"),
            "omlaag": _("Omlaag"),
            "rechts": _("Naar rechts"),
        },
    }
