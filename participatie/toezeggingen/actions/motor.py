"""De motor onder elke verandering: slot, controle, gebeurtenis en mail in één transactie."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from participatie.inbreng.actions import VerouderdError
from participatie.inbreng.actions.wijziging import Wijziging, doorvoeren
from participatie.inbreng.choices import Gebeurtenissoort
from participatie.models import Inbreng, Toezegging, Toezegginggebeurtenis
from stadmaken.common.auditlog import acties as auditacties
from stadmaken.common.auditlog.schrijven import leg_vast, stil

from .. import teksten
from ..choices import Toezeggingsoort, Toezeggingstaat

STANDVELDEN = ["uiterlijk_op", "staat", "afgerond_op"]
AUDIT = "participatie.toezegging_"
auditacties.registreer(
    {f"{AUDIT}{soort}": format_lazy(_("Toezegging: {wat}"), wat=soort.label) for soort in Toezeggingsoort}
)


def doe(
    toezegging: Toezegging,
    nieuw: Toezegginggebeurtenis,
    pas_toe: Callable[[Toezegging, Toezegginggebeurtenis], None],
    *,
    versie: int | None = None,
    tijd: datetime | None = None,
) -> Toezegginggebeurtenis | None:
    """Slot, controle, gebeurtenis en mail; None als dit net al is gedaan. `versie` is de laatst geziene gebeurtenis."""
    with transaction.atomic():
        rij = Toezegging.objects.select_for_update().get(pk=toezegging.pk)
        laatste = laatste_van(rij)
        if laatste and all(getattr(laatste, veld) == getattr(nieuw, veld) for veld in ("soort", "tekst", "nieuwe_dag")):
            return None
        if (versie is not None and laatste and laatste.pk != versie) or not _past(rij, nieuw):
            raise VerouderdError
        nieuw.toezegging, nieuw.op = rij, tijd or timezone.now()
        pas_toe(rij, nieuw)
        rij.save(update_fields=STANDVELDEN)
        nieuw.save()
        leg_vast(f"{AUDIT}{nieuw.soort}", rij, door=nieuw.door)
        vertel(nieuw, teksten.bericht(nieuw), rij.inbreng.all())
    for veld in STANDVELDEN:
        setattr(toezegging, veld, getattr(rij, veld))
    return nieuw


def _past(rij: Toezegging, nieuw: Toezegginggebeurtenis) -> bool:
    """Alleen wat open is, verandert; alleen wat afgerond is, gaat weer open; en eerst moet het zijn toegezegd."""
    if rij.is_concept:
        return False
    is_open = rij.staat == Toezeggingstaat.OPEN
    return is_open != (nieuw.soort == Toezeggingsoort.HEROPEND)


def laatste_van(toezegging: Toezegging) -> Toezegginggebeurtenis | None:
    """De gebeurtenis die het laatst is vastgelegd."""
    return toezegging.gebeurtenissen.order_by("pk").last()


def vertel(gebeurtenis: Toezegginggebeurtenis, tekst: str, inbrengen: Iterable[Inbreng]) -> None:
    """Zeg het aan wie het aanging; hetzelfde tijdstip verbindt beide gebeurtenissen."""
    wijziging = Wijziging(Gebeurtenissoort.TOEZEGGING, gebeurtenis.door, gebeurtenis.op, tekst)
    vertel_aan(inbrengen, wijziging, gebeurtenis.toezegging)


@stil()
def vertel_aan(inbrengen: Iterable[Inbreng], wijziging: Wijziging, toezegging: Toezegging) -> None:
    """Een gebeurtenis op elke ontvangstpagina, en de mail erbij."""
    met_gegevens = replace(wijziging, toezegging=toezegging, mailgegevens=lambda inbreng: {"toezegging": toezegging})
    doorvoeren(inbrengen, met_gegevens, lambda rij: True, velden=[])
