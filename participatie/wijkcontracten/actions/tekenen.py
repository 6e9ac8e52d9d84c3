from datetime import date, datetime
from typing import Any, cast

from django.db import transaction

from participatie.models import Contractgebeurtenis, Toezegging, Toezegginggebeurtenis, Wijkcontract
from participatie.toezeggingen.choices import Toezeggingsoort

from ..choices import Contractsoort
from ..controle import wat_ontbreekt
from .motor import OnvolledigError, enige_wijk, noteer, toets_versie, vergrendel


def tekenen(
    contract: Wijkcontract, op: date, door: Any, *, versie: int | None = None, tijd: datetime | None = None
) -> Contractgebeurtenis | None:
    """Het contract is getekend: vanaf nu is het openbaar, en is elke afspraak een toezegging.

    None als iemand het al had getekend.
    """
    with transaction.atomic():
        rij = vergrendel(contract)
        if rij.is_getekend:
            return None
        toets_versie(rij, versie)
        if redenen := wat_ontbreekt(rij, op):
            raise OnvolledigError(redenen)
        rij.getekend_op = op
        rij.save(update_fields=["getekend_op"])
        gebeurtenis = noteer(rij, Contractsoort.GETEKEND, door, tijd=tijd)
        _zeg_toe(rij, gebeurtenis)
    contract.getekend_op = op
    return gebeurtenis


def evalueren(
    contract: Wijkcontract,
    tekst: str,
    op: date,
    door: Any,
    *,
    versie: int | None = None,
    tijd: datetime | None = None,
) -> Contractgebeurtenis | None:
    """Leg vast wat partijen van het contract vonden; None als dat al is gedaan."""
    if not tekst.strip():
        raise ValueError("Een evaluatie heeft een tekst.")
    with transaction.atomic():
        rij = vergrendel(contract, concept=False)
        if rij.geevalueerd_op is not None:
            return None
        toets_versie(rij, versie)
        rij.evaluatie, rij.geevalueerd_op = tekst, op
        rij.save(update_fields=["evaluatie", "geevalueerd_op"])
        contract.evaluatie, contract.geevalueerd_op = tekst, op
        return noteer(rij, Contractsoort.GEEVALUEERD, door, tijd=tijd)


def _zeg_toe(contract: Wijkcontract, gebeurtenis: Contractgebeurtenis) -> None:
    """Maak van elke afspraak een openbare toezegging, met de gebeurtenis die erbij hoort."""
    wijk = enige_wijk(contract)
    afspraken = list(contract.afspraken.all())
    for afspraak in afspraken:
        afspraak.openbaar, afspraak.gedaan_op = True, cast("date", contract.getekend_op)
        afspraak.bron_toelichting = contract.titel
        afspraak.wijk = wijk or afspraak.wijk
    Toezegging.objects.bulk_update(afspraken, ["openbaar", "gedaan_op", "bron_toelichting", "wijk"])
    Toezegginggebeurtenis.objects.bulk_create(
        Toezegginggebeurtenis(
            toezegging=afspraak,
            soort=Toezeggingsoort.GEDAAN,
            op=gebeurtenis.op,
            door=gebeurtenis.door,
            nieuwe_dag=afspraak.oorspronkelijk_op,
        )
        for afspraak in afspraken
    )
