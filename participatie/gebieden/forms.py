"""De grens van een wijk: plakken of als bestand."""

import json
import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.core.validators import RegexValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm

from stadmaken.common.kaart.vlak import lees_tekst

MAX_BYTES = 1024 * 1024
POSTCODES = RegexValidator(
    r"^[1-9]\d{3}( [1-9]\d{3})*$", gettext_lazy("Zet hier alleen postcodes van vier cijfers, met een spatie ertussen.")
)


class GrensVeld(forms.Field):
    """Een vlak als tekst in GeoJSON."""

    widget = forms.Textarea(attrs={"rows": 4, "spellcheck": "false", "autocomplete": "off"})

    def to_python(self, value: Any) -> dict[str, Any] | None:
        tekst = str(value or "").strip()
        return lees_tekst(tekst) if tekst else None

    def prepare_value(self, value: Any) -> Any:
        return json.dumps(value) if isinstance(value, dict) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        return str(self.prepare_value(initial) or "") != str(data or "").strip()


class GrensbestandVeld(forms.FileField):
    """Een vlak als bestand met GeoJSON."""

    def to_python(self, data: Any) -> Any:
        bestand = super().to_python(data)
        return _lees(bestand) if bestand else None


class PostcodesVeld(forms.CharField):
    """Postcodes van vier cijfers; hoe er iets tussen staat, en wat dubbel is, maakt niet uit."""

    def to_python(self, value: Any) -> str:
        tekst = super().to_python(value) or ""
        return " ".join(dict.fromkeys(deel for deel in re.split(r"[\s,;]+", tekst) if deel))


class StratenVeld(forms.CharField):
    """Eén straat per regel, zonder lege regels en dubbele namen."""

    widget = forms.Textarea(attrs={"rows": 8, "autocomplete": "off"})

    def to_python(self, value: Any) -> str:
        regels = (" ".join(regel.split()) for regel in (super().to_python(value) or "").splitlines())
        return "\n".join(dict.fromkeys(regel for regel in regels if regel))


class WijkForm(WagtailAdminModelForm):
    """Een wijk; een gekozen bestand gaat voor de tekst."""

    grensbestand = GrensbestandVeld(
        label=gettext_lazy("Bestand met de grens"),
        required=False,
        help_text=gettext_lazy(
            "Een GeoJSON-bestand met één vlak, bijvoorbeeld van de Wijk- en buurtkaart van het CBS. "
            "Het vervangt de grens die er nu is."
        ),
    )
    postcodes = PostcodesVeld(
        label=gettext_lazy("Postcodes"),
        required=False,
        max_length=120,
        validators=[POSTCODES],
        help_text=gettext_lazy(
            "Alleen de vier cijfers, bijvoorbeeld “2023 2024”. Een postcode mag bij meer wijken staan: mensen kiezen "
            "dan zelf."
        ),
    )
    straten = StratenVeld(
        label=gettext_lazy("Straten"),
        required=False,
        max_length=20_000,
        help_text=gettext_lazy(
            "Eén straat per regel, zonder huisnummers. Een straat die door meer wijken loopt, zet u bij allemaal."
        ),
    )
    grens = GrensVeld(
        label=gettext_lazy("Grens als tekst"),
        required=False,
        help_text=gettext_lazy("Of plak hier de GeoJSON. Maak dit leeg als de wijk niet op de kaart hoeft."),
    )

    def clean(self) -> dict[str, Any]:
        gegevens: dict[str, Any] = super().clean()
        if gegevens.get("grensbestand"):
            self.errors.pop("grens", None)
            gegevens["grens"] = gegevens["grensbestand"]
        return gegevens


def _lees(bestand: File) -> dict[str, Any]:
    if (bestand.size or 0) > MAX_BYTES:
        raise ValidationError(_("Dit bestand is groter dan 1 MB. Geef een bestand met alleen de grens van deze wijk."))
    try:
        return lees_tekst(bestand.read().decode("utf-8-sig"))
    except UnicodeDecodeError as fout:
        raise ValidationError(_("Dit bestand is geen tekst. Geef een GeoJSON-bestand."), code="json") from fout
