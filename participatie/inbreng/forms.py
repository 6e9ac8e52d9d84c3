from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


class TweedeBlikForm(forms.Form):
    """Waarom iemand het niet eens is met “niet geplaatst” of “van de site gehaald”."""

    tekst = forms.CharField(
        label=_("Waarom bent u het er niet mee eens?"),
        max_length=1500,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Alleen medewerkers van de gemeente lezen dit. Gebruik maximaal 1500 tekens."),
        error_messages={
            "required": _("Schrijf op waarom u het er niet mee eens bent."),
            "max_length": _("Uw tekst is te lang. Gebruik maximaal 1500 tekens."),
        },
    )

    def clean_tekst(self) -> str:
        # Een browser telt een regeleinde als één teken en stuurt er twee.
        return str(self.cleaned_data["tekst"]).replace("\r\n", "\n")


class VolgForm(forms.Form):
    """Kenmerk en code, overgetypt van papier of een foto; spaties, streepjes en kleine letters mogen."""

    kenmerk = forms.CharField(
        label=_("Kenmerk"),
        max_length=30,
        help_text=_("Bijvoorbeeld 2026-7KQ4MX."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
        error_messages={"required": _("Vul uw kenmerk in.")},
    )
    code = forms.CharField(
        label=_("Code"),
        max_length=30,
        help_text=_("Tien letters en cijfers. De code staat onder uw kenmerk."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
        error_messages={"required": _("Vul uw code in.")},
    )

    def clean_kenmerk(self) -> str:
        tekens = "".join(teken for teken in self.cleaned_data["kenmerk"].upper() if teken.isalnum())
        return f"{tekens[:4]}-{tekens[4:10]}"

    def klopt_niet(self) -> None:
        """Eén tekst voor een onbekend kenmerk en een verkeerde code: raden leert niemand iets."""
        self.add_error(
            "kenmerk",
            ValidationError(
                _("Wij vinden geen inbreng met dit kenmerk en deze code. Controleer beide en probeer het opnieuw.")
            ),
        )
