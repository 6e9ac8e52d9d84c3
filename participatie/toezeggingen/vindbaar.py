"""Hoe een toezegging gevonden wordt."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.db.models import Max, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stadmaken.common.vindbaar import Ingang, Soort, Vindbaar

from ..wijkcontracten.models import Wijkcontract
from .models import Toezegging

SOORT = Soort("toezegging", _("Toezegging"), _("Toezeggingen"), 60)


def ingang(toezegging: Any) -> Ingang:
    """Een toezegging, met de dag die nu geldt."""
    return Ingang(
        titel=toezegging.wat,
        pad=toezegging.pad,
        samenvatting=toezegging.toelichting,
        tekst=f"{toezegging.nummer} {toezegging.wie} {toezegging.indicator}",
        datum=toezegging.laatst,
        begint_op=toezegging.gedaan_op,
        eindigt_op=toezegging.afgerond_op or toezegging.uiterlijk_op,
        status=toezegging.stand().label,
        wijken=[toezegging.wijk_id] if toezegging.wijk_id else [],
    )


def net_te_laat() -> Iterable[int]:
    """Waarvan de dag die gold, net voorbij is."""
    gisteren = timezone.localdate() - timedelta(days=2)
    return Toezegging.objects.open().filter(uiterlijk_op__gte=gisteren).values_list("pk", flat=True)


def van_contract(contract: Any) -> list[int]:
    """De afspraken in een wijkcontract worden openbaar als het is getekend."""
    return list(contract.afspraken.values_list("pk", flat=True)) if contract.pk else []


def zichtbaar() -> QuerySet:
    """De openbare toezeggingen, met wanneer er het laatst iets mee gebeurde."""
    return Toezegging.objects.zichtbaar().annotate(laatst=Max("gebeurtenissen__op"))


VINDBAAR = Vindbaar(SOORT, Toezegging, zichtbaar, ingang, {Wijkcontract: van_contract}, net_te_laat)
