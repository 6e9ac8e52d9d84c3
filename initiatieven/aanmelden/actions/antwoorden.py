"""Ja of nee tegen een aangeboden plek, en afmelden."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from initiatieven.models import Aanmelding

from .. import mail, rules, slot
from ..choices import LOPEND, Gebeurtenissoort, Rol, Status
from .basis import PLEKVELDEN, VerlopenError, laat_los, neem_over, pak
from .doorschuiven import schuif_op


def neem_aan(
    aanmelding: Aanmelding, nu: datetime | None = None, *, rol: str = Rol.DEELNEMER, door: Any = None
) -> Aanmelding:
    """Neem een aangeboden plek aan. Nog eens drukken verandert niets."""
    with slot.op_slot(aanmelding.gelegenheid_id) as gelegenheid:
        tijd = nu or timezone.now()
        rij = pak(aanmelding, gelegenheid)
        if rij.status != Status.BEVESTIGD:
            if gelegenheid.geannuleerd_op or not rules.kan_aannemen(rij, tijd):
                raise VerlopenError
            rij.status, rij.aangeboden_tot, rij.wacht_sinds = Status.BEVESTIGD, None, None
            rij.save(update_fields=PLEKVELDEN)
            mail.vertel([rij], Gebeurtenissoort.AANGENOMEN, rol=rol, door=door, tijd=tijd)
    neem_over(aanmelding, rij)
    return aanmelding


def sla_af(aanmelding: Aanmelding, nu: datetime | None = None) -> Aanmelding:
    """Zeg nee tegen een aangeboden plek: de volgende krijgt haar aangeboden."""
    with slot.op_slot(aanmelding.gelegenheid_id) as gelegenheid:
        tijd = nu or timezone.now()
        rij = pak(aanmelding, gelegenheid)
        if rij.status != Status.GEANNULEERD:
            if not rules.kan_aannemen(rij, tijd):
                raise VerlopenError
            _los(rij, Gebeurtenissoort.AFGESLAGEN, tijd, rol=Rol.DEELNEMER)
    neem_over(aanmelding, rij)
    return aanmelding


def annuleer(
    aanmelding: Aanmelding, *, rol: str, door: Any = None, toelichting: str = "", nu: datetime | None = None
) -> Aanmelding:
    """Meld iemand af; de plek gaat naar de wachtlijst. Nog eens afmelden verandert niets."""
    with slot.op_slot(aanmelding.gelegenheid_id) as gelegenheid:
        rij = pak(aanmelding, gelegenheid)
        if rij.status in LOPEND:
            tijd = nu or timezone.now()
            _los(rij, Gebeurtenissoort.GEANNULEERD, tijd, rol=rol, door=door, toelichting=toelichting)
    neem_over(aanmelding, rij)
    return aanmelding


def _los(rij: Aanmelding, soort: str, tijd: datetime, **wie: Any) -> None:
    afspraken = mail.vervallen(rij)  # vóórdat de tijd van het gesprek is losgelaten
    laat_los(rij)
    rij.save(update_fields=PLEKVELDEN)
    mail.vertel([rij], soort, tijd=tijd, bijlagen=lambda _rij: afspraken, **wie)
    schuif_op(rij.gelegenheid, tijd)
