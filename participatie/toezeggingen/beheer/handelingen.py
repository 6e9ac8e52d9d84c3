"""De kleine formulieren op de pagina van één toezegging, en wat hun knop doet."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participatie.models import Toezegging, Toezegginggebeurtenis
from stadmaken.common.schrijfhulp.inhoud import Tekstsoort
from stadmaken.common.schrijfhulp.velden import nagekeken

from .. import actions, dagen
from .forms import DagWidget

MAX_TEKST = 1500


def _tekstveld(label: Any, fout: Any, hulp: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=MAX_TEKST,
        widget=forms.Textarea(attrs={"rows": 2, **nagekeken(Tekstsoort.UITVOERING)}),
        error_messages={"required": fout},
        help_text=hulp,
    )


class UitlegForm(forms.Form):
    """De uitleg die iedereen leest; elke handeling vraagt erom."""

    def __init__(self, toezegging: Toezegging, data: Any = None, **opties: Any) -> None:
        super().__init__(data, use_required_attribute=False, **opties)
        self.toezegging = toezegging

    def clean_tekst(self) -> str:
        return str(self.cleaned_data["tekst"]).replace("\r\n", "\n")


class VerschuivenForm(UitlegForm):
    """Een nieuwe dag, met de reden."""

    dag = forms.DateField(
        label=_("Nieuwe datum"), widget=DagWidget, error_messages={"required": _("Kies de nieuwe datum.")}
    )
    tekst = _tekstveld(
        _("Waarom verandert de datum?"),
        _("Schrijf op waarom de datum verandert. Bewoners lezen dit."),
        _("Staat op de site en gaat per mail naar wie dit aangaat."),
    )

    def clean_dag(self) -> Any:
        dag = dagen.niet_voor(dagen.komt_nog(self.cleaned_data["dag"]), self.toezegging.gedaan_op)
        if dag == self.toezegging.uiterlijk_op:
            raise ValidationError(_("Dit is de datum die nu al geldt. Kies een andere."))
        return dag


class VoortgangForm(UitlegForm):
    """Hoe het ermee staat."""

    tekst = _tekstveld(_("Hoe staat het ermee?"), _("Schrijf op hoe het ermee staat."))


class NakomenForm(UitlegForm):
    """Wanneer en hoe de toezegging is nagekomen."""

    dag = forms.DateField(
        label=_("Klaar op"), widget=DagWidget, error_messages={"required": _("Kies de dag waarop het klaar was.")}
    )
    tekst = _tekstveld(_("Wat is er gedaan?"), _("Schrijf op wat er is gedaan. Bewoners lezen dit."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["dag"].initial = timezone.localdate

    def clean_dag(self) -> Any:
        return dagen.niet_voor(dagen.is_geweest(self.cleaned_data["dag"]), self.toezegging.gedaan_op)


class VervallenForm(UitlegForm):
    """Waarom de toezegging vervalt."""

    tekst = _tekstveld(_("Waarom gaat dit niet door?"), _("Schrijf op waarom dit niet doorgaat. Bewoners lezen dit."))


class HeropenenForm(UitlegForm):
    """Waarom de toezegging weer opengaat."""

    tekst = _tekstveld(_("Waarom staat dit weer open?"), _("Schrijf op waarom dit weer openstaat. Bewoners lezen dit."))


Doe = Callable[[Toezegging, dict[str, Any], Any, int], Toezegginggebeurtenis | None]


@dataclass(frozen=True)
class Handeling:
    """Eén knop: het formulier erbij, wat er gebeurt, en wat de medewerker daarna leest."""

    titel: Any
    knop: Any
    form: type[UitlegForm]
    doe: Doe
    melding: Any


BIJ_OPEN = {
    "voortgang": Handeling(
        _("Voortgang melden"),
        _("Meld de voortgang"),
        VoortgangForm,
        lambda rij, g, door, versie: actions.voortgang_melden(rij, g["tekst"], door, versie=versie),
        _("De voortgang staat erbij."),
    ),
    "verschuiven": Handeling(
        _("Datum verschuiven"),
        _("Verschuif de datum"),
        VerschuivenForm,
        lambda rij, g, door, versie: actions.verschuiven(rij, g["dag"], g["tekst"], door, versie=versie),
        _("De datum is verschoven. De eerste datum blijft zichtbaar."),
    ),
    "nakomen": Handeling(
        _("Nagekomen"),
        _("Dit is gedaan"),
        NakomenForm,
        lambda rij, g, door, versie: actions.nakomen(rij, g["dag"], g["tekst"], door, versie=versie),
        _("Mooi. De toezegging is nagekomen."),
    ),
    "vervallen": Handeling(
        _("Laten vervallen"),
        _("Laat vervallen"),
        VervallenForm,
        lambda rij, g, door, versie: actions.laten_vervallen(rij, g["tekst"], door, versie=versie),
        _("De toezegging is vervallen."),
    ),
}
BIJ_AFGEROND = {
    "heropenen": Handeling(
        _("Heropenen"),
        _("Zet weer open"),
        HeropenenForm,
        lambda rij, g, door, versie: actions.heropenen(rij, g["tekst"], door, versie=versie),
        _("De toezegging staat weer open. Klopt de datum nog?"),
    ),
}
HANDELINGEN = {**BIJ_OPEN, **BIJ_AFGEROND}


class KnopForm(forms.Form):
    """Op welke knop is gedrukt, en wat was de laatste gebeurtenis die de medewerker zag?"""

    actie = forms.ChoiceField(choices=[(naam, naam) for naam in HANDELINGEN])
    versie = forms.IntegerField(min_value=0, max_value=2**62)
