"""Dagen en tijden in woorden, in de tijd van Amsterdam: “dinsdag 1 december 2026, 19.30 – 21.30 uur”."""

from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _


def dag(moment: datetime | date, *, met_jaar: bool = True) -> str:
    """Bijvoorbeeld “dinsdag 1 december 2026”."""
    lokaal = timezone.localtime(moment) if isinstance(moment, datetime) else moment
    return date_format(lokaal, "l j F Y" if met_jaar else "l j F")


def tijd(begin: datetime, eind: datetime) -> str:
    """Bijvoorbeeld “19.30 – 21.30 uur”; zonder dag, dus alleen bij wat op één dag begint en eindigt."""
    return _("%(begin)s – %(eind)s uur") % {"begin": _uur(begin), "eind": _uur(eind)}


def periode(begin: datetime, eind: datetime) -> str:
    """De dag met de tijden; bij meer dagen de eerste en de laatste."""
    if op_een_dag(begin, eind):
        return f"{dag(begin)}, {tijd(begin, eind)}"
    gegevens = {"begin": dag(begin), "van": _uur(begin), "eind": dag(eind), "tot": _uur(eind)}
    return _("%(begin)s, %(van)s uur, tot en met %(eind)s, %(tot)s uur") % gegevens


def moment(op: datetime) -> str:
    """Bijvoorbeeld “dinsdag 1 december 2026 om 19.30 uur”."""
    return _("%(dag)s om %(tijd)s uur") % {"dag": dag(op), "tijd": _uur(op)}


def was(oud: datetime, nieuw: datetime) -> str:
    """Wanneer het eerst was: “maandag 7 december, 19.30 uur”, met het jaar als dat anders is dan nu."""
    ander_jaar = timezone.localdate(oud).year != timezone.localdate(nieuw).year
    return _("%(dag)s, %(tijd)s uur") % {"dag": dag(oud, met_jaar=ander_jaar), "tijd": _uur(oud)}


def op_een_dag(begin: datetime, eind: datetime) -> bool:
    """Of het op dezelfde dag begint en eindigt."""
    return timezone.localdate(begin) == timezone.localdate(eind)


def is_periode(begin: datetime, eind: datetime) -> bool:
    """Of het langer dan een dag duurt, zoals een bankje dat twee weken op een plein staat."""
    return eind - begin > timedelta(days=1)


def _uur(moment: datetime) -> str:
    return date_format(timezone.localtime(moment), "H.i")
