import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext as _

from .basis import AntwoordVeld, te_lang, vul_in

_TELEFOON = re.compile(r"\+?[0-9]{8,15}")
_LEESTEKENS = re.compile(r"[\s().\-–/]|\(0\)")


class TekstVeld(AntwoordVeld, forms.CharField):
    """Tekst. De lengte wordt pas bij het controleren geteld: een browser die stil afkapt, verliest tekst."""

    def __init__(self, *, label: str, maximaal: int, meer_regels: bool = False, **kwargs: Any) -> None:
        widget = forms.Textarea(attrs={"rows": 6}) if meer_regels else forms.TextInput()
        fouten = {"required": vul_in(label)}
        super().__init__(label=label, widget=widget, error_messages=fouten, **kwargs)
        self.validators.append(MaxLengthValidator(maximaal, message=te_lang(label, maximaal)))


class EmailVeld(AntwoordVeld, forms.EmailField):
    """Een e-mailadres."""

    def __init__(self, **kwargs: Any) -> None:
        ongeldig = _("Vul een geldig e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.")
        super().__init__(
            max_length=254,
            widget=forms.EmailInput(attrs={"autocomplete": "email"}),
            error_messages={
                "required": _("Vul uw e-mailadres in."),
                "invalid": ongeldig,
                "max_length": ongeldig,
            },
            **kwargs,
        )


class TelefoonVeld(AntwoordVeld, forms.CharField):
    """Een telefoonnummer, hoe het ook is opgeschreven: “06 12 34 56 78”, “(023) 511 51 15”, “+31 6 …”."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
            error_messages={"required": _("Vul uw telefoonnummer in.")},
            **kwargs,
        )

    def clean(self, value: Any) -> str:
        """Controleer de cijfers; wat er is getypt, blijft staan zoals het er stond."""
        tekst = super().clean(value)
        if tekst and (len(tekst) > 30 or not _TELEFOON.fullmatch(_LEESTEKENS.sub("", tekst))):
            raise ValidationError(_("Vul een geldig telefoonnummer in, bijvoorbeeld 06 12 34 56 78."), code="invalid")
        return tekst
