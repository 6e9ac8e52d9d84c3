"""Wat een medewerker bij thema's en besluiten invult."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participatie.models import Besluit, Inbrengthema
from stadmaken.common.schrijfhulp.inhoud import Tekstsoort
from stadmaken.common.schrijfhulp.velden import nagekeken

from ..actions import Gevolg
from ..choices import Besluitgevolg

HOOGSTENS = 200
ZONDER, ALLES = "zonder", "alles"


class NummersField(forms.TypedMultipleChoiceField):
    """Aangevinkte nummers; onzin telt niet mee, en de database bepaalt verderop wat bestaat."""

    def __init__(self, **opties: Any) -> None:
        super().__init__(coerce=int, required=False, empty_value=[], **opties)

    def valid_value(self, value: Any) -> bool:
        return True

    def clean(self, value: Any) -> list[int]:
        gegeven = [str(deel) for deel in (value or [])[:HOOGSTENS]]
        return [int(deel) for deel in gegeven if deel.isascii() and deel.isdigit() and len(deel) < 19]


class ZoekForm(forms.Form):
    """Welke inbreng er onder de thema's in beeld is."""

    zoek = forms.CharField(label=_("Woord in de tekst"), required=False, max_length=100)
    wat = forms.ChoiceField(label=_("Toon"), required=False)

    def __init__(self, data: Any, themas: Iterable[Inbrengthema]) -> None:
        super().__init__(data)
        van_themas = [(str(thema.pk), str(thema)) for thema in themas]
        vast = [("", _("Nog zonder thema")), (ALLES, _("Alle inbreng")), *van_themas]
        self.fields["wat"].choices = vast  # type: ignore[attr-defined]
        self.is_valid()

    @property
    def gekozen(self) -> dict[str, str]:
        """De geldige keuzes."""
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}


class IndeelForm(forms.Form):
    """Waar de aangevinkte inbreng bij hoort: bestaande thema's, een nieuw thema, of allebei."""

    inbreng = NummersField()
    themas = NummersField()
    nieuw = forms.CharField(label=_("Of een nieuw thema"), required=False, max_length=120)
    alles = forms.BooleanField(required=False)

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if not gegevens.get("inbreng") and not gegevens.get("alles"):
            raise forms.ValidationError(_("U had geen inbreng aangevinkt. Vink eerst aan wat bij een thema hoort."))
        if not gegevens.get("themas") and not gegevens.get("nieuw"):
            raise forms.ValidationError(_("Kies een thema, of schrijf een nieuw thema."))
        return gegevens

    @property
    def fout(self) -> str:
        """Wat er niet klopt, in één zin."""
        return " ".join(str(fout) for fout in self.non_field_errors()) or str(
            _("De naam van het nieuwe thema is te lang.")
        )


class SelectieForm(forms.Form):
    """Aangevinkte rijen op het scherm van een thema, en waar ze heen gaan."""

    indeling = NummersField()
    naar: forms.ModelChoiceField = forms.ModelChoiceField(Inbrengthema.objects.none(), required=False)

    def __init__(self, data: Any, anderen: Any) -> None:
        super().__init__(data)
        self.fields["naar"].queryset = anderen  # type: ignore[attr-defined]


class ThemaForm(forms.ModelForm):
    """Naam en samenvatting van een thema."""

    class Meta:
        model = Inbrengthema
        fields = ["titel", "samenvatting"]
        widgets = {"samenvatting": forms.Textarea(attrs={"rows": 4, **nagekeken(Tekstsoort.PAGINA)})}

    def __init__(self, data: Any = None, **opties: Any) -> None:
        super().__init__(data, prefix="thema", **opties)


class SamenvoegForm(forms.Form):
    """Met welk thema dit thema samengaat."""

    doel: forms.ModelChoiceField = forms.ModelChoiceField(
        Inbrengthema.objects.none(),
        label=_("Voeg dit thema samen met"),
        empty_label=_("Kies een thema"),
        error_messages={"required": _("Kies met welk thema."), "invalid_choice": _("Kies een thema uit de lijst.")},
    )

    def __init__(self, data: Any, anderen: Any) -> None:
        super().__init__(data, prefix="samen")
        self.fields["doel"].queryset = anderen  # type: ignore[attr-defined]


class IntrekForm(forms.Form):
    """Waarom een antwoord vervalt; verplicht zodra mensen het al in de mail hebben."""

    reden = forms.CharField(
        label=_("Waarom trekt u het antwoord in?"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2, **nagekeken(Tekstsoort.REDEN)}),
        help_text=_("Wie het antwoord al per mail kreeg, leest dit."),
        error_messages={"required": _("Schrijf op waarom. Mensen kregen dit antwoord al.")},
    )

    def __init__(self, data: Any, *, verplicht: bool) -> None:
        super().__init__(data, prefix="intrekken")
        self.fields["reden"].required = verplicht


class BesluitForm(forms.ModelForm):
    """Het besluit zelf, met per thema wat het ermee deed."""

    class Meta:
        model = Besluit
        fields = ["titel", "datum", "beslisser", "tekst", "link"]
        widgets = {
            "datum": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "tekst": forms.Textarea(attrs={"rows": 4, **nagekeken(Tekstsoort.BESLUIT)}),
        }

    def __init__(self, data: Any, themas: Iterable[Inbrengthema], nu: dict[int, Gevolg], **opties: Any) -> None:
        super().__init__(data, prefix="besluit", **opties)
        self.fields["link"].assume_scheme = "https"  # type: ignore[attr-defined]
        self.themas = list(themas)
        for thema in self.themas:
            gevolg = nu.get(thema.pk, Gevolg("", ""))
            self.fields[f"wijziging_{thema.pk}"] = forms.ChoiceField(
                label=_("Leidt dit thema tot een wijziging?"),
                choices=Besluitgevolg.choices,
                widget=forms.RadioSelect,
                initial=gevolg.wijziging,
                error_messages={"required": _("Kies wat het besluit met dit thema doet.")},
            )
            self.fields[f"tekst_{thema.pk}"] = forms.CharField(
                label=_("Wat deed het besluit hiermee?"),
                required=False,
                max_length=1500,
                initial=gevolg.tekst,
                widget=forms.Textarea(attrs={"rows": 3, **nagekeken(Tekstsoort.BESLUIT)}),
            )

    def clean_datum(self) -> date:
        """Een besluit is genomen: de dag is vandaag of eerder."""
        datum: date = self.cleaned_data["datum"]
        if datum > timezone.localdate():
            raise forms.ValidationError(_("Deze dag moet nog komen. Leg het besluit vast als het is genomen."))
        return datum

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        for thema in self.themas:
            gevolg = gegevens.get(f"wijziging_{thema.pk}")
            if gevolg and gevolg != Besluitgevolg.NIETS and not gegevens.get(f"tekst_{thema.pk}"):
                self.add_error(f"tekst_{thema.pk}", _("Leg uit wat het besluit met dit thema doet."))
        return gegevens

    def gevolgen(self) -> dict[int, Gevolg]:
        """Het gevolg per thema."""
        schoon = self.cleaned_data
        return {
            thema.pk: Gevolg(schoon[f"wijziging_{thema.pk}"], schoon[f"tekst_{thema.pk}"].replace("\r\n", "\n"))
            for thema in self.themas
        }

    def velden(self) -> dict[str, Any]:
        """De velden van het besluit zelf."""
        schoon = {naam: self.cleaned_data[naam] for naam in self.Meta.fields}
        return {**schoon, "tekst": schoon["tekst"].replace("\r\n", "\n")}

    def per_thema(self) -> list[tuple[Inbrengthema, forms.BoundField, forms.BoundField]]:
        """Elk thema met haar twee velden."""
        return [(thema, self[f"wijziging_{thema.pk}"], self[f"tekst_{thema.pk}"]) for thema in self.themas]

    def eigen_velden(self) -> list[forms.BoundField]:
        """De velden van het besluit zelf, om te tonen."""
        return [self[naam] for naam in self.Meta.fields]
