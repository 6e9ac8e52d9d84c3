"""Alles met een plek als één GeoJSON (RFC 7946): de open data achter de kaart."""

import json
from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import conditional_page

from stadmaken.common.gemeente import absoluut

from ..api.lezen import alleen_lezen
from ..api.problemen import ongeldig
from ..models import Zoekingang
from ..register.openbaar import nog_openbaar
from .forms import GeojsonForm
from .punten import kies, punten
from .raster import vakken

MEESTE = 1000


@alleen_lezen
@conditional_page
def buurt_geojson(request: HttpRequest) -> HttpResponse:
    """Hooguit duizend punten; met `zoom` is een groep punten bij elkaar één punt met een aantal."""
    form = GeojsonForm(request.GET)
    if form.is_valid():
        return _antwoord(**form.cleaned_data)
    return ongeldig([(naam, str(fout)) for naam, fouten in form.errors.items() for fout in fouten])


def _antwoord(bbox: Any, soort: list[str], wijk: str, zoom: int | None, taal: str) -> HttpResponse:
    rijen = kies(punten(taal or "nl"), soort=soort, wijk=wijk, vak=bbox)
    delen = _gegroepeerd(rijen, zoom) if zoom else _los(rijen.order_by("soort", "sleutel")[: MEESTE + 1])
    verzameling = {"type": "FeatureCollection", "volledig": len(delen) <= MEESTE, "features": delen[:MEESTE]}
    tekst = json.dumps(verzameling, ensure_ascii=False, separators=(",", ":"))
    return HttpResponse(
        tekst.encode("utf-8", "replace"),
        content_type="application/geo+json",
        headers={"Cache-Control": "public, max-age=60"},
    )


def _gegroepeerd(rijen: QuerySet[Zoekingang], zoom: int) -> list[dict[str, Any]]:
    gevuld = vakken(rijen, zoom, MEESTE + 1)
    alleen = Zoekingang.objects.filter(pk__in=[vak["eerste"] for vak in gevuld if vak["aantal"] == 1])
    groepen = [_groep(vak) for vak in gevuld if vak["aantal"] > 1]
    return [*groepen, *_los(alleen.defer("tekst").order_by("soort", "sleutel"))]


def _groep(vak: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": f"groep-{vak['kolom']:.0f}-{vak['rij']:.0f}",
        "bbox": [vak[kant] for kant in ("west", "zuid", "oost", "noord")],
        "geometry": {"type": "Point", "coordinates": [vak["lng"], vak["lat"]]},
        "properties": {"aantal": vak["aantal"]},
    }


def _los(rijen: Iterable[Zoekingang]) -> list[dict[str, Any]]:
    return [
        {
            "type": "Feature",
            "id": f"{rij.soort}-{rij.sleutel}",
            "geometry": {"type": "Point", "coordinates": [rij.lengtegraad, rij.breedtegraad]},
            "properties": {
                "soort": rij.soort,
                "titel": rij.titel,
                "samenvatting": rij.samenvatting,
                "url": absoluut(rij.pad),
                "plaats": rij.plaats,
                "status": rij.status,
                "begint_op": rij.begint_op and rij.begint_op.isoformat(),
                "eindigt_op": rij.eindigt_op and rij.eindigt_op.isoformat(),
            },
        }
        for rij in nog_openbaar(rijen)
    ]
