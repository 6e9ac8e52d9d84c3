from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participatie.inbreng.actions import MagNietError, VerouderdError, ruim_op
from participatie.models import Antwoord, Inbrengthema
from stadmaken.common.auditlog.schrijven import vastgelegd

from .basis import vergrendel_themas
from .vertellen import vertel_allen


@vastgelegd("participatie.thema_beantwoord", _("Antwoord op een thema gegeven of gewijzigd"))
def beantwoord_thema(
    thema: Inbrengthema,
    uitkomst: str,
    tekst: str,
    namens: str,
    door: Any,
    *,
    versie: int | None = None,
    tijd: datetime | None = None,
) -> bool:
    """Geef of wijzig het antwoord op een thema, voor ieder die erover schreef; geeft of er iets veranderde.

    `versie` is het antwoord dat de medewerker zag (0: nog geen).
    """
    with transaction.atomic():
        rij = _vergrendel(thema)
        oud = rij.antwoord
        if oud and (oud.uitkomst, oud.tekst, oud.namens) == (uitkomst, tekst, namens):
            return False
        if versie is not None and versie != (rij.antwoord_id or 0):
            raise VerouderdError
        op = tijd or timezone.now()
        nieuw = Antwoord.objects.create(uitkomst=uitkomst, tekst=tekst, namens=namens, door=door, op=op)
        _vervang(rij, nieuw, door, tijd=tijd)
    thema.antwoord = nieuw
    return True


@vastgelegd("participatie.thema_antwoord_ingetrokken", _("Antwoord op een thema ingetrokken"))
def trek_themaantwoord_in(thema: Inbrengthema, door: Any, reden: str = "", *, versie: int | None = None) -> bool:
    """Haal het antwoord op een thema weg. Mail die nog wacht gaat niet uit; wie al mail kreeg, leest de reden."""
    with transaction.atomic():
        rij = _vergrendel(thema)
        if rij.antwoord is None:
            return False
        if versie is not None and versie != rij.antwoord_id:
            raise VerouderdError
        _vervang(rij, None, door, reden=reden)
    thema.antwoord = None
    return True


def _vervang(
    rij: Inbrengthema, nieuw: Antwoord | None, door: Any, *, tijd: datetime | None = None, reden: str = ""
) -> None:
    oud, rij.antwoord = rij.antwoord_id, nieuw
    rij.save(update_fields=["antwoord"])
    vertel_allen(rij, door, tijd=tijd, reden=reden)
    if not rij.indelingen.filter(verteld=oud).exists():
        ruim_op(oud)


def _vergrendel(thema: Inbrengthema) -> Inbrengthema:
    rij = vergrendel_themas(thema.pk).get(thema.pk)
    if rij is None or rij.opgegaan_in_id:
        raise MagNietError(_("Dit thema is samengevoegd met een ander thema. Geef daar het antwoord."))
    return rij
