"""Wat een lid van een wijkplatform bij een datum zegt: een vaste zin. Eigen woorden keurt de gemeente eerst goed."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

REDENEN = {
    "ziek": _("Degene die dit zou doen, is ziek."),
    "weer": _("Het weer is te slecht."),
    "plek": _("Wij kunnen niet op deze plek terecht."),
    "weinig": _("Er zijn te weinig aanmeldingen."),
    "samen": _("Er is op hetzelfde moment iets anders in de wijk."),
    "anders": _("Door omstandigheden. Wilt u meer weten, bel of mail dan het wijkplatform."),
}


class VasteReden(forms.ChoiceField):
    """Een zin uit de lijst; wat eruit komt, is de zin zelf."""

    def __init__(self, *, required: bool, **velden: Any) -> None:
        leeg = _("Kies een reden") if required else _("Niets")
        super().__init__(required=required, choices=[("", leeg), *REDENEN.items()], **velden)

    def clean(self, value: Any) -> str:
        return str(REDENEN.get(super().clean(value), ""))


def zonder_eigen_woorden(form: Any) -> Any:
    """Hetzelfde formulier, maar met een keuze op de plaats van de vrije toelichting."""
    veld = form.fields.get("toelichting")
    if veld is not None:
        form.fields["toelichting"] = VasteReden(required=veld.required, label=veld.label, help_text=veld.help_text)
    return form
