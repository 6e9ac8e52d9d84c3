"""Wat de browser van een redacteur meet, streng gelezen."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from participatie.formulieren.invoer import zonder_stuurtekens

MEEST_REGELS = 200
MEEST_PLEKKEN = 100_000
WAAR = 5
LENGTE = 300
ERNST = ("minor", "moderate", "serious", "critical")


class MetingForm(forms.Form):
    """Eén gemeten soort pagina."""

    soort = forms.CharField(max_length=100)
    versie = forms.RegexField(r"^[0-9.]{1,20}\Z", required=False)
    gebreken = forms.JSONField(required=False)

    def clean_gebreken(self) -> list[dict[str, Any]]:
        """Alleen de velden die wij kennen, in de vorm die wij verwachten."""
        rijen = self.cleaned_data["gebreken"] or []
        if not isinstance(rijen, list) or len(rijen) > MEEST_REGELS:
            raise ValidationError(_("Dit is geen meting."))
        return [_gebrek(rij) for rij in rijen]


def _gebrek(rij: Any) -> dict[str, Any]:
    if not isinstance(rij, dict):
        raise ValidationError(_("Dit is geen meting."))
    aantal, ernst, waar = rij.get("aantal"), rij.get("ernst"), rij.get("waar")
    if type(aantal) is not int or not 0 < aantal <= MEEST_PLEKKEN or not isinstance(waar, list):
        raise ValidationError(_("Dit is geen meting."))
    return {
        "regel": _kort(rij.get("regel")),
        "ernst": ernst if ernst in ERNST else "",
        "aantal": aantal,
        "uitleg": _kort(rij.get("uitleg")),
        "waar": [_kort(plek) for plek in waar[:WAAR]],
    }


def _kort(tekst: Any) -> str:
    schoon = str(tekst or "").encode("utf-8", "replace").decode()
    return zonder_stuurtekens(schoon, meer_regels=False)[:LENGTE]
