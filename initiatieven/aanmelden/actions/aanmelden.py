"""Zich aanmelden: een plek, of een plaats op de wachtlijst. Nooit twee keer, en nooit één te veel."""

from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from initiatieven.models import Aanmelding, Gelegenheid
from initiatieven.planning.choices import Wijze
from initiatieven.planning.stand import Fase, geweest, stand

from .. import mail, plekken, slot
from ..choices import Gebeurtenissoort, Rol, Status
from . import adres
from .basis import (
    PLEKVELDEN,
    Gegevens,
    GeslotenError,
    TijdvakBezetError,
    VolError,
    neem_over,
    pak,
)
from .doorschuiven import schuif_op

POGINGEN = 3
DICHT = (Fase.VRIJ, Fase.BINNENKORT, Fase.GESLOTEN, Fase.VOORBIJ, Fase.GEANNULEERD)


def aanmelden(
    gelegenheid: Gelegenheid,
    gegevens: Gegevens,
    *,
    idempotentie: str,
    rol: str = Rol.DEELNEMER,
    door: Any = None,
    verdacht: str = "",
    nu: datetime | None = None,
) -> Aanmelding:
    """Leg een aanmelding vast met gebeurtenis en mail; een bekende sleutel geeft de aanmelding die er al is.

    Wie wacht gaat altijd voor. Wat op spam lijkt bezet geen plek en krijgt geen mail tot een mens heeft gekeken.
    """
    with slot.op_slot(gelegenheid.pk) as vers:
        if bekend := Aanmelding.objects.filter(idempotentie=idempotentie).first():
            return bekend
        tijd = nu or timezone.now()  # pas na het slot: de volgorde van binnenkomst is de volgorde van vastleggen
        email = gegevens.email.strip().lower()
        if stand(vers, tijd).fase in DICHT if rol == Rol.DEELNEMER else _dicht_voor_gemeente(vers):
            raise GeslotenError
        adres.eis_vrij(vers, email, tijd, verdacht=verdacht)
        schuif_op(vers, tijd)
        rij = Aanmelding(
            idempotentie=idempotentie,
            gelegenheid=vers,
            gereserveerd=gegevens.gereserveerd,
            naam=gegevens.naam,
            email=email,
            telefoon=gegevens.telefoon,
            aantal=gegevens.aantal,
            nodig=gegevens.nodig,
            invoer=gegevens.invoer,
            aangemeld_op=tijd,
            verdacht=verdacht,
        )
        plaats(rij, vers, gegevens.tijdvak, tijd)
        _bewaar(rij)
        mail.vertel([rij], _soort(rij), rol=rol, door=door, tijd=tijd, stil=geweest(vers, tijd))
    return rij


def vertrouw(aanmelding: Aanmelding, *, door: Any, nu: datetime | None = None) -> Aanmelding:
    """“Dit is geen spam”: alsnog een plek, of de plaats op de wachtlijst van toen."""
    with slot.op_slot(aanmelding.gelegenheid_id) as vers:
        tijd = nu or timezone.now()
        rij = pak(aanmelding, vers)
        if rij.verdacht and rij.status == Status.WACHTLIJST:
            if geweest(vers, tijd) or _dicht_voor_gemeente(vers):
                raise GeslotenError
            rij.verdacht = ""
            _uit_quarantaine(rij, vers, tijd)
            mail.vertel([rij], _soort(rij), rol=Rol.GEMEENTE, door=door, tijd=tijd)
            schuif_op(vers, tijd)
            rij.refresh_from_db()
    neem_over(aanmelding, rij)
    return aanmelding


def _dicht_voor_gemeente(gelegenheid: Any) -> bool:
    """Een medewerker voegt ook iemand toe die na sluiting belt, aan de deur staat, of gewoon kwam."""
    return bool(gelegenheid.geannuleerd_op or gelegenheid.laatste is None or gelegenheid.wijze == Wijze.VRIJ)


def _uit_quarantaine(rij: Aanmelding, gelegenheid: Gelegenheid, nu: datetime) -> None:
    """Wacht er niemand langer en past het, dan is het alsof er nooit iets verdacht was."""
    langer = Aanmelding.objects.wachtend().filter(gelegenheid=gelegenheid, wacht_sinds__lt=rij.wacht_sinds)
    if gelegenheid.wijze != Wijze.TIJDVAK and _past(rij, gelegenheid, nu) and not langer.exists():
        rij.status, rij.wacht_sinds = Status.BEVESTIGD, None
    rij.save(update_fields=["verdacht", *PLEKVELDEN])


def plaats(rij: Aanmelding, gelegenheid: Gelegenheid, tijdvak: datetime | None, nu: datetime) -> None:
    """Geef deze rij een plek of een plaats op de wachtlijst; zij is nog niet opgeslagen."""
    rij.tijdvak = _tijdvak(gelegenheid, tijdvak, nu) if gelegenheid.wijze == Wijze.TIJDVAK else None
    if gelegenheid.capaciteit is not None and plekken.weegt(gelegenheid, rij.aantal) > gelegenheid.capaciteit:
        raise VolError
    if _past(rij, gelegenheid, nu):
        rij.status = Status.BEVESTIGD
    elif gelegenheid.wachtlijst:
        rij.status = Status.WACHTLIJST
    else:
        raise VolError
    if rij.verdacht:
        rij.status = Status.WACHTLIJST
    if rij.status == Status.WACHTLIJST:
        rij.tijdvak, rij.wacht_sinds = None, _achteraan(gelegenheid, nu)


def _tijdvak(gelegenheid: Gelegenheid, gekozen: datetime | None, nu: datetime) -> datetime | None:
    """De gekozen tijd; None als er niets meer te kiezen is, en dat ook niet is gedaan."""
    vrij = plekken.vrije_tijden(gelegenheid, nu)
    if gekozen in vrij or (gekozen is None and not vrij):
        return gekozen
    raise TijdvakBezetError


def _past(rij: Aanmelding, gelegenheid: Gelegenheid, nu: datetime) -> bool:
    if gelegenheid.wijze == Wijze.TIJDVAK:
        return rij.tijdvak is not None
    return rij.aantal <= plekken.tel(gelegenheid, nu).vrij_voor(rij.gereserveerd_id)


def _achteraan(gelegenheid: Gelegenheid, nu: datetime) -> datetime:
    """Nooit vóór iemand die al wacht, ook niet als de klok van een andere server achterloopt."""
    laatste = Aanmelding.objects.filter(gelegenheid=gelegenheid, wacht_sinds__isnull=False).order_by("-wacht_sinds")
    vorige = laatste.values_list("wacht_sinds", flat=True).first()
    return max(nu, vorige) if vorige else nu


def _bewaar(rij: Aanmelding) -> None:
    """Heel zelden bestaat een kenmerk al; dan krijgt de rij een ander."""
    maak_kenmerk = Aanmelding._meta.get_field("kenmerk").get_default
    for poging in range(POGINGEN):
        try:
            with transaction.atomic():
                rij.save(force_insert=True)
            return
        except IntegrityError:
            if poging == POGINGEN - 1 or not Aanmelding.objects.filter(kenmerk=rij.kenmerk).exists():
                raise
            rij.kenmerk = maak_kenmerk()


def _soort(rij: Aanmelding) -> str:
    return Gebeurtenissoort.AANGEMELD if rij.status == Status.BEVESTIGD else Gebeurtenissoort.OP_WACHTLIJST
