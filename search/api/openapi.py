"""De beschrijving van de API (OpenAPI 3.1): wat de bibliotheek maakt, met alle formaten, fouten en voorbeelden."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from ninja import NinjaAPI

from stadmaken.common.gemeente import absoluut

from .bron import Bron
from .lezen import VERSIE
from .problemen import SOORT

FOUTEN = {
    400: "Het verzoek klopt niet: een filter, veld of formaat kan niet",
    404: "Dit bestaat niet, of het is niet openbaar",
    406: "Dit formaat is er niet",
    429: "Te veel verzoeken achter elkaar; wacht even",
}
PROBLEEM = {
    "type": "object",
    "description": "Een fout (RFC 9457).",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "fouten": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["naam", "uitleg"],
                "properties": {"naam": {"type": "string"}, "uitleg": {"type": "string"}},
            },
        },
    },
}
OMSLAG = {
    "totaal": {"type": "integer", "description": "Hoeveel rijen er zijn; wij tellen tot tienduizend."},
    "totaalIsMinimum": {"type": "boolean", "description": "Of er nog meer zijn dan `totaal`."},
    "pagina": {"type": "integer"},
    "perPagina": {"type": "integer"},
    "volgende": {"type": ["string", "null"], "format": "uri", "description": "Het adres van het volgende blad."},
    "vorige": {"type": ["string", "null"], "format": "uri"},
}
KOPPEN = {
    "API-Version": {"description": "De versie van deze API.", "schema": {"type": "string"}},
    "ETag": {
        "description": "Geef dit mee als If-None-Match om te horen of er iets is veranderd.",
        "schema": {"type": "string"},
    },
}
LINK = {"Link": {"description": "De weg naar het volgende en het vorige blad.", "schema": {"type": "string"}}}
WACHTEN = {"Retry-After": {"description": "Na hoeveel seconden u verder kunt.", "schema": {"type": "string"}}}


def antwoorden(bron: Bron, *, lijst: bool) -> dict[int, Any]:
    """De antwoorden van één adres: elk formaat en elke fout."""
    schema = {"$ref": f"#/components/schemas/{bron.rij.__name__}"}
    blad = {"totaal": 1, "totaalIsMinimum": False, "pagina": 1, "perPagina": 20, "volgende": None, "vorige": None}
    omslag = {
        "type": "object",
        "required": [*OMSLAG, "resultaten"],
        "properties": {**OMSLAG, "resultaten": _rij_van(schema)},
    }
    inhoud: dict[str, Any] = {
        "application/json": {
            "schema": omslag if lijst else schema,
            "example": {**blad, "resultaten": [bron.voorbeeld]} if lijst else bron.voorbeeld,
        },
        "text/csv": {"schema": {"type": "string"}},
    }
    if bron.plek:
        inhoud["application/geo+json"] = {"schema": _geojson(schema, lijst=lijst)}
    goed = {"description": "Gelukt", "headers": {**KOPPEN, **(LINK if lijst else {})}, "content": inhoud}
    return {200: goed, 304: {"description": "Niets veranderd", "headers": KOPPEN}, **_fouten()}


def document(api: NinjaAPI, gegevens: Any, bronnen: Sequence[Bron]) -> dict[str, Any]:
    """Het hele document, met wie de API onderhoudt."""
    gemaakt: dict[str, Any] = deepcopy(dict(api.get_openapi_schema(path_prefix="")))
    sleutels = {bron.naam: bron.sleutelvoorbeeld for bron in bronnen}
    for pad, wegen in gemaakt["paths"].items():
        voorbeeld = sleutels[pad.split("/")[1]]
        for actie in wegen.values():
            actie["parameters"] = [_parameter(parameter, voorbeeld) for parameter in actie["parameters"]]
    gemaakt["components"]["schemas"] = {
        naam: _zonder_verplicht(schema) for naam, schema in gemaakt["components"]["schemas"].items()
    } | {"Probleem": PROBLEEM}
    gemaakt["info"] = _info(gegevens)
    gemaakt["servers"] = [{"url": absoluut("/api/v1"), "description": "Deze site"}]
    gemaakt["tags"] = [{"name": bron.naam, "description": bron.uitleg} for bron in bronnen]
    gemaakt["externalDocs"] = {"description": "Uitleg", "url": absoluut("/open-data/")}
    return gemaakt


def _info(gegevens: Any) -> dict[str, Any]:
    contact = {"name": gegevens.naam, "url": absoluut("")}
    return {
        "title": f"Open data van {gegevens.sitenaam}",
        "version": VERSIE,
        "description": "Wat op de site openbaar is, ook voor programma’s. Alleen lezen, zonder sleutel.",
        "contact": {**contact, **({"email": gegevens.email} if gegevens.email else {})},
        "license": {"name": "CC0 1.0 Universeel", "identifier": "CC0-1.0"},
    }


def _fouten() -> dict[int, Any]:
    inhoud = {SOORT: {"schema": {"$ref": "#/components/schemas/Probleem"}}}
    koppen = {"API-Version": KOPPEN["API-Version"]}
    return {
        status: {"description": zin, "content": inhoud, "headers": {**koppen, **(WACHTEN if status == 429 else {})}}
        for status, zin in FOUTEN.items()
    }


def _rij_van(schema: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": schema}


def _geojson(schema: dict[str, Any], *, lijst: bool) -> dict[str, Any]:
    meetkunde = {
        "type": ["object", "null"],
        "required": ["type", "coordinates"],
        "properties": {"type": {"enum": ["Point", "Polygon", "MultiPolygon"]}, "coordinates": {"type": "array"}},
    }
    feature = {
        "type": "object",
        "required": ["type", "geometry", "properties"],
        "properties": {"type": {"const": "Feature"}, "geometry": meetkunde, "properties": schema},
    }
    if not lijst:
        return feature
    verzameling = {"type": {"const": "FeatureCollection"}, "features": _rij_van(feature), **OMSLAG}
    return {"type": "object", "required": ["type", "features"], "properties": verzameling}


def _zonder_verplicht(schema: dict[str, Any]) -> dict[str, Any]:
    """Met `velden=` blijven velden weg; geen enkel veld is dus verplicht."""
    return {sleutel: waarde for sleutel, waarde in schema.items() if sleutel != "required"}


def _parameter(parameter: dict[str, Any], sleutel: Any) -> dict[str, Any]:
    """Een parameter die weg mag blijven, maar die nooit leeg of `null` is."""
    schema = dict(parameter["schema"])
    schema |= next((soort for soort in schema.pop("anyOf", []) if soort != {"type": "null"}), {})
    voorbeeld = schema.pop("example", sleutel)
    for weg in ("title", "description"):
        schema.pop(weg, None)
    if schema.get("default", "") is None:
        del schema["default"]
    return {
        **{naam: parameter[naam] for naam in ("name", "in", "required")},
        "description": parameter.get("description", "Het `id` uit de lijst."),
        "example": voorbeeld,
        "schema": schema,
    }
