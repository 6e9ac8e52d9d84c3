"""Wat een medewerker over een team of een nieuw project invult."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stadmaken.common.nummers import HOOGSTE_PK
from stadmaken.common.schrijfhulp.voorbeelden.register import Voorbeeld, voorbeelden_voor

from ...projecten.models import ProjectPage
from ..actions.beginnen import LEEG


class ZoekForm(forms.Form):
    """Een deel van de naam van een project."""

    q = forms.CharField(label=_("Zoek op naam"), required=False, max_length=100)


class ToevoegForm(forms.Form):
    """Welke collega erbij komt."""

    collega: forms.ModelChoiceField = forms.ModelChoiceField(
        label=_("Collega"),
        queryset=None,
        empty_label=_("Kies een collega"),
        error_messages={
            "required": _("Kies een collega."),
            "invalid_choice": _("Deze collega kunt u niet toevoegen. Kies iemand uit de lijst."),
        },
    )

    def __init__(self, data: Any, collegas: Any) -> None:
        super().__init__(data)
        self.fields["collega"].queryset = collegas  # type: ignore[attr-defined]


class LidForm(forms.Form):
    """Wie eraf gaat, en of dat ook mag als het de laatste is."""

    lid = forms.IntegerField(min_value=1, max_value=HOOGSTE_PK)
    ook_de_laatste = forms.BooleanField(required=False)


class NieuwProjectForm(forms.Form):
    """De naam van een project, en waarmee het begint."""

    titel = forms.CharField(
        label=_("Naam van het project"),
        max_length=100,
        help_text=_("Zoals bewoners het noemen, bijvoorbeeld “Plein aan de Vaart”. U kunt de naam later veranderen."),
        error_messages={"required": _("Vul de naam van het project in.")},
    )
    voorbeeld = forms.ChoiceField(
        label=_("Waarmee wilt u beginnen?"),
        widget=forms.RadioSelect,
        initial=LEEG.naam,
        error_messages={"invalid_choice": _("Dit voorbeeld is er niet. Kies er een uit de lijst.")},
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        self.voorbeelden = {voorbeeld.naam: voorbeeld for voorbeeld in voorbeelden_voor(ProjectPage)}
        keuzes = [(naam, voorbeeld.titel) for naam, voorbeeld in self.voorbeelden.items()]
        self.fields["voorbeeld"].choices = [(LEEG.naam, _("Leeg: ik vul alles zelf in")), *keuzes]  # type: ignore[attr-defined]

    @property
    def gekozen(self) -> Voorbeeld:
        """Het voorbeeld, of een leeg project."""
        return self.voorbeelden.get(self.cleaned_data["voorbeeld"], LEEG)
