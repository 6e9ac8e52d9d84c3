"""Wie er was: elk vinkje heeft zijn eigen tijd, en het laatste wint. Nog eens sturen verandert niets."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import transaction
from django.db.models import QuerySet
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from initiatieven.models import Aanmelding, Aanwezigheid, Bijeenkomst, Gelegenheid
from stadmaken.common.auditlog import acties as auditacties
from stadmaken.common.auditlog.schrijven import leg_vast

from ..aanmelden.choices import LOPEND, MET_PLEK

GEZET = "initiatieven.aanwezigheid_gezet"
auditacties.registreer({GEZET: _("Aanwezigheid aangevinkt of weggehaald")})
OUDER_DAN_ALLES = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Vinkje:
    """Iemand zette op dit moment een vinkje, of haalde het weg."""

    aanmelding: int
    aanwezig: bool
    tijd: datetime


def verwacht(gelegenheid: Gelegenheid) -> QuerySet[Aanmelding]:
    """Wie aan de deur kan komen: wie een plek heeft voorop, dan wie nog wacht; per groep op tijd en naam."""
    rijen = Aanmelding.objects.filter(gelegenheid=gelegenheid, status__in=LOPEND, verdacht="")
    return rijen.order_by("tijdvak", Lower("naam"), "pk")


def heeft_plek(aanmelding: Aanmelding) -> bool:
    """Of deze persoon op een plek rekent."""
    return aanmelding.status in MET_PLEK


def aanwezigen(bijeenkomst: Bijeenkomst) -> set[int]:
    """De aanmeldingen die er nu volgens de lijst zijn."""
    rijen = Aanwezigheid.objects.filter(bijeenkomst=bijeenkomst, aanwezig=True)
    return set(rijen.values_list("aanmelding_id", flat=True))


@transaction.atomic
def zet(bijeenkomst: Bijeenkomst, vinkjes: Iterable[Vinkje], nu: datetime) -> None:
    """Verwerk vinkjes, ook die lang onderweg waren. Een tijd in de toekomst telt als nu."""
    laatste: dict[int, Vinkje] = {}
    for vinkje in sorted(vinkjes, key=lambda vinkje: vinkje.tijd):
        laatste[vinkje.aanmelding] = vinkje
    bekend = Aanmelding.objects.filter(gelegenheid=bijeenkomst.gelegenheid_id, pk__in=laatste)
    pks = set(bekend.values_list("pk", flat=True))
    aanwezigheid = Aanwezigheid.objects.filter(bijeenkomst=bijeenkomst)
    Aanwezigheid.objects.bulk_create(
        [
            Aanwezigheid(aanmelding_id=pk, bijeenkomst=bijeenkomst, aanwezig=False, bijgewerkt_op=OUDER_DAN_ALLES)
            for pk in pks
        ],
        ignore_conflicts=True,
    )
    te_zetten = []
    # Op slot en op volgorde: twee telefoons aan de deur wachten op elkaar.
    for rij in aanwezigheid.filter(aanmelding__in=pks).select_for_update().order_by("pk"):
        tijd = min(laatste[rij.aanmelding_id].tijd, nu)
        if rij.bijgewerkt_op < tijd:
            rij.aanwezig, rij.bijgewerkt_op = laatste[rij.aanmelding_id].aanwezig, tijd
            te_zetten.append(rij)
    aanwezigheid.bulk_update(te_zetten, ["aanwezig", "bijgewerkt_op"])
    leg_vast(GEZET, *(Aanmelding(pk=rij.aanmelding_id) for rij in te_zetten))
