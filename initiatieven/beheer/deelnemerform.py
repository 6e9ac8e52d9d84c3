"""Hetzelfde formulier als op de site, ingevuld door de coördinator: iemand belt, of staat aan de balie."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from participatie.formulieren.invoer import Ontvangen

from ..aanmelden.forms import AanmeldForm, Keuzes

# Zonder deze velden is er geen aanmelding; de rest vraagt de site wel, maar hier mag het leeg.
MOET = ("tijdvak", "naam", "aantal")


class SleutelForm(forms.Form):
    """De sleutel van dit ene formulier: twee keer drukken meldt één keer aan."""

    idempotentie = forms.UUIDField(widget=forms.HiddenInput)


class DeelnemerForm(AanmeldForm):
    """Alleen wat echt moet, moet. Zonder e-mailadres krijgt iemand een briefje."""

    altijd_telefoon = True

    def __init__(
        self,
        gelegenheid: Any,
        keuzes: Keuzes,
        ontvangen: Ontvangen | None = None,
        *,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(gelegenheid, keuzes, ontvangen, initial=initial)
        for naam, veld in self.fields.items():
            veld.required = veld.required and naam in MOET
            veld.widget.is_required = veld.required
            # Anders vult de browser de gegevens van de medewerker in.
            veld.widget.attrs["autocomplete"] = "off"
        for naam, (label, hulp) in _woorden().items():
            if naam in self.fields:
                self.fields[naam].label, self.fields[naam].help_text = label, hulp


def _woorden() -> dict[str, tuple[str, str]]:
    """Wat een medewerker leest; op de site staan deze vragen in de woorden van een bewoner."""
    return {
        "tijdvak": (_("Tijd van het gesprek"), ""),
        "naam": (_("Naam"), ""),
        "email": (_("E-mailadres"), _("Zonder adres gaat er geen mail. U kunt dan een briefje afdrukken.")),
        "telefoon": (_("Telefoonnummer"), ""),
        "aantal": (_("Aantal mensen"), ""),
        "gereserveerd": (_("Hoort bij groep"), _("Alleen voor wie plekken zijn gereserveerd.")),
        "nodig": (_("Nodig om mee te doen"), _("Bijvoorbeeld plaats voor een rolstoel of een tolk.")),
    }
