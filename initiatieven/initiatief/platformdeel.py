"""De initiatieven waar een wijkplatform bij hoort."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from participatie.platforms.delen import Platformdeel

from .wijkdeel import lopende


def initiatieven_van(platform: Any) -> list[Any]:
    """Wat bij dit platform hoort en nog loopt."""
    return lopende(platform=platform.pk) if platform.pk else []


DEEL = Platformdeel(
    naam="initiatieven",
    kop=_("Initiatieven"),
    volgorde=50,
    sjabloon="initiatieven/initiatief/_wijkdeel.html",
    haal=initiatieven_van,
)
