"""Afstanden over een stad: de database zet op volgorde, Python rekent na, en een mens leest woorden."""

from math import asin, cos, radians, sin, sqrt

from django.db.models import ExpressionWrapper, F, FloatField
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from stadmaken.common.kaart.vlak import Punt

STRAAL = 6_371_000
# Tot en met hoeveel meter iets bij een groep hoort.
GRENZEN = (500, 1000, 2000, 5000)


def volgorde(punt: Punt) -> ExpressionWrapper:
    """De afstand in het kwadraat op een plat vlak: goed genoeg om op te sorteren, en elke database kan het."""
    noord = F("breedtegraad") - punt[0]
    oost = (F("lengtegraad") - punt[1]) * cos(radians(punt[0]))
    return ExpressionWrapper(noord * noord + oost * oost, output_field=FloatField())


def meters(van: Punt, naar: Punt) -> float:
    """Hemelsbreed over de bol."""
    lat1, lng1, lat2, lng2 = map(radians, (*van, *naar))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lng2 - lng1) / 2) ** 2
    return 2 * STRAAL * asin(sqrt(min(1.0, half)))


def in_woorden(afstand: float) -> str:
    """Op vijftig meter, en vanaf een kilometer op honderd: preciezer weten wij de plek niet."""
    rond = round(afstand / 50) * 50
    if rond < 100:
        return _("minder dan 100 meter")
    if rond < 1000:
        return _("{aantal} meter").format(aantal=rond)
    kilometers = round(afstand / 1000, 1) if afstand < 10_000 else round(afstand / 1000)
    heel = float(kilometers).is_integer()
    return _("{aantal} kilometer").format(aantal=number_format(kilometers, 0 if heel else 1))


def groep(afstand: float) -> str:
    """De kop waar iets op deze afstand onder staat."""
    grens = next((grens for grens in GRENZEN if afstand <= grens), None)
    if grens is None:
        return _("Verder dan {afstand}").format(afstand=in_woorden(GRENZEN[-1]))
    return _("Binnen {afstand}").format(afstand=in_woorden(grens))
