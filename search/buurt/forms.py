"""Wat iemand in de buurt zoekt. Wat wij niet kennen, telt op de pagina niet mee, en is in de GeoJSON een fout."""

import re
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from participatie.wijken.forms import LANGSTE_VRAAG
from stadmaken.common.filters import Keuzefilter
from stadmaken.common.kaart.raster import ZOOM
from stadmaken.common.kaart.vlak import Punt

from .punten import Vak, soorten

_GRAAD = r"-?[0-9]{1,3}(?:\.[0-9]{1,20})?"
_PUNT = re.compile(rf"\A{_GRAAD},{_GRAAD}\Z")
_VAK = re.compile(rf"\A{_GRAAD}(?:,{_GRAAD}){{3}}\Z")
_SLUG = re.compile(r"\A[a-z0-9-]{1,80}\Z")
# Wie zijn plek weghaalt, haalt ook weg welke wijk daarbij hoorde.
BIJ_EEN_PLEK = {"q": "bij"}


class VakField(forms.RegexField):
    """West, zuid, oost en noord in graden, met komma's ertussen."""

    def __init__(self, **opties: Any) -> None:
        fout = {"invalid": _("Geef west, zuid, oost en noord in graden, met komma’s ertussen.")}
        super().__init__(_VAK, max_length=100, error_messages=fout, **opties)

    def clean(self, value: Any) -> Vak | None:
        tekst = super().clean(value)
        if not tekst:
            return None
        vak = Vak(*map(float, tekst.split(",")))
        if not (-180 <= vak.west <= vak.oost <= 180 and -90 <= vak.zuid <= vak.noord <= 90):
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return vak


class BuurtForm(Keuzefilter):
    """De keuzes op de pagina, met gewone woorden in het adres."""

    q = forms.CharField(
        label=_("Postcode, straat of wijk"),
        required=False,
        max_length=LANGSTE_VRAAG,
        widget=forms.TextInput(attrs={"autocomplete": "postal-code", "enterkeyhint": "search"}),
    )
    bij = forms.RegexField(_SLUG, required=False, max_length=80, widget=forms.HiddenInput)
    soort = forms.ChoiceField(label=_("Wat"), required=False)
    wijk = forms.ChoiceField(label=_("Alleen in de wijk"), required=False)

    def __init__(self, data: QueryDict | Mapping[str, Any], wijken: Sequence[Any]) -> None:
        self.wijken = wijken
        super().__init__(data)

    def vul_keuzes(self) -> None:
        self.keuzeveld("soort").choices = [("", _("Alles")), *((soort.naam, soort.meervoud) for soort in soorten())]
        per_gebied = [
            (gebied.naam, [(wijk.slug, wijk.naam) for wijk in rijen])
            for gebied, rijen in groupby(self.wijken, key=lambda wijk: wijk.gebied)
        ]
        self.keuzeveld("wijk").choices = [("", _("Alle wijken")), *per_gebied]

    def weergave(self, naam: str, waarde: str) -> str:
        if naam == "q":
            return str(_("Bij: {plek}")).format(plek=waarde)
        return super().weergave(naam, waarde)

    @property
    def actief(self) -> list[dict[str, str]]:
        """De plek en wat gekozen is; welke van meer wijken iemand koos (`bij`), hoort bij de plek."""
        gekozen = self.gekozen
        return [
            {
                "tekst": self.weergave(naam, waarde),
                "href": f"?{urlencode({n: w for n, w in gekozen.items() if n not in (naam, BIJ_EEN_PLEK.get(naam))})}"
                "#resultaten",
            }
            for naam, waarde in gekozen.items()
            if naam != "bij"
        ]

    def clean_q(self) -> str:
        """Met enkele spaties."""
        return " ".join(self.cleaned_data["q"].split())


class LosseKeuzeForm(forms.Form):
    """Wat het script meestuurt, nooit in een adres: de afgeronde plek en het deel van de kaart dat in beeld is."""

    plek = forms.RegexField(_PUNT, required=False, max_length=60)
    vak = VakField(required=False)

    def clean_plek(self) -> Punt | None:
        """Breedtegraad en lengtegraad."""
        delen = [float(deel) for deel in self.cleaned_data["plek"].split(",") if deel]
        return (delen[0], delen[1]) if delen else None


class GeojsonForm(forms.Form):
    """De parameters van de GeoJSON; een die wij niet kennen of niet begrijpen, is een fout."""

    bbox = VakField(required=False)
    soort = forms.CharField(required=False, max_length=200)
    wijk = forms.RegexField(
        _SLUG,
        required=False,
        max_length=80,
        error_messages={"invalid": _("Dit is geen naam van een wijk in het adres.")},
    )
    zoom = forms.TypedChoiceField(
        required=False,
        coerce=int,
        empty_value=None,
        choices=[(str(nummer), nummer) for nummer in range(ZOOM[0], ZOOM[1] + 1)],
        error_messages={
            "invalid_choice": _("Geef een zoomniveau van {eerste} tot en met {laatste}.").format(
                eerste=ZOOM[0], laatste=ZOOM[1]
            )
        },
    )
    taal = forms.ChoiceField(
        required=False, choices=[("nl", "nl"), ("en", "en")], error_messages={"invalid_choice": _("Kies nl of en.")}
    )

    def clean_soort(self) -> list[str]:
        """Een of meer soorten, met komma's ertussen."""
        gevraagd = [naam for naam in self.cleaned_data["soort"].split(",") if naam]
        bekend = [soort.naam for soort in soorten()]
        if not set(gevraagd) <= set(bekend):
            uitleg = _("Kies uit: {soorten}.").format(soorten=", ".join(bekend))
            raise forms.ValidationError(uitleg, code="soort")
        return gevraagd

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        for naam in sorted(set(self.data) - set(self.fields)):
            self.add_error(None, _("“{naam}” is hier geen parameter.").format(naam=naam[:40]))
        return gegevens
