import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .codes import is_code

LOS = re.compile(r"[\s.\-–—_]+")


class BordcodeForm(forms.Form):
    """De code van een bord, zoals mensen haar overtypen: met spaties, streepjes, kleine letters of het hele adres."""

    code = forms.CharField(
        label=_("Code van het bord"),
        max_length=200,
        help_text=_("De vijf letters en cijfers onder de QR-code, bijvoorbeeld K73A9."),
        error_messages={
            "required": _("Vul de code van het bord in."),
            "max_length": _("Deze code is te lang. Vul alleen de vijf tekens van de code in."),
        },
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false", "maxlength": 200}
        ),
    )

    def clean_code(self) -> str:
        laatste_deel = self.cleaned_data["code"].strip().rstrip("/").rpartition("/")[2]
        code = LOS.sub("", laatste_deel).upper()
        if not is_code(code):
            raise ValidationError(_("Een code heeft vijf letters en cijfers. Controleer de code op het bord."))
        return code

    def onbekend(self) -> None:
        """Geen bord met deze code."""
        fout = _("Er is geen bord met de code %(code)s. Controleer de code op het bord.")
        self.add_error("code", fout % {"code": self.cleaned_data["code"]})


class QrMaatForm(forms.Form):
    """De maat van een QR-code om te downloaden."""

    mm = forms.IntegerField(
        label=_("Zijde van de QR-code in millimeters"),
        min_value=20,
        max_value=1000,
        help_text=_("Zonder de witte rand. Laat die rand altijd vrij."),
    )
