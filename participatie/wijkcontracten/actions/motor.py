"""Wat elke verandering van een wijkcontract nodig heeft: het slot, de controle en de gebeurtenis."""

from datetime import datetime
from typing import Any

from django.db import IntegrityError, models, transaction
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from participatie.inbreng.actions import VerouderdError
from participatie.models import Contractgebeurtenis, Wijk, Wijkcontract
from stadmaken.common.auditlog import acties as auditacties
from stadmaken.common.auditlog.schrijven import leg_vast

from ..choices import Contractsoort

AUDIT = "participatie.contract_"
auditacties.registreer(
    {f"{AUDIT}{soort}": format_lazy(_("Wijkcontract: {wat}"), wat=soort.label) for soort in Contractsoort}
)


class OnvolledigError(Exception):
    """Dit contract kan nog niet worden getekend; `redenen` legt uit waarom."""

    def __init__(self, redenen: list[str]) -> None:
        super().__init__(" ".join(redenen))
        self.redenen = redenen


def vergrendel(contract: Wijkcontract, *, concept: bool | None = None) -> Wijkcontract:
    """Het contract zoals het nu is; `concept` zegt of het nog een concept moet zijn."""
    rij = Wijkcontract.objects.select_for_update().filter(pk=contract.pk).first()
    if rij is None or (concept is not None and rij.is_getekend == concept):
        raise VerouderdError
    return rij


def toets_versie(contract: Wijkcontract, versie: int | None) -> None:
    """Wie een oude stand zag, verandert niets; `versie` is de gebeurtenis die iemand het laatst zag."""
    if versie is not None and laatste_van(contract) != versie:
        raise VerouderdError


def laatste_van(contract: Wijkcontract) -> int:
    """Het nummer van de gebeurtenis die het laatst is vastgelegd."""
    return contract.gebeurtenissen.aggregate(laatste=models.Max("pk"))["laatste"] or 0


def noteer(
    contract: Wijkcontract, soort: str, door: Any, tekst: str = "", tijd: datetime | None = None
) -> Contractgebeurtenis:
    """Leg vast wat er gebeurde, door wie en wanneer."""
    leg_vast(f"{AUDIT}{soort}", contract, door=door)
    return Contractgebeurtenis.objects.create(
        contract=contract, soort=soort, door=door, tekst=tekst, op=tijd or timezone.now()
    )


def maak_eenmaal(record: Any) -> bool:
    """Maak dit record; False als er al een is met dit nummer (twee keer op de knop gedrukt)."""
    try:
        with transaction.atomic():
            record.save(force_insert=True)
    except IntegrityError:
        if type(record)._base_manager.filter(nummer=record.nummer).exists():
            return False
        raise
    return True


def enige_wijk(contract: Wijkcontract) -> Wijk | None:
    """De wijk waar elke afspraak vanzelf voor geldt, als het contract er precies één heeft."""
    wijken = list(contract.wijken.all())
    return wijken[0] if len(wijken) == 1 else None
