"""Het formulier om een initiatief aan te melden."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from participatie.formulieren import velden
from participatie.projecten.models import Thema

from ...hulp.forms import SchoonForm

LANGSTE_TITEL, LANGSTE_TEKST = 120, 3000


@dataclass(frozen=True)
class Voorstel:
    """Wat iemand invulde."""

    titel: str
    tekst: str
    naam: str
    email: str
    naam_tonen: bool = False
    plaats: str = ""
    wijk: Any = None
    thema: Any = None
    nodig: str = ""


class VoorstelForm(SchoonForm):
    """Alleen wat nodig is om te beginnen; de rest komt in een gesprek."""

    meer_regels = ("tekst",)

    def vul(self) -> None:
        self.fields |= {"titel": _titel(), "tekst": _tekst(), **_waar_en_waarover(), "nodig": _nodig(), **_wie()}

    def gegevens(self) -> Voorstel:
        """Wat is ingevuld, voor de werkwoorden."""
        return Voorstel(**self.cleaned_data)


def _titel() -> forms.Field:
    veld = velden.TekstVeld(label=_("Hoe heet uw initiatief?"), maximaal=LANGSTE_TITEL)
    veld.error_messages["required"] = _("Geef uw initiatief een naam.")
    return veld


def _tekst() -> forms.Field:
    veld = velden.TekstVeld(
        label=_("Wat wilt u bereiken?"),
        maximaal=LANGSTE_TEKST,
        meer_regels=True,
        help_text=_("Voor wie is het, en wat verandert er? Zet geen persoonsgegevens in deze tekst."),
    )
    veld.error_messages["required"] = _("Schrijf wat u wilt bereiken.")
    return veld


def _waar_en_waarover() -> dict[str, forms.Field]:
    return {
        "wijk": velden.WijkVeld(
            label=_("In welke wijk?"), required=False, help_text=_("Laat dit leeg als het voor de hele stad is.")
        ),
        "plaats": velden.TekstVeld(
            label=_("Waar precies?"),
            maximaal=200,
            required=False,
            help_text=_("Bijvoorbeeld “het veldje achter de school”. Niet uw eigen adres."),
        ),
        "thema": forms.ModelChoiceField(
            Thema.objects.order_by("naam"),
            label=_("Waar gaat het over?"),
            required=False,
            to_field_name="slug",
            empty_label=_("Kies een thema"),
            error_messages={"invalid_choice": _("Kies een thema uit de lijst.")},
        ),
    }


def _nodig() -> forms.Field:
    return velden.TekstVeld(
        label=_("Wat hebt u als eerste nodig?"),
        maximaal=120,
        required=False,
        help_text=_("Kort, bijvoorbeeld “een aanhanger voor één zaterdag”. Anderen kunnen daarop reageren."),
    )


def _wie() -> dict[str, forms.Field]:
    naam = velden.TekstVeld(label=_("Naam"), maximaal=120, help_text=_("Zo weten wij met wie wij praten."))
    naam.error_messages["required"] = _("Vul uw naam in.")
    naam.widget.attrs["autocomplete"] = "name"
    uitleg = _("Dit is nodig: hierop bereiken wij u, en krijgt u reacties van anderen. Het komt niet op de site.")
    return {
        "naam": naam,
        "naam_tonen": forms.BooleanField(label=_("Mijn naam mag bij het initiatief op de site staan"), required=False),
        "email": velden.EmailVeld(label=_("E-mailadres"), help_text=uitleg),
    }
