"""Rijen als JSON, CSV of GeoJSON."""

import json
from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse

from stadmaken.common.csvbestand import als_download

from .blad import Blad
from .bron import Bron

SOORTEN = {"json": "application/json", "csv": "text/csv", "geojson": "application/geo+json"}
# Lengte en breedte in WGS 84, in die volgorde (RFC 7946).
CRS84 = {"Content-Crs": "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>"}


def formaat_van(bron: Bron, gevraagd: str | None, request: HttpRequest) -> str | None:
    """Het gevraagde formaat; zonder vraag wat de kop Accept het liefst heeft. None als wij dat niet hebben."""
    if gevraagd:
        return gevraagd
    soorten = {SOORTEN[formaat]: formaat for formaat in bron.formaten}
    return soorten.get(request.get_preferred_type(list(soorten)) or "")


def lijst(bron: Bron, blad: Blad, velden: str | None, formaat: str) -> HttpResponse:
    """Een blad van de lijst."""
    koppen = {"Link": blad.links} if blad.links else {}
    gekozen = _gekozen(bron, velden)
    rijen = [als_dict(bron, rij, gekozen) for rij in blad.rijen]
    if formaat == "csv":
        return _csv(gekozen, rijen, bron.naam, koppen)
    if formaat == "geojson":
        features = [_feature(bron, rij, inhoud) for rij, inhoud in zip(blad.rijen, rijen, strict=True)]
        return _json({"type": "FeatureCollection", "features": features, **blad.gegevens}, formaat, koppen)
    return _json({**blad.gegevens, "resultaten": rijen}, formaat, koppen)


def een(bron: Bron, rij: Any, velden: str | None, formaat: str) -> HttpResponse:
    """Eén ding."""
    gekozen = _gekozen(bron, velden)
    inhoud = als_dict(bron, rij, gekozen)
    if formaat == "csv":
        return _csv(gekozen, [inhoud], bron.enkel, {})
    return _json(_feature(bron, rij, inhoud) if formaat == "geojson" else inhoud, formaat, {})


def als_dict(bron: Bron, rij: Any, gekozen: Sequence[str]) -> dict[str, Any]:
    """De gekozen velden van een rij, in de volgorde waarin de bron ze noemt."""
    alles = bron.rij.model_validate(rij).model_dump(mode="json", by_alias=True)
    return {naam: alles[naam] for naam in gekozen}


def _gekozen(bron: Bron, velden: str | None) -> list[str]:
    gevraagd = set(velden.split(",")) if velden else set(bron.velden)
    return [naam for naam in bron.velden if naam in gevraagd]


def _feature(bron: Bron, rij: Any, inhoud: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": getattr(rij, bron.sleutel),
        "geometry": bron.plek.meetkunde(rij) if bron.plek else None,
        "properties": inhoud,
    }


def _json(inhoud: dict[str, Any], formaat: str, koppen: dict[str, str]) -> HttpResponse:
    tekst = json.dumps(inhoud, ensure_ascii=False, separators=(",", ":"))
    extra = CRS84 if formaat == "geojson" else {}
    # Een half emoji (surrogaat) kan in oude tekst staan; dan liever een vraagteken dan geen antwoord.
    inhoud_ = tekst.encode("utf-8", "replace")
    return HttpResponse(inhoud_, content_type=SOORTEN[formaat], headers={**koppen, **extra})


def _csv(velden: Sequence[str], rijen: Sequence[dict[str, Any]], naam: str, koppen: dict[str, str]) -> HttpResponse:
    regels = ([_cel(rij[veld]) for veld in velden] for rij in rijen)
    stroom = als_download(velden, regels, f"{naam}.csv")
    return HttpResponse(stroom.getvalue(), headers={**dict(stroom.items()), **koppen})


def _cel(waarde: Any) -> Any:
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, list):
        return "\n".join(_cel(deel) for deel in waarde)
    if isinstance(waarde, dict):
        return "; ".join(f"{naam}: {deel}" for naam, deel in waarde.items() if deel is not None)
    return waarde
