"""Kiezen in een lijst: een GET-formulier dat zonder script werkt."""

from collections.abc import Mapping
from typing import Any, cast
from urllib.parse import urlencode

from django import forms
from django.http import QueryDict


class Keuzefilter(forms.Form):
    """Alle filters mogen leeg blijven; een onbekende waarde telt niet mee, en de pagina zegt dat."""

    def __init__(self, data: QueryDict | Mapping[str, Any]) -> None:
        super().__init__(data, auto_id="filter-%s", use_required_attribute=False)
        self.vul_keuzes()
        self.full_clean()

    def vul_keuzes(self) -> None:
        """Vul de keuzes die uit de database komen."""

    @property
    def gekozen(self) -> dict[str, Any]:
        """De geldige keuzes, zoals zij in het adres staan."""
        return {naam: "1" if waarde is True else waarde for naam, waarde in self.cleaned_data.items() if waarde}

    @property
    def overgeslagen(self) -> str:
        """De namen van filters met een waarde die wij niet kennen."""
        return ", ".join(str(self.fields[naam].label) for naam in self.errors if naam in self.fields)

    @property
    def zoekreeks(self) -> str:
        """De keuzes als deel van een adres."""
        return urlencode(self.gekozen)

    @property
    def actief(self) -> list[dict[str, str]]:
        """Wat gekozen is, met het adres waarin die ene keuze weg is."""
        return [
            {
                "tekst": self.weergave(naam, waarde),
                "href": "?" + urlencode({n: w for n, w in self.gekozen.items() if n != naam}) + "#resultaten",
            }
            for naam, waarde in self.gekozen.items()
        ]

    def weergave(self, naam: str, waarde: str) -> str:
        """Eén keuze in woorden."""
        veld = self.keuzeveld(naam)
        return f"{veld.label}: {_platte_keuzes(veld.choices)[waarde]}"

    def keuzeveld(self, naam: str) -> forms.ChoiceField:
        """Het veld met deze naam."""
        return cast("forms.ChoiceField", self.fields[naam])


def _platte_keuzes(keuzes: Any) -> dict[str, str]:
    plat: dict[str, str] = {}
    for waarde, naam in keuzes:
        plat |= dict(naam) if isinstance(naam, list) else {waarde: str(naam)}
    return plat
