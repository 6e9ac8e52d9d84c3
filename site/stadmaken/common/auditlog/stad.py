"""Van welke stad een regel is: de tabellen van Wagtail hebben daar geen kolom voor, dus staat het in `data`."""

from typing import Any

from django.db.models import IntegerField, Q, QuerySet
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast

from ..stad import Stad, nu
from ..stad.voorwaarde import Voorwaarde

STAD = "stad"


def met_stad(gegevens: dict[str, Any]) -> dict[str, Any]:
    """Deze gegevens met de stad van nu erbij, als er meer dan één is."""
    merk = nu.merk()
    return gegevens if merk is None else {**gegevens, STAD: merk}


def van_deze_stad(regels: QuerySet[Any]) -> Any:
    """Alleen de regels van de stad van nu. Wat van vóór de tweede stad is, hoort bij de standaardsite."""
    return regels.filter(Q(_InStad(Cast(KeyTextTransform(STAD, "data"), IntegerField()))))


class _InStad(Voorwaarde):
    def voor(self, stad: Stad, kolom: str, waarden: list[Any], connection: Any) -> tuple[str, list[Any]]:
        gelijk, erbij = f"{kolom} = %s", [*waarden, stad.pk]
        return (f"{gelijk} OR {kolom} IS NULL", [*erbij, *waarden]) if stad.standaard else (gelijk, erbij)
