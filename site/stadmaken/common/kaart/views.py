from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from .raster import in_gebied
from .tegels import BezigError, tegel

WEEK = 7 * 24 * 3600


@require_safe
def tegelbeeld(request: HttpRequest, z: int, x: int, y: int) -> HttpResponse:
    """Eén kaarttegel binnen het gebied van de stad."""
    try:
        gevonden = tegel(z, x, y) if settings.KAART_TEGELS and in_gebied(z, x, y) else None
    except BezigError:  # geen 503: de site doet het, en kaart.js vraagt het zo nog eens
        return HttpResponse(status=202, headers={"Cache-Control": "no-store", "Retry-After": "1"})
    if not gevonden:
        return HttpResponse(
            "Geen kaart op deze plek.\n",
            status=404,
            content_type="text/plain; charset=utf-8",
            headers={"Cache-Control": "public, max-age=60"},
        )
    inhoud, soort = gevonden
    return HttpResponse(inhoud, content_type=soort, headers={"Cache-Control": f"public, max-age={WEEK}"})
