"""Hoe een tweede blik ervoor staat, voor wie de inbreng instuurde."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils import timezone

from participatie.models import Gebeurtenis, Heroverweging, Inbreng

from . import rules
from .actions.heroverweging import BESLISSINGEN


class Staat(StrEnum):
    """Wat de indiener kan doen, of waarop die wacht."""

    KAN = "kan"
    WACHT = "wacht"
    BESLOTEN = "besloten"
    VOORBIJ = "voorbij"


@dataclass(frozen=True)
class TweedeBlik:
    """De staat, tot en met welke dag vragen kan, en het verzoek als dat er is."""

    staat: Staat
    tot: date | None = None
    blik: Heroverweging | None = None


def tweede_blik(inbreng: Inbreng, gebeurtenissen: Iterable[Gebeurtenis]) -> TweedeBlik | None:
    """De staat van de tweede blik, of None als daar niets over te zeggen is."""
    blik: Heroverweging | None = getattr(inbreng, "heroverweging", None)
    if blik and blik.wacht:
        return TweedeBlik(Staat.WACHT, blik=blik)
    afgewezen = [gebeurtenis for gebeurtenis in gebeurtenissen if gebeurtenis.soort in BESLISSINGEN]
    beslissing = afgewezen[-1] if afgewezen else None
    if blik and beslissing and _geldt_nog(inbreng, beslissing, blik):
        return TweedeBlik(Staat.BESLOTEN, blik=blik)
    return _nog_te_vragen(inbreng, beslissing, blik)


def _geldt_nog(inbreng: Inbreng, beslissing: Gebeurtenis, blik: Heroverweging) -> bool:
    if not (blik.besluit and blik.besloten_op and blik.besloten_op >= beslissing.tijd):
        return False
    return (blik.besluit == Heroverweging.Besluit.BLIJFT) == (inbreng.moderatie in rules.AFGEWEZEN)


def _nog_te_vragen(inbreng: Inbreng, beslissing: Gebeurtenis | None, blik: Heroverweging | None) -> TweedeBlik | None:
    if beslissing is None:
        return None
    tot, vandaag = rules.tweede_blik_tot(beslissing.tijd), timezone.localdate()
    if rules.mag_tweede_blik_vragen(inbreng, beslissing, blik, vandaag):
        return TweedeBlik(Staat.KAN, tot=tot)
    verlopen = vandaag > tot and rules.mag_tweede_blik_vragen(inbreng, beslissing, blik, tot)
    return TweedeBlik(Staat.VOORBIJ, tot=tot) if verlopen else None
