import json
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ...lijstbestand import lees

MEESTE = 2000


class BestandForm(forms.Form):
    """Het bestand met de oude en de nieuwe adressen."""

    bestand = forms.FileField(
        label=_("Bestand met adressen"),
        max_length=120,
        help_text=_(
            "Een CSV- of Excel-bestand (xlsx) met op elke rij eerst het oude adres en dan het nieuwe. "
            "Hooguit 2.000 rijen."
        ),
        error_messages={
            "required": _("Kies een bestand."),
            "empty": _("Dit bestand is leeg."),
            "max_length": _("De naam van dit bestand is te lang. Geef het een kortere naam."),
        },
    )

    def clean_bestand(self) -> Any:
        """De cellen worden meteen gelezen; het bestand zelf bewaren wij niet."""
        cellen = [rij[:2] for rij in lees(self.cleaned_data["bestand"])]
        _hooguit(cellen)
        return cellen


class CellenForm(forms.Form):
    """Wat in stap 1 is gelezen, zoals de pagina van stap 2 het terugstuurt."""

    cellen = forms.CharField(widget=forms.HiddenInput)

    def clean_cellen(self) -> list[list[str]]:
        """Alles wordt daarna opnieuw nagekeken: de inhoud hoeft niet te kloppen, alleen de vorm."""
        try:
            cellen = json.loads(self.cleaned_data["cellen"])
        except (ValueError, RecursionError):
            cellen = None
        if not isinstance(cellen, list) or not all(_is_rij(rij) for rij in cellen):
            raise forms.ValidationError(_("De lijst is onderweg kwijtgeraakt. Kies het bestand opnieuw."))
        _hooguit(cellen)
        return cellen


def _is_rij(rij: Any) -> bool:
    return isinstance(rij, list) and all(isinstance(cel, str) and cel.isprintable() for cel in rij)


def _hooguit(cellen: list[list[str]]) -> None:
    if len(cellen) > MEESTE:
        raise forms.ValidationError(_("In dit bestand staan meer dan 2.000 rijen. Deel het op."))
