"""Welke initiatieven en oproepen op een redacteur wachten."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from stadmaken.common.wachtend import Haast, Wacht, dagen_oud, over_dagen

from ..models import Oproep
from ..querysets import OproepQuerySet
from ..verlengen.actions import VOORAF
from . import rules
from .menu import NieuwMenuItem
from .schermen import BINNENKORT


def bijna_verlopen(medewerker: Any) -> OproepQuerySet:
    """Oproepen die binnen een week van de site gaan."""
    vandaag = timezone.localdate()
    return Oproep.objects.zichtbaar(vandaag).filter(verloopt_op__lte=vandaag + VOORAF)


WACHTEND = (
    Wacht(
        "initiatieven-nieuw",
        _("Nieuwe initiatieven"),
        rules.mag_redigeren,
        NieuwMenuItem().wachtend,
        lambda n: ngettext(
            "{n} nieuw initiatief staat nog niet op de site", "{n} nieuwe initiatieven staan nog niet op de site", n
        ),
        lambda: reverse("initiatieven_beheer:nieuw"),
        dag="latest_revision_created_at",
        oudste=dagen_oud,
    ),
    Wacht(
        "oproepen-verlopen",
        _("Oproepen die verlopen"),
        rules.mag_redigeren,
        bijna_verlopen,
        lambda n: ngettext("{n} oproep verloopt binnen een week", "{n} oproepen verlopen binnen een week", n),
        lambda: f"{reverse('initiatieven_beheer:oproepen')}?{urlencode({'wat': BINNENKORT})}",
        Haast.BINNENKORT,
        "verloopt_op",
        over_dagen,
    ),
)
