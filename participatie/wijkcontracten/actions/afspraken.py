from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participatie.inbreng.actions import VerouderdError
from participatie.models import Contractgebeurtenis, Toezegging, Wijkcontract
from participatie.toezeggingen.actions import toezeggen
from participatie.toezeggingen.choices import Bron
from stadmaken.common.auditlog.schrijven import vastgelegd

from .. import teksten
from ..choices import Contractsoort
from .motor import enige_wijk, maak_eenmaal, noteer, toets_versie, vergrendel


@vastgelegd("participatie.contract_afspraak", _("Wijkcontract: afspraak toegevoegd"))
def afspraak_toevoegen(
    contract: Wijkcontract,
    afspraak: Toezegging,
    door: Any,
    *,
    versie: int | None = None,
    tijd: datetime | None = None,
) -> Contractgebeurtenis | None:
    """Zet een afspraak in het contract; None als zij er met dit nummer al in staat.

    In een concept is zij nog geen toezegging. In een getekend contract is zij dat meteen.
    """
    with transaction.atomic():
        rij = vergrendel(contract)
        if Toezegging.objects.filter(nummer=afspraak.nummer).exists():
            return None
        toets_versie(rij, versie)
        afspraak.contract, afspraak.bron, afspraak.bron_toelichting = rij, Bron.WIJKCONTRACT, rij.titel
        afspraak.openbaar, afspraak.uiterlijk_op = rij.is_getekend, afspraak.oorspronkelijk_op
        afspraak.gedaan_op = timezone.localdate(tijd)
        if rij.is_getekend:
            afspraak.wijk = enige_wijk(rij) or afspraak.wijk
        gemaakt = toezeggen(afspraak, [], door, tijd=tijd) if rij.is_getekend else maak_eenmaal(afspraak)
        if not gemaakt:
            return None
        return noteer(rij, Contractsoort.GEWIJZIGD, door, teksten.afspraak_erbij(afspraak), tijd)


def afspraak_wijzigen(afspraak: Toezegging, door: Any) -> Contractgebeurtenis | None:
    """Verander een afspraak in een concept; None als er niets anders is."""
    with transaction.atomic():
        rij, oud = _in_concept(afspraak)
        anders = teksten.afspraak_anders(oud, afspraak)
        if not anders:
            return None
        afspraak.uiterlijk_op = afspraak.oorspronkelijk_op
        afspraak.save()
        return noteer(rij, Contractsoort.GEWIJZIGD, door, anders)


def afspraak_weghalen(afspraak: Toezegging, door: Any) -> Contractgebeurtenis:
    """Haal een afspraak uit een concept; in een getekend contract vervalt zij, met een reden."""
    with transaction.atomic():
        rij, oud = _in_concept(afspraak)
        oud.delete()
        return noteer(rij, Contractsoort.GEWIJZIGD, door, teksten.afspraak_weg(oud))


def _in_concept(afspraak: Toezegging) -> tuple[Wijkcontract, Toezegging]:
    """Het vergrendelde concept, en de afspraak zoals zij erin staat."""
    rij = vergrendel(Wijkcontract(pk=afspraak.contract_id), concept=True)
    oud = rij.afspraken.filter(pk=afspraak.pk).first()
    if oud is None:
        raise VerouderdError
    return rij, oud
