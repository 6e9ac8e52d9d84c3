"""De formulieren voor bezoekers."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from participatie.formulieren import velden
from participatie.formulieren.invoer import zonder_stuurtekens
from participatie.models import Thema
from stadmaken.common.nummers import HOOGSTE_PK

from .adres import gelijk
from .choices import Ritme
from .doelen import te_volgen
from .keuzelijst import gebieden_en_wijken, lees_doel
from .models import DOELEN


class Publiekformulier(forms.Form):
    """Een formulier waarvan stuurtekens niet meetellen."""

    use_required_attribute = False

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        schoon = None
        if data is not None:
            schoon = data.copy()
            for naam in schoon:
                waarden = [zonder_stuurtekens(str(tekst), meer_regels=False) for tekst in schoon.getlist(naam)]
                schoon.setlist(naam, waarden)
        super().__init__(schoon, auto_id="%s", **kwargs)


class AdresForm(Publiekformulier):
    """Alleen een e-mailadres."""

    def __init__(self, data: Any = None, *, uitleg: str = "", label: str = "", **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["email"] = velden.EmailVeld(label=label or _("E-mailadres"), help_text=uitleg)

    def clean_email(self) -> str:
        """Zo is hetzelfde adres altijd hetzelfde."""
        try:
            return gelijk(self.cleaned_data["email"])
        except ValidationError as fout:
            raise ValidationError(self.fields["email"].error_messages["invalid"]) from fout


class AbonneerForm(AdresForm):
    """Je adres, en wat je wilt krijgen. `gekozen` is wat al vaststaat, zoals het project van de pagina."""

    def __init__(self, data: Any = None, *, gekozen: Mapping[str, int] | None = None, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"nieuwsbrief": not gekozen, "ritme": Ritme.WEEK})
        super().__init__(data, **kwargs)
        self.gekozen = dict(gekozen or {})
        self.fields["nieuwsbrief"] = forms.BooleanField(label=_("Stuur mij de nieuwsbrief"), required=False)
        if not self.gekozen:
            self.fields["waar"] = waarveld(_("Nieuws uit een wijk of gebied"))
            self.fields["thema"] = themaveld()
        self.fields["ritme"] = ritmeveld()

    def clean(self) -> dict[str, Any]:
        """Zonder keuze valt er niets te bevestigen."""
        schoon = super().clean() or {}
        if not self.errors and not (schoon.get("nieuwsbrief") or any(self.doelen().values())):
            self.add_error("nieuwsbrief", _("Kies wat u van ons wilt krijgen: de nieuwsbrief, of nieuws over iets."))
        return schoon

    def doelen(self) -> dict[str, list[int]]:
        """Wat iemand wil volgen, per soort."""
        doelen: dict[str, list[int]] = {soort: [] for soort in DOELEN}
        for soort, pk in self.gekozen.items():
            doelen[soort].append(pk)
        if waar := self.cleaned_data.get("waar"):
            doelen[waar[0]].append(waar[1])
        doelen["thema"] += [thema.pk for thema in self.cleaned_data.get("thema") or []]
        return doelen

    def keuzes(self) -> dict[str, Any]:
        """Zoals ze in een `Aanvraag` staan."""
        vast = {"nieuwsbrief": self.cleaned_data["nieuwsbrief"], "ritme": self.cleaned_data["ritme"] or Ritme.WEEK}
        return {**vast, "taal": taal_nu(), **self.doelen()}


class DoelForm(forms.Form):
    """Waar een link “Volg dit …” over gaat: hooguit één ding."""

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        self.fields["project"] = forms.IntegerField(required=False, min_value=1, max_value=HOOGSTE_PK)
        for soort in ("wijk", "gebied", "thema"):
            self.fields[soort] = forms.SlugField(required=False, max_length=80)

    def doel(self) -> tuple[str, Any] | None:
        """Soort en ding; None als er niets gevraagd is. Wat er niet is, is een fout van het formulier."""
        if not self.is_valid():
            raise ValidationError("onbekend")
        for soort, waarde in self.cleaned_data.items():
            if waarde:
                veld = "pk" if soort == "project" else "slug"
                gevonden = te_volgen(soort).filter(**{veld: waarde}).first()
                if gevonden is None:
                    raise ValidationError("onbekend")
                return soort, gevonden
        return None


class VoorkeurForm(Publiekformulier):
    """De vinkjes bovenaan de voorkeurenpagina."""

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["nieuwsbrief"] = forms.BooleanField(label=_("Stuur mij de nieuwsbrief"), required=False)
        self.fields["volgen"] = forms.BooleanField(label=_("Mail mij nieuws over wat ik volg"), required=False)
        self.fields["ritme"] = ritmeveld()


class VolgForm(Publiekformulier):
    """Nog iets om te volgen."""

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        self.fields["doel"] = waarveld(_("Wijk, gebied of onderwerp"), met_themas=True, required=True)


class RegelForm(forms.Form):
    """Eén regel uit de lijst van wat iemand volgt, bijvoorbeeld “wijk-12”."""

    wat = forms.CharField(max_length=30)

    def clean_wat(self) -> tuple[str, int]:
        """Soort en nummer."""
        return lees_doel(self.cleaned_data["wat"])


def taal_nu() -> str:
    """De taal van de pagina, als de site die kent."""
    taal = get_language()
    return taal if taal in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def waarveld(label: str, *, met_themas: bool = False, required: bool = False) -> forms.Field:
    """Een lijst om één ding uit te kiezen."""
    fout = _("Kies iets uit de lijst.")
    return forms.TypedChoiceField(
        label=label,
        required=required,
        coerce=lees_doel,
        empty_value=None,
        choices=[("", _("Maak een keuze")), *gebieden_en_wijken(met_themas=met_themas)],
        error_messages={"required": fout, "invalid_choice": fout},
    )


def themaveld() -> forms.Field:
    """De onderwerpen, met vinkjes."""
    fout = _("Kies onderwerpen uit de lijst.")
    return forms.ModelMultipleChoiceField(
        label=_("Nieuws over een onderwerp"),
        required=False,
        queryset=Thema.objects.order_by("naam"),
        to_field_name="slug",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": fout, "invalid_list": fout, "invalid_pk_value": fout},
    )


def ritmeveld() -> forms.Field:
    """Hoe vaak iemand hoort wat er nieuw is."""
    return forms.ChoiceField(
        label=_("Hoe vaak wilt u nieuws over wat u volgt?"),
        choices=Ritme.choices,
        initial=Ritme.WEEK,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Kies hoe vaak u nieuws wilt."),
            "invalid_choice": _("Kies een van de antwoorden die erbij staan."),
        },
    )
