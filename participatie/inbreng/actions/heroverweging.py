from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from participatie.models import Gebeurtenis, Heroverweging, Inbreng
from stadmaken.common.gemeente import gemeente

from .. import rules
from ..choices import Gebeurtenissoort, Rol
from .moderatie import SITEVELDEN, Fotokeuze, Publiek, werk_fotos_bij, zet_op_site
from .wijziging import VerouderdError, Wijziging, doorvoeren

BESLISSINGEN = (Gebeurtenissoort.NIET_GEPLAATST, Gebeurtenissoort.VERBORGEN)


class KanNietMeerError(Exception):
    """Om een tweede blik vragen kan hier niet (meer)."""


def vraag_tweede_blik(inbreng: Inbreng, tekst: str, *, tijd: datetime | None = None) -> bool:
    """De indiener is het niet eens met de beslissing; geeft of dit nieuw was. Twee keer versturen telt één keer."""
    tijd = tijd or timezone.now()

    def pas_toe(rij: Inbreng) -> bool:
        vorige = Heroverweging.objects.filter(inbreng=rij).first()
        if vorige and vorige.wacht:
            return False
        beslissing = Gebeurtenis.objects.filter(inbreng=rij, soort__in=BESLISSINGEN).order_by("pk").last()
        if beslissing is None or not rules.mag_tweede_blik_vragen(rij, beslissing, vorige, timezone.localdate(tijd)):
            raise KanNietMeerError
        nieuw = {"tekst": tekst, "ontvangen_op": tijd, "eerste_door": beslissing.door}
        leeg = {"besluit": "", "toelichting": "", "door": None, "besloten_op": None}
        Heroverweging.objects.update_or_create(inbreng=rij, defaults={**nieuw, **leeg})
        return True

    wijziging = Wijziging(Gebeurtenissoort.HEROVERWEGING_GEVRAAGD, None, tijd, mailen=False, rol=Rol.INDIENER)
    return bool(doorvoeren([inbreng], wijziging, pas_toe, velden=[]))


def alsnog_plaatsen(
    inbreng: Inbreng,
    publiek: Publiek,
    toelichting: str,
    door: Any,
    *,
    fotos: Mapping[int, Fotokeuze] | None = None,
    versie: int | None = None,
    tijd: datetime | None = None,
) -> Gebeurtenis:
    """De tweede blik: de indiener krijgt gelijk en de inbreng komt op de site."""

    def pas_toe(rij: Inbreng) -> bool:
        _besluit(rij, Heroverweging.Besluit.PLAATSEN, wijziging)
        return zet_op_site(rij, publiek)

    wijziging = _heroverwogen(toelichting, door, tijd)
    with transaction.atomic():
        [gebeurtenis] = doorvoeren([inbreng], wijziging, pas_toe, velden=SITEVELDEN, versie=versie)
        werk_fotos_bij(inbreng, fotos or {})
    return gebeurtenis


def laten_zoals_het_is(
    inbreng: Inbreng, toelichting: str, door: Any, *, versie: int | None = None, tijd: datetime | None = None
) -> Gebeurtenis:
    """De tweede blik: de eerste beslissing blijft, met uitleg aan de indiener."""
    if not toelichting.strip():
        raise ValueError("Zonder uitleg blijft een tweede blik open.")

    def pas_toe(rij: Inbreng) -> bool:
        _besluit(rij, Heroverweging.Besluit.BLIJFT, wijziging)
        return True

    wijziging = _heroverwogen(toelichting, door, tijd)
    [gebeurtenis] = doorvoeren([inbreng], wijziging, pas_toe, velden=[], versie=versie)
    return gebeurtenis


def _heroverwogen(toelichting: str, door: Any, tijd: datetime | None) -> Wijziging:
    return Wijziging(
        Gebeurtenissoort.HEROVERWOGEN,
        door,
        tijd or timezone.now(),
        toelichting,
        mailgegevens=lambda inbreng: {"gemeente": gemeente()},
    )


def _besluit(rij: Inbreng, besluit: str, wijziging: Wijziging) -> None:
    """Leg het besluit vast; de rij is al op slot, dus twee collega's besluiten nooit allebei."""
    blik = Heroverweging.objects.wachtend().filter(inbreng=rij).select_related("inbreng").first()
    if blik is None:
        raise VerouderdError
    if not rules.mag_heroverwegen(wijziging.door, blik):
        raise PermissionDenied
    blik.besluit, blik.toelichting = besluit, wijziging.toelichting
    blik.door, blik.besloten_op = wijziging.door, wijziging.tijd
    blik.save()
