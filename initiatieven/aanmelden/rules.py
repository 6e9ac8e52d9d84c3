"""Wat een deelnemer zelf nog kan. Wie aanmeldingen beheert, staat in `initiatieven.beheer.rules`."""

from datetime import datetime
from typing import Any

from .choices import LOPEND, Status
from .models import Aanmelding


def kan_aannemen(aanmelding: Aanmelding, nu: datetime) -> bool:
    """Of het aanbod nog loopt. Op het moment zelf is het voorbij, precies dan gaat de plek naar een ander."""
    tot = aanmelding.aangeboden_tot
    return aanmelding.status == Status.AANGEBODEN and tot is not None and nu < tot


def kan_veranderen(aanmelding: Aanmelding, gelegenheid: Any, nu: datetime) -> bool:
    """Of iemand zich zelf nog kan afmelden of iets kan wijzigen: tot het begin."""
    begint = aanmelding.tijdvak or gelegenheid.eerste
    loopt = aanmelding.status in LOPEND and not gelegenheid.geannuleerd_op
    return bool(loopt and begint and nu < begint)
