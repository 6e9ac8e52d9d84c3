"""De knoppen op het scherm van één deelnemer: het formulier erbij, en wat er gebeurt."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from initiatieven.models import Aanmelding, Gelegenheid

from ..aanmelden import actions, plekken
from ..aanmelden.choices import LOPEND, Rol, Status
from ..planning.choices import Wijze


class KnopForm(forms.Form):
    """Een knop zonder vragen; de andere bouwen hierop voort."""

    def __init__(self, aanmelding: Aanmelding, data: Any = None, **opties: Any) -> None:
        super().__init__(data, use_required_attribute=False, **opties)
        self.aanmelding = aanmelding


class AfmeldForm(KnopForm):
    """Waarom wij iemand afmelden."""

    reden = forms.CharField(
        label=_("Waarom meldt u deze persoon af?"),
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Schrijf op waarom. De deelnemer leest dit.")},
        help_text=_("De deelnemer leest dit in de mail en op de eigen pagina."),
    )


class VerplaatsForm(KnopForm):
    """Naar welke andere keer van dezelfde cursus of activiteit."""

    naar = forms.ModelChoiceField(
        label=_("Naar welke datum?"),
        queryset=Gelegenheid.objects.none(),
        empty_label=_("Kies een datum"),
        error_messages={"required": _("Kies een datum."), "invalid_choice": _("Kies een datum uit de lijst.")},
        help_text=_(
            "De deelnemer krijgt een mail met de nieuwe datum. De oude plek komt vrij voor een ander. "
            "Bij een spreekuur kiest u daarna een tijd."
        ),
    )

    def __init__(self, aanmelding: Aanmelding, data: Any = None, **opties: Any) -> None:
        super().__init__(aanmelding, data, **opties)
        veld: Any = self.fields["naar"]
        veld.queryset = andere_keren(aanmelding)
        veld.label_from_instance = keer_in_woorden
        if tijden := self._tijden():
            self.fields["tijdvak"] = forms.TypedChoiceField(
                label=_("Welke tijd?"),
                choices=[(tijd.isoformat(), date_format(timezone.localtime(tijd), "H.i")) for tijd in tijden],
                coerce=datetime.fromisoformat,
                widget=forms.RadioSelect,
                error_messages={"required": _("Kies ook een tijd."), "invalid_choice": _("Kies ook een tijd.")},
            )

    def _tijden(self) -> list[datetime]:
        """De vrije tijden van het spreekuur dat net is gekozen."""
        try:
            naar = self.fields["naar"].clean(self.data.get(self.add_prefix("naar")))
        except forms.ValidationError:
            return []
        return plekken.vrije_tijden(naar, timezone.now())


def andere_keren(aanmelding: Aanmelding) -> QuerySet[Gelegenheid]:
    """De andere keren waar iemand nog naartoe kan."""
    zelfde = Gelegenheid.objects.filter(aanbod=aanmelding.gelegenheid.aanbod_id).exclude(pk=aanmelding.gelegenheid_id)
    komend = zelfde.met_tijden().filter(geannuleerd_op=None, eerste__gt=timezone.now())
    return komend.exclude(wijze=Wijze.VRIJ).order_by("eerste", "pk")


def keer_in_woorden(gelegenheid: Any) -> str:
    """“Voorjaar, avondgroep: maandag 7 december 2026 (3 plekken vrij)”."""
    dag = date_format(timezone.localtime(gelegenheid.eerste), "l j F Y")
    keer = f"{gelegenheid.naam}: {dag}" if gelegenheid.naam else dag
    if gelegenheid.capaciteit is None:
        return keer
    vrij = max(0, gelegenheid.capaciteit - gelegenheid.bezet)
    return (
        str(_("{keer} ({vrij} vrij)")).format(keer=keer, vrij=vrij)
        if vrij
        else str(_("{keer} (vol)")).format(keer=keer)
    )


Doe = Callable[[Aanmelding, dict[str, Any], Any], Any]


@dataclass(frozen=True)
class Handeling:
    """Eén knop: wanneer zij er is, haar formulier, wat er gebeurt en wat de coördinator daarna leest."""

    titel: Any
    knop: Any
    kan: Callable[[Aanmelding], bool]
    doe: Doe
    melding: Any
    form: type[KnopForm] = KnopForm
    uitleg: Any = ""
    rood: bool = False


def _loopt(aanmelding: Aanmelding) -> bool:
    return aanmelding.status in LOPEND


def _te_verplaatsen(aanmelding: Aanmelding) -> bool:
    return _loopt(aanmelding) and not aanmelding.verdacht


HANDELINGEN = {
    "vertrouw": Handeling(
        _("Geen spam"),
        _("Dit is een echte aanmelding"),
        lambda aanmelding: _loopt(aanmelding) and bool(aanmelding.verdacht),
        lambda aanmelding, _g, door: actions.vertrouw(aanmelding, door=door),
        _("{naam} telt nu mee."),
        uitleg=_(
            "Is er plek, dan krijgt deze persoon die. Anders telt de plaats op de wachtlijst vanaf het aanmelden."
        ),
    ),
    "neem_aan": Handeling(
        _("Neemt de plek aan"),
        _("Neem de plek aan"),
        lambda aanmelding: aanmelding.status == Status.AANGEBODEN,
        lambda aanmelding, _g, door: actions.neem_aan(aanmelding, rol=Rol.GEMEENTE, door=door),
        _("{naam} heeft de plek."),
        uitleg=_("Zegt iemand aan de telefoon ja tegen de aangeboden plek? Dan legt u dat hier vast."),
    ),
    "verplaats": Handeling(
        _("Naar een andere datum"),
        _("Verplaats"),
        _te_verplaatsen,
        lambda aanmelding, gegevens, door: actions.verplaats(
            aanmelding, gegevens["naar"], tijdvak=gegevens.get("tijdvak") or None, door=door
        ),
        _("{naam} is verplaatst."),
        form=VerplaatsForm,
    ),
    "annuleer": Handeling(
        _("Afmelden"),
        _("Meld af"),
        _loopt,
        lambda aanmelding, gegevens, door: actions.annuleer(
            aanmelding, rol=Rol.GEMEENTE, door=door, toelichting=gegevens["reden"]
        ),
        _("{naam} is afgemeld. De plek gaat naar wie er wacht."),
        form=AfmeldForm,
        rood=True,
    ),
}


class ActieForm(forms.Form):
    """Op welke knop is gedrukt."""

    actie = forms.ChoiceField(choices=[(naam, naam) for naam in HANDELINGEN])
