"""Vragen of een oproep nog nodig is, en haar verlengen of afronden."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from stadmaken.common import versies, vindbaar
from stadmaken.common.mailtekst import bundel

from ..models import InitiatiefPage, Oproep
from ..models.oproep import over_drie_maanden
from . import mail

VOORAF = timedelta(days=7)
# Wie de mail laat leest, kan nog even verlengen.
NOG_DAARNA = timedelta(days=30)


def waarschuw(vandaag: date | None = None) -> int:
    """Mail bij wat binnen een week verloopt; geeft hoeveel. Nog eens doen geeft geen tweede mail."""
    vandaag = vandaag or timezone.localdate()
    rijen = Oproep.objects.zichtbaar(vandaag).filter(verloopt_op__lte=vandaag + VOORAF)
    rijen = rijen.exclude(initiatief__email="").filter(initiatief__alias_of=None)
    with bundel():
        return mail.schrijf_verlopen(rijen.select_related("initiatief__locale").order_by("pk"))


def te_verlengen(pk: int, dag: date) -> Any:
    """De oproep, als zij sinds de mail niet is veranderd en nog niet lang verlopen is."""
    vroegst = timezone.localdate() - NOG_DAARNA
    rijen = Oproep.objects.openstaand().filter(pk=pk, verloopt_op=dag, verloopt_op__gte=vroegst)
    return rijen.select_related("initiatief").first()


@transaction.atomic
def verleng(oproep: Any) -> bool:
    """Laat de oproep vanaf vandaag weer drie maanden staan; geeft of dat nu gebeurde."""
    nieuw = max(over_drie_maanden(), oproep.verloopt_op)
    return _zet(oproep, verloopt_op=nieuw)


@transaction.atomic
def rond_af(oproep: Any) -> bool:
    """Het is gevonden, of weg; geeft of dat nu gebeurde."""
    return _zet(oproep, vervuld=True)


def _zet(oproep: Any, **velden: Any) -> bool:
    """Ook in de versies van de pagina: anders zet wie haar daarna publiceert, het oude terug."""
    zoals_toen = Oproep.objects.filter(pk=oproep.pk, verloopt_op=oproep.verloopt_op, vervuld=False)
    if not zoals_toen.update(**velden):
        return False
    vindbaar.veranderd(InitiatiefPage, [oproep.initiatief_id])
    tekst = {naam: waarde.isoformat() if isinstance(waarde, date) else waarde for naam, waarde in velden.items()}

    def wijzig(inhoud: dict[str, Any]) -> bool:
        eigen = [rij for rij in inhoud.get("oproepen", []) if rij.get("pk") == oproep.pk]
        for rij in eigen:
            rij |= tekst
        return bool(eigen)

    versies.verander(InitiatiefPage, [oproep.initiatief_id], wijzig)
    return True
