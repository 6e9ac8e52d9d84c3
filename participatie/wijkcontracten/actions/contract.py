from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from participatie.models import Contractgebeurtenis, Wijkcontract
from stadmaken.common.auditlog.schrijven import vastgelegd

from .. import teksten
from ..choices import Contractsoort
from ..controle import wat_niet_kan
from .motor import OnvolledigError, maak_eenmaal, noteer, toets_versie, vergrendel

# Die veranderen alleen met tekenen en evalueren.
VAST = ("getekend_op", "geevalueerd_op")


def opstellen(contract: Wijkcontract, door: Any, *, tijd: datetime | None = None) -> Contractgebeurtenis | None:
    """Begin een contract, nog niet getekend; None als het met dit nummer al is bewaard."""
    with transaction.atomic():
        if not maak_eenmaal(contract):
            return None
        return noteer(contract, Contractsoort.OPGESTELD, door, tijd=tijd)


def wijzigen(
    contract: Wijkcontract, door: Any, *, reden: str = "", versie: int | None = None, tijd: datetime | None = None
) -> Contractgebeurtenis | None:
    """Verander de tekst, de partijen of waarvoor het geldt; None als er niets anders is.

    Is het contract getekend, dan hoort er een reden bij, en blijft het een contract. Wat er stond, blijft in de
    gebeurtenis te lezen.
    """
    with transaction.atomic():
        rij = vergrendel(contract)
        toets_versie(rij, versie)
        anders = teksten.verschillen(rij, contract)
        if not anders:
            return None
        if rij.is_getekend and not reden.strip():
            raise ValueError("Een getekend contract verandert niet zonder reden.")
        if rij.is_getekend and (redenen := wat_niet_kan(contract, rij)):
            raise OnvolledigError(redenen)
        for veld in VAST:
            setattr(contract, veld, getattr(rij, veld))
        contract.save()
        _houd_afspraken_gelijk(contract)
        return noteer(contract, Contractsoort.GEWIJZIGD, door, "\n".join([*_reden(reden), *anders]), tijd)


@vastgelegd("participatie.contract_weggegooid", _("Wijkcontract: concept weggegooid"), altijd=True)
def weggooien(contract: Wijkcontract, *, versie: int | None = None) -> None:
    """Gooi een concept weg met zijn afspraken; een getekend contract blijft altijd staan."""
    with transaction.atomic():
        rij = vergrendel(contract, concept=True)
        toets_versie(rij, versie)
        rij.afspraken.all().delete()
        rij.delete()


def _reden(reden: str) -> list[str]:
    return [teksten.reden(reden)] if reden.strip() else []


def _houd_afspraken_gelijk(contract: Wijkcontract) -> None:
    """Een afspraak noemt het contract zoals het heet, en geldt nooit voor een wijk die er niet meer in staat."""
    contract.afspraken.update(bron_toelichting=contract.titel)
    wijken = [wijk.pk for wijk in contract.wijken.all()]
    contract.afspraken.exclude(wijk=None).exclude(wijk__in=wijken).update(wijk=None)
