"""Vlakken op de kaart: GeoJSON lezen zoals mensen het aanleveren, en zien of een punt erin ligt."""

import json
from itertools import pairwise
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

#: Ruim om Nederland.
BREEDTE, LENGTE = (50.5, 54.0), (3.0, 7.5)
MAX_PUNTEN = 2000

Punt = tuple[float, float]
Ring = list[list[float]]


def lees_tekst(tekst: str) -> dict[str, Any]:
    """Het vlak uit een tekst met GeoJSON."""
    try:
        return lees(json.loads(tekst))
    except (ValueError, RecursionError) as fout:
        raise ValidationError(
            _("Dit is geen GeoJSON. Plak de hele tekst van het bestand, van de eerste tot de laatste accolade."),
            code="json",
        ) from fout


def lees(gegevens: Any) -> dict[str, Any]:
    """Eén kale, afgeronde Polygon of MultiPolygon uit een geometrie, een Feature of een verzameling met één Feature."""
    geometrie = _geometrie(gegevens)
    soort, delen = geometrie.get("type"), geometrie.get("coordinates")
    if soort not in ("Polygon", "MultiPolygon"):  # geen set: als soort kan er van alles staan
        raise ValidationError(
            _("Hierin staat geen vlak. Geef een GeoJSON-vlak van het soort Polygon of MultiPolygon."), code="soort"
        )
    vlakken = [[_ring(ring) for ring in _lijst(vlak)] for vlak in ([delen] if soort == "Polygon" else _lijst(delen))]
    if not vlakken or not all(vlakken):
        raise _leeg()
    aantal = sum(len(ring) for vlak in vlakken for ring in vlak)
    if aantal > MAX_PUNTEN:
        raise ValidationError(
            _(
                "Deze grens heeft {aantal} punten. Gebruik een vereenvoudigde grens van hooguit {maximaal} punten."
            ).format(aantal=aantal, maximaal=MAX_PUNTEN),
            code="te_groot",
        )
    return {"type": soort, "coordinates": vlakken[0] if soort == "Polygon" else vlakken}


def valideer(geometrie: Any) -> None:
    """Voor een modelveld: alleen een vlak zoals `lees` het geeft."""
    if geometrie != lees(geometrie):
        raise ValidationError(_("Geef alleen het vlak zelf: een Polygon of MultiPolygon."), code="kaal")


def midden(geometrie: dict[str, Any] | None) -> Punt | None:
    """Het midden van de rechthoek om het grootste deel van het vlak, als (breedtegraad, lengtegraad)."""
    if not geometrie:
        return None
    delen = geometrie["coordinates"] if geometrie["type"] == "MultiPolygon" else [geometrie["coordinates"]]
    ring = max((vlak[0] for vlak in delen), key=len)
    lengtes, breedtes = zip(*ring, strict=True)
    return (min(breedtes) + max(breedtes)) / 2, (min(lengtes) + max(lengtes)) / 2


def ligt_in(punt: Punt, geometrie: dict[str, Any]) -> bool:
    """Of (breedtegraad, lengtegraad) in het vlak ligt; een gat in het vlak hoort er niet bij."""
    return any(
        sum(_binnen_ring(punt, ring) for ring in vlak) % 2
        for vlak in ([geometrie["coordinates"]] if geometrie["type"] == "Polygon" else geometrie["coordinates"])
    )


def _geometrie(gegevens: Any) -> dict[str, Any]:
    if isinstance(gegevens, dict) and gegevens.get("type") == "FeatureCollection":
        delen = _lijst(gegevens.get("features"))
        if len(delen) != 1:
            raise ValidationError(
                _("In dit bestand staan {aantal} vlakken. Geef er één: de grens van deze wijk.").format(
                    aantal=len(delen)
                ),
                code="aantal",
            )
        gegevens = delen[0]
    if isinstance(gegevens, dict) and gegevens.get("type") == "Feature":
        gegevens = gegevens.get("geometry")
    return gegevens if isinstance(gegevens, dict) else {}


def _ring(ring: Any) -> Ring:
    punten = [_punt(paar) for paar in _lijst(ring)]
    if punten and punten[0] != punten[-1]:
        raise ValidationError(
            _("Een rand van dit vlak is niet gesloten. Het eerste en het laatste punt moeten gelijk zijn."), code="open"
        )
    if len(punten) < 4:
        raise _leeg()
    return punten


def _punt(paar: Any) -> list[float]:
    lengte, breedte = (*_lijst(paar), None, None)[:2]
    if not (_getal(lengte) and _getal(breedte)):
        raise ValidationError(_("Een punt van dit vlak bestaat niet uit twee getallen."), code="getal")
    if _tussen(lengte, LENGTE) and _tussen(breedte, BREEDTE):
        return [round(lengte, 5), round(breedte, 5)]
    if _tussen(breedte, LENGTE) and _tussen(lengte, BREEDTE):
        uitleg = _("Lengtegraad en breedtegraad zijn verwisseld. In GeoJSON staat de lengtegraad (bij ons 4) voorop.")
    elif lengte > 1000 and breedte > 1000:
        uitleg = _(
            "Dit zijn Rijksdriehoekscoördinaten. Zet het bestand om naar WGS84 (graden), en probeer het opnieuw."
        )
    else:
        uitleg = _("Een punt van dit vlak ligt niet in Nederland.")
    raise ValidationError(uitleg, code="plek")


def _binnen_ring(punt: Punt, ring: Ring) -> bool:
    """Een lijn vanaf het punt naar het oosten snijdt de rand een oneven aantal keren."""
    breedte, lengte = punt
    snijdt = [
        lengte < (x2 - x1) * (breedte - y1) / (y2 - y1) + x1
        for (x1, y1), (x2, y2) in pairwise(ring)
        if (y1 > breedte) != (y2 > breedte)
    ]
    return sum(snijdt) % 2 == 1


def _leeg() -> ValidationError:
    return ValidationError(_("Dit vlak heeft te weinig punten: een rand heeft er minstens vier."), code="leeg")


def _lijst(waarde: Any) -> list[Any]:
    return waarde if isinstance(waarde, list) else []


def _getal(waarde: Any) -> bool:
    return isinstance(waarde, int | float) and not isinstance(waarde, bool)


def _tussen(waarde: float, grenzen: tuple[float, float]) -> bool:
    return grenzen[0] <= waarde <= grenzen[1]
