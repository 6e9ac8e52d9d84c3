"""Hoe vaak iets terugkomt, in gewone keuzes; wie meer wil, schrijft zelf een regel van RFC 5545."""

from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ...aanbod.models import AanbodPage
from .. import regels
from ..choices import Wijze
from ..models import Herhaling
from ..woorden import DAGNAMEN, RANGEN, in_woorden
from .forms import DagVeld, UurWidget, moment

WEEK, TWEE_WEKEN, MAAND_DAG, MAAND_NUMMER, EIGEN = "week", "twee", "dag", "nummer", "eigen"
RITMES = [
    (WEEK, gettext_lazy("Elke week")),
    (TWEE_WEKEN, gettext_lazy("Om de week")),
    (MAAND_DAG, gettext_lazy("Elke maand op bijvoorbeeld de eerste dinsdag")),
    (MAAND_NUMMER, gettext_lazy("Elke maand op dezelfde datum, bijvoorbeeld de 15e")),
    (EIGEN, gettext_lazy("Anders: ik schrijf zelf een regel")),
]


class ReeksForm(forms.Form):
    """Een reeks maken of veranderen."""

    aanbod: forms.ModelChoiceField = forms.ModelChoiceField(
        label=gettext_lazy("Activiteit"),
        queryset=AanbodPage.objects.order_by("title"),
        empty_label=gettext_lazy("Kies een activiteit"),
    )
    ritme = forms.ChoiceField(label=gettext_lazy("Hoe vaak?"), choices=RITMES, widget=forms.RadioSelect, initial=WEEK)
    rang = forms.TypedChoiceField(
        label=gettext_lazy("Welke in de maand?"),
        choices=[(n, naam) for n, naam in RANGEN.items()],
        coerce=int,
        required=False,
        help_text=gettext_lazy("Alleen bij “Elke maand op bijvoorbeeld de eerste dinsdag”."),
    )
    weekdag = forms.TypedChoiceField(
        label=gettext_lazy("Op welke dag?"),
        choices=[("", gettext_lazy("De dag van de eerste keer")), *enumerate(DAGNAMEN)],
        coerce=int,
        required=False,
        empty_value=None,
    )
    dagnummer = forms.IntegerField(
        label=gettext_lazy("Op welke datum van de maand?"),
        min_value=1,
        max_value=31,
        required=False,
        help_text=gettext_lazy("Een maand zonder die datum slaan wij over."),
    )
    eigen = forms.CharField(
        label=gettext_lazy("Eigen regel"),
        required=False,
        max_length=regels.LANGSTE,
        help_text=gettext_lazy("RRULE van RFC 5545, bijvoorbeeld FREQ=MONTHLY;BYDAY=1TU."),
    )
    vanaf = DagVeld(label=gettext_lazy("Eerste keer op of na"))
    van = forms.TimeField(label=gettext_lazy("Begint om"), widget=UurWidget)
    tot_uur = forms.TimeField(label=gettext_lazy("Eindigt om"), widget=UurWidget)
    tot = DagVeld(
        label=gettext_lazy("Laatste keer op of vóór"),
        required=False,
        help_text=gettext_lazy("Leeg: het gaat door tot u de reeks stopt. Wij plannen steeds een jaar vooruit."),
    )
    locatie = forms.CharField(label=gettext_lazy("Locatie"), max_length=120)
    adres = forms.CharField(label=gettext_lazy("Adres"), required=False, max_length=160)
    wijze = forms.ChoiceField(label=gettext_lazy("Meedoen"), choices=Wijze.choices, initial=Wijze.VRIJ)
    tijdvak_minuten = forms.IntegerField(
        label=gettext_lazy("Minuten per gesprek"),
        min_value=5,
        max_value=240,
        required=False,
        help_text=gettext_lazy("Alleen bij een spreekuur."),
    )
    capaciteit = forms.IntegerField(
        label=gettext_lazy("Aantal plekken"),
        min_value=1,
        max_value=5000,
        required=False,
        help_text=gettext_lazy("Leeg: er is plek voor iedereen."),
    )

    def __init__(self, data: Any = None, *, reeks: Herhaling | None = None, aanbod: Any = None, **kwargs: Any) -> None:
        kwargs["initial"] = {**(begin_met(reeks) if reeks else {}), **kwargs.get("initial", {})}
        super().__init__(data, **kwargs)
        self.komend: list[datetime] = []
        if aanbod is not None:
            keuze: Any = self.fields["aanbod"]
            keuze.queryset = aanbod.order_by("title")
        if reeks:
            self.fields["aanbod"].disabled = True

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if gegevens.get("wijze") == Wijze.TIJDVAK and not gegevens.get("tijdvak_minuten"):
            self.add_error("tijdvak_minuten", _("Vul in hoe lang één gesprek duurt."))
        if {"vanaf", "van", "tot_uur"} <= gegevens.keys() and gegevens["tot_uur"] <= gegevens["van"]:
            self.add_error("tot_uur", _("Het einde ligt na het begin."))
        if not self.errors:
            self._reken_uit(gegevens)
        return gegevens

    def _reken_uit(self, gegevens: dict[str, Any]) -> None:
        """De regel, de eerste keer, en wat er het eerste jaar komt."""
        veld = "eigen" if gegevens["ritme"] == EIGEN else "ritme"
        try:
            tekst = self._regel(gegevens)
            regel = regels.lees(tekst)
        except regels.RegelError as fout:
            self.add_error(veld, str(fout.uitleg))
            return
        begin = moment(gegevens["vanaf"], gegevens["van"])
        horizon = max(begin, timezone.now()) + timedelta(days=365)
        if gegevens["tot"]:
            horizon = min(horizon, moment(gegevens["tot"], gegevens["tot_uur"]))
        momenten = regel.momenten(begin, horizon)
        self.komend = [m for m in momenten if m > timezone.now()]
        if not self.komend:
            self.add_error(veld, _("Zo komt er het komende jaar geen enkele keer. Kijk de keuze en de dagen na."))
            return
        gegevens |= {"regel": tekst, "begin": momenten[0]}

    def _regel(self, gegevens: dict[str, Any]) -> str:
        weekdag = gegevens["weekdag"] if gegevens["weekdag"] is not None else gegevens["vanaf"].weekday()
        dag = regels.DAGEN[weekdag]
        return {
            WEEK: f"FREQ=WEEKLY;BYDAY={dag}",
            TWEE_WEKEN: f"FREQ=WEEKLY;INTERVAL=2;BYDAY={dag}",
            MAAND_DAG: f"FREQ=MONTHLY;BYDAY={gegevens['rang'] or 1}{dag}",
            MAAND_NUMMER: f"FREQ=MONTHLY;BYMONTHDAY={gegevens['dagnummer'] or gegevens['vanaf'].day}",
            EIGEN: gegevens["eigen"].strip().upper().removeprefix("RRULE:"),
        }[gegevens["ritme"]]

    def velden(self) -> dict[str, Any]:
        """Wat een reeks hiervan bewaart."""
        gegevens = self.cleaned_data
        lengte = datetime.combine(date.min, gegevens["tot_uur"]) - datetime.combine(date.min, gegevens["van"])
        namen = ("begin", "regel", "tot", "locatie", "adres", "wijze", "tijdvak_minuten", "capaciteit")
        return {**{naam: gegevens[naam] for naam in namen}, "duur_minuten": lengte // timedelta(minutes=1)}


def begin_met(reeks: Herhaling) -> dict[str, Any]:
    """Hoe de reeks nu is."""
    begin = timezone.localtime(reeks.begin)
    eind = timezone.make_naive(reeks.begin) + timedelta(minutes=reeks.duur_minuten)
    namen = ("aanbod", "tot", "locatie", "adres", "wijze", "tijdvak_minuten", "capaciteit")
    tijden = {"vanaf": begin.date(), "van": begin.time(), "tot_uur": eind.time()}
    return {**{naam: getattr(reeks, naam) for naam in namen}, **tijden, "eigen": reeks.regel, **_ritme(reeks.regel)}


def _ritme(tekst: str) -> dict[str, Any]:
    """De keuzes die bij een regel horen; wat wij zelf niet aanbieden, is een eigen regel."""
    regel = regels.lees(tekst)
    if not in_woorden(regel):
        return {"ritme": EIGEN}
    if nummers := regel.keuzes.get("bymonthday"):
        return {"ritme": MAAND_NUMMER, "dagnummer": nummers[0]}
    (dag,) = regel.keuzes["byweekday"]
    if dag.n:
        return {"ritme": MAAND_DAG, "rang": dag.n, "weekdag": dag.weekday}
    return {"ritme": TWEE_WEKEN if regel.keuzes.get("interval") == 2 else WEEK, "weekdag": dag.weekday}
