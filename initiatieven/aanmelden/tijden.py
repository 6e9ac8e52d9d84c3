"""Data en tijden in woorden, altijd in de tijd van Amsterdam."""

from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _


def moment(tijd: datetime) -> str:
    """“maandag 7 december 2026 om 19.30 uur”."""
    hier = timezone.localtime(tijd)
    return _("{dag} om {tijd} uur").format(dag=_dag(hier), tijd=_uur(hier))


def wanneer(begin: datetime, eind: datetime) -> str:
    """“maandag 7 december 2026, 19.30 tot 21.30 uur”."""
    van, tot = timezone.localtime(begin), timezone.localtime(eind)
    if van.date() == tot.date():
        return _("{dag}, {van} tot {tot} uur").format(dag=_dag(van), van=_uur(van), tot=_uur(tot))
    return _("{van} tot {tot}").format(van=moment(begin), tot=moment(eind))


def _dag(hier: datetime) -> str:
    return date_format(hier, "l j F Y")


def _uur(hier: datetime) -> str:
    return date_format(hier, "H.i")
