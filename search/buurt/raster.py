"""Punten per vak van een raster: zo tekent een telefoon er ook van tienduizend hooguit een paar honderd."""

from typing import Any

from django.db.models import Avg, Count, ExpressionWrapper, F, FloatField, Max, Min, QuerySet
from django.db.models.functions import Floor

from ..models import Zoekingang

# Een vak is een kwart tegel breed; zo ver in het noorden is een even hoog vak minder graden.
PER_TEGEL = 4
KRIMP = 0.61
MIDDEN = {"lat": Avg("breedtegraad"), "lng": Avg("lengtegraad")}
ZUIDWEST = {"west": Min("lengtegraad"), "zuid": Min("breedtegraad")}
NOORDOOST = {"oost": Max("lengtegraad"), "noord": Max("breedtegraad")}


def vakken(rijen: QuerySet[Zoekingang], zoom: int, meeste: int) -> list[dict[str, Any]]:
    """Elk vak met hoeveel erin ligt, het midden daarvan en de rechthoek eromheen; de volste vakken voorop."""
    breed = 360 / 2**zoom / PER_TEGEL
    gevuld = rijen.annotate(kolom=_vak("lengtegraad", breed), rij=_vak("breedtegraad", breed * KRIMP))
    tellen = {"aantal": Count("pk"), "eerste": Min("pk"), **MIDDEN, **ZUIDWEST, **NOORDOOST}
    per_vak: Any = gevuld.order_by().values("kolom", "rij").annotate(**tellen)
    return list(per_vak.order_by("-aantal", "eerste")[:meeste])


def _vak(veld: str, maat: float) -> Floor:
    return Floor(ExpressionWrapper(F(veld) / maat, output_field=FloatField()))
