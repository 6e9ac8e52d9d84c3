"""Hoe een initiatief gevonden wordt."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stadmaken.common.vindbaar import Ingang, Soort, Vindbaar, paginas, punt_van, tekst_van, van_pagina

from .models import InitiatiefPage, Oproep

SOORT = Soort("initiatief", _("Initiatief"), _("Initiatieven"), 40)


def ingang(initiatief: Any) -> Ingang:
    """Een initiatief, met wat het nu zoekt en biedt; wat is vervuld of verlopen, is niet meer te vinden."""
    oproepen = " ".join(f"{oproep.titel} {oproep.tekst}" for oproep in initiatief.nu_gevraagd)
    return van_pagina(
        initiatief,
        tekst=f"{tekst_van(initiatief, zonder=['oproepen'])} {oproepen}",
        status=initiatief.get_staat_display(),
        plaats=initiatief.plaats,
        punt=punt_van(initiatief),
        begint_op=initiatief.begonnen_op,
        wijken=[wijk.pk for wijk in initiatief.wijken.all()],
        themas=[thema.pk for thema in initiatief.themas.all()],
    )


def zichtbaar() -> Any:
    """De openbare initiatieven met hun lopende oproepen."""
    oproepen = Prefetch("oproepen", Oproep.objects.zichtbaar(), to_attr="nu_gevraagd")
    return paginas(InitiatiefPage, "wijken", "themas").prefetch_related(oproepen)


def van_oproep(oproep: Any) -> list[int]:
    """Het initiatief van deze oproep."""
    return [oproep.initiatief_id]


def net_verlopen() -> Iterable[int]:
    """De initiatieven waarvan een oproep net is verlopen."""
    vandaag = timezone.localdate()
    net = Oproep.objects.filter(verloopt_op__range=(vandaag - timedelta(days=3), vandaag))
    return net.values_list("initiatief", flat=True).distinct()


VINDBAAR = Vindbaar(SOORT, InitiatiefPage, zichtbaar, ingang, {Oproep: van_oproep}, net_verlopen)
