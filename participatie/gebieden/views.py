from typing import Any

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import conditional_page, require_safe

from .models import Wijk


@require_safe
@conditional_page
def wijken_geojson(request: HttpRequest) -> JsonResponse:
    """De wijken met hun naam en grens, om te tekenen en om te zien in welke wijk een punt ligt."""
    delen: list[dict[str, Any]] = [
        {"type": "Feature", "properties": {"naam": naam, "slug": slug}, "geometry": grens}
        for naam, slug, grens in Wijk.objects.met_grens().values_list("naam", "slug", "grens")
    ]
    kaart = {"type": "FeatureCollection", "bron": settings.KAART_GRENZEN_BRON if delen else "", "features": delen}
    return JsonResponse(
        kaart,
        json_dumps_params={"ensure_ascii": False, "separators": (",", ":")},
        content_type="application/geo+json",
        headers={"Cache-Control": "public, max-age=3600"},
    )
