"""Welke toezeggingen te laat zijn, of bijna."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from participatie.models import Toezegging
from stadmaken.common.wachtend import Haast, Wacht, dagen_te_laat, over_dagen

from ..querysets import ToezeggingQuerySet
from ..rules import BIJHOUDEN, mag_bijhouden
from .filters import BINNENKORT, TE_LAAT


def te_laat(medewerker: Any) -> ToezeggingQuerySet:
    """Nog na te komen terwijl de dag voorbij is."""
    return BIJHOUDEN.binnen(medewerker, Toezegging.objects.gedaan().te_laat())


def binnenkort(medewerker: Any) -> ToezeggingQuerySet:
    """Na te komen binnen veertien dagen."""
    return BIJHOUDEN.binnen(medewerker, Toezegging.objects.gedaan().binnenkort())


def _lijst(stand: str) -> str:
    return f"{reverse('participatie_toezegging_modeladmin_index')}?{urlencode({'stand': stand})}"


WACHTEND = (
    Wacht(
        "toezeggingen-te-laat",
        _("Toezeggingen te laat"),
        mag_bijhouden,
        te_laat,
        lambda n: ngettext(
            "{n} toezegging is te laat, en iemand rekent erop",
            "{n} toezeggingen zijn te laat, en iemand rekent erop",
            n,
        ),
        lambda: _lijst(TE_LAAT),
        Haast.TE_LAAT,
        "uiterlijk_op",
        dagen_te_laat,
    ),
    Wacht(
        "toezeggingen-binnenkort",
        _("Toezeggingen binnen 14 dagen"),
        mag_bijhouden,
        binnenkort,
        lambda n: ngettext(
            "{n} toezegging moet binnen 14 dagen zijn nagekomen",
            "{n} toezeggingen moeten binnen 14 dagen zijn nagekomen",
            n,
        ),
        lambda: _lijst(BINNENKORT),
        Haast.BINNENKORT,
        "uiterlijk_op",
        over_dagen,
    ),
)
