"""Een regel in woorden: “elke maand op de eerste dinsdag”."""

from typing import Any

from dateutil import rrule
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .regels import Regel, RegelError, lees

DAGNAMEN = (
    *(gettext_lazy("maandag"), gettext_lazy("dinsdag"), gettext_lazy("woensdag"), gettext_lazy("donderdag")),
    *(gettext_lazy("vrijdag"), gettext_lazy("zaterdag"), gettext_lazy("zondag")),
)
RANGEN = {
    1: gettext_lazy("eerste"),
    2: gettext_lazy("tweede"),
    3: gettext_lazy("derde"),
    4: gettext_lazy("vierde"),
    -1: gettext_lazy("laatste"),
}


def zin_of_regel(tekst: str) -> str:
    """De regel in woorden; een eigen of onleesbare regel zoals zij is."""
    try:
        return in_woorden(lees(tekst)) or tekst
    except RegelError:
        return tekst


def in_woorden(regel: Regel) -> str:
    """Wat wij zelf aanbieden, in woorden; leeg bij een eigen regel."""
    keuzes = {naam: waarde for naam, waarde in regel.keuzes.items() if naam != "wkst"}
    elke = keuzes.pop("interval", 1)
    dagen, nummers = keuzes.pop("byweekday", []), keuzes.pop("bymonthday", [])
    if keuzes or regel.aantal or regel.tot:
        return ""
    if regel.frequentie == rrule.WEEKLY and len(dagen) == 1 and not nummers:
        return _per_week(elke, DAGNAMEN[dagen[0].weekday])
    if regel.frequentie == rrule.MONTHLY and elke == 1:
        return _per_maand(dagen, nummers)
    return ""


def _per_week(elke: int, dag: Any) -> str:
    zinnen = {1: _("elke week op {dag}"), 2: _("om de week op {dag}")}
    return zinnen[elke].format(dag=dag) if elke in zinnen else ""


def _per_maand(dagen: list[Any], nummers: list[int]) -> str:
    if len(dagen) == 1 and not nummers and dagen[0].n in RANGEN:
        return _("elke maand op de {rang} {dag}").format(rang=RANGEN[dagen[0].n], dag=DAGNAMEN[dagen[0].weekday])
    if len(nummers) == 1 and not dagen and nummers[0] > 0:
        return _("elke maand op dag {n}").format(n=nummers[0])
    return ""
