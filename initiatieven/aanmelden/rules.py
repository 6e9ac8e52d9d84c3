"""Wat een deelnemer zelf nog kan. Wie aanmeldingen beheert, staat in `initiatieven.beheer.rules`."""

from datetime import datetime, timedelta
from typing import Any

from .choices import LOPEND, Gebeurtenissoort, Rol, Status
from .models import Aanmelding

WIJZIGINGEN = 5
PER = timedelta(hours=1)


def kan_aannemen(aanmelding: Aanmelding, nu: datetime) -> bool:
    """Of het aanbod nog loopt. Op het moment zelf is het voorbij, precies dan gaat de plek naar een ander."""
    tot = aanmelding.aangeboden_tot
    return aanmelding.status == Status.AANGEBODEN and tot is not None and nu < tot


def kan_veranderen(aanmelding: Aanmelding, gelegenheid: Any, nu: datetime) -> bool:
    """Of iemand zelf nog iets kan wijzigen: tot het begin."""
    begint = aanmelding.tijdvak or gelegenheid.eerste
    loopt = aanmelding.status in LOPEND and not gelegenheid.geannuleerd_op
    return bool(loopt and begint and nu < begint)


def kan_afmelden(aanmelding: Aanmelding, gelegenheid: Any, nu: datetime) -> bool:
    """Tot het begin, en bij een cursus ook daarna nog, zolang er een bijeenkomst komt."""
    if kan_veranderen(aanmelding, gelegenheid, nu):
        return True
    if aanmelding.status not in LOPEND or aanmelding.tijdvak or gelegenheid.geannuleerd_op:
        return False
    return any(keer.begin > nu and not keer.geannuleerd_op for keer in gelegenheid.bijeenkomsten.all())


def te_vaak_gewijzigd(aanmelding: Aanmelding, nu: datetime) -> bool:
    """Elke wijziging geeft een mail, en het adres mag anders: zonder grens mailt iemand zo een ander vol."""
    eigen = [
        gebeurtenis
        for gebeurtenis in aanmelding.gebeurtenissen.all()
        if (gebeurtenis.soort, gebeurtenis.rol) == (Gebeurtenissoort.GEWIJZIGD, Rol.DEELNEMER)
    ]
    return sum(gebeurtenis.tijd > nu - PER for gebeurtenis in eigen) >= WIJZIGINGEN
