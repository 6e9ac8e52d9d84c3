from typing import Any, ClassVar

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from participatie.formulieren import velden
from participatie.formulieren.invoer import zonder_stuurtekens
from stadmaken.common.nummers import HOOGSTE_PK

from .actions import Gegevens
from .woorden import HELPEN, Woorden


class KeuzeForm(forms.Form):
    """Welke pitch of oproep is gekozen."""

    pitch = forms.IntegerField(required=False, min_value=1, max_value=HOOGSTE_PK)
    oproep = forms.IntegerField(required=False, min_value=1, max_value=HOOGSTE_PK)

    def nummer(self, naam: str) -> int:
        """Het gekozen nummer; 0 als dat er niet is."""
        self.is_valid()
        return int(self.cleaned_data.get(naam) or 0)


class SchoonForm(forms.Form):
    """Een formulier waarvan stuurtekens niet meetellen."""

    use_required_attribute = False
    meer_regels: ClassVar[tuple[str, ...]] = ()

    def __init__(self, data: QueryDict | None = None) -> None:
        schoon = None
        if data is not None:
            schoon = {
                naam: zonder_stuurtekens(str(tekst).replace("\r\n", "\n"), meer_regels=naam in self.meer_regels)
                for naam, tekst in data.items()
            }
        super().__init__(schoon, auto_id="%s")
        self.vul()

    def vul(self) -> None:
        """Voeg de velden toe."""
        raise NotImplementedError


class ReactieForm(SchoonForm):
    """“Ik kan helpen” of “Ik heb belangstelling”."""

    meer_regels = ("tekst",)

    def __init__(self, data: QueryDict | None = None, woorden: Woorden = HELPEN) -> None:
        self.woorden = woorden
        super().__init__(data)

    def vul(self) -> None:
        naam = velden.TekstVeld(label=_("Naam"), maximaal=120)
        naam.error_messages["required"] = _("Vul uw naam in.")
        naam.widget.attrs["autocomplete"] = "name"
        uitleg = _("Hierop krijgt u antwoord. De initiatiefnemer ziet uw adres niet.")
        tekst = velden.TekstVeld(
            label=str(self.woorden.veld),
            maximaal=1500,
            meer_regels=True,
            help_text=_("Dit krijgt de initiatiefnemer te lezen, met uw naam."),
        )
        tekst.error_messages["required"] = str(self.woorden.veldfout)
        self.fields |= {
            "naam": naam,
            "email": velden.EmailVeld(label=_("E-mailadres"), help_text=uitleg),
            "tekst": tekst,
        }

    def gegevens(self) -> Gegevens:
        """Wat is ingevuld, voor de werkwoorden."""
        schoon: dict[str, Any] = self.cleaned_data
        return Gegevens(schoon["naam"], schoon["email"], schoon["tekst"])


class AntwoordForm(SchoonForm):
    """Het antwoord van de initiatiefnemer."""

    meer_regels = ("antwoord",)

    def vul(self) -> None:
        antwoord = velden.TekstVeld(
            label=_("Uw antwoord"),
            maximaal=1500,
            meer_regels=True,
            help_text=_("Wij sturen dit door. Zet erin hoe de ander u kan bereiken, als u dat wilt."),
        )
        antwoord.error_messages["required"] = _("Schrijf uw antwoord.")
        self.fields["antwoord"] = antwoord
