from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

VERSTE = timedelta(days=365)
TEMPO = [
    ("600", gettext_lazy("Gewoon: 600 mails per minuut")),
    ("60", gettext_lazy("Rustig: 60 mails per minuut")),
    ("3000", gettext_lazy("Snel: 3.000 mails per minuut, als uw mailserver dat aankan")),
]


class SleutelForm(forms.Form):
    """Twee keer drukken is één keer doen."""

    idempotentie = forms.UUIDField(widget=forms.HiddenInput)


class PlanForm(SleutelForm):
    """Wanneer en hoe snel."""

    wanneer = forms.ChoiceField(
        label=gettext_lazy("Wanneer?"),
        choices=[("nu", gettext_lazy("Meteen")), ("later", gettext_lazy("Op een ander moment"))],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Kies wanneer de mail weggaat.")},
    )
    moment = forms.DateTimeField(
        label=gettext_lazy("Datum en tijd"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=gettext_lazy("Alleen bij “Op een ander moment”. De tijd is die van Nederland."),
        error_messages={"invalid": gettext_lazy("Vul een datum en tijd in, bijvoorbeeld 7-12-2026 09:00.")},
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S", "%d-%m-%Y %H:%M"],
    )
    per_minuut = forms.TypedChoiceField(label=gettext_lazy("Hoe snel?"), choices=TEMPO, coerce=int)

    def __init__(self, data: Any = None, **opties: Any) -> None:
        super().__init__(data, use_required_attribute=False, **opties)

    def clean(self) -> dict[str, Any]:
        gegevens: dict[str, Any] = super().clean() or {}
        if gegevens.get("wanneer") == "later" and "moment" not in self.errors:
            self._keur(gegevens.get("moment"))
        return gegevens

    def _keur(self, moment: datetime | None) -> None:
        nu = timezone.now()
        if moment is None:
            self.add_error("moment", ValidationError(_("Vul een datum en tijd in.")))
        elif moment <= nu:
            self.add_error("moment", ValidationError(_("Dit moment is al geweest. Kies een later moment.")))
        elif moment > nu + VERSTE:
            self.add_error("moment", ValidationError(_("Kies een moment binnen een jaar.")))

    @property
    def gepland_op(self) -> datetime | None:
        """Het gekozen moment; None is meteen."""
        gegevens = self.cleaned_data
        return gegevens["moment"] if gegevens["wanneer"] == "later" else None


class StapForm(forms.Form):
    """Eerst zien hoeveel mensen het zijn, dan versturen; of terug."""

    stap = forms.ChoiceField(choices=[(naam, naam) for naam in ("voorbeeld", "verstuur", "terug")])


class ActieForm(forms.Form):
    """Een knop bij een verzending."""

    actie = forms.ChoiceField(
        choices=[
            (naam, naam) for naam in ("pauzeer", "hervat", "stop", "tegenhouden", "vrijgeven", "annuleer", "ververs")
        ]
    )
