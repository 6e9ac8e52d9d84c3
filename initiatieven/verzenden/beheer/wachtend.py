"""Verzendingen die lopen, stilstaan of op iemand wachten."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from stadmaken.common.wachtend import Haast, Wacht, dagen_oud

from ..models import Verzending
from .rules import mag_versturen


def stil(medewerker: Any) -> QuerySet:
    """Zou moeten lopen, maar er gaat niets weg."""
    return Verzending.objects.staat_stil()


def opgehouden(medewerker: Any) -> QuerySet:
    """Iemand zette haar op pauze of hield haar tegen."""
    return Verzending.objects.opgehouden()


def onderweg(medewerker: Any) -> QuerySet:
    """Gaat nu weg."""
    return Verzending.objects.onderweg()


WACHTEND = (
    Wacht(
        "verzendingen-stil",
        _("Verzendingen die stilstaan"),
        mag_versturen,
        stil,
        lambda n: ngettext("{n} verzending staat stil: er gaat niets weg", "{n} verzendingen staan stil", n),
        lambda: reverse("verzend_beheer:lijst"),
        Haast.TE_LAAT,
    ),
    Wacht(
        "verzendingen-opgehouden",
        _("Verzendingen op pauze"),
        mag_versturen,
        opgehouden,
        lambda n: ngettext(
            "{n} verzending staat op pauze en wacht op u", "{n} verzendingen staan op pauze en wachten op u", n
        ),
        lambda: reverse("verzend_beheer:lijst"),
        Haast.BINNENKORT,
        "klaargezet_op",
        dagen_oud,
    ),
    Wacht(
        "verzendingen-onderweg",
        _("Verzendingen onderweg"),
        mag_versturen,
        onderweg,
        lambda n: ngettext("{n} verzending gaat nu weg", "{n} verzendingen gaan nu weg", n),
        lambda: reverse("verzend_beheer:lijst"),
    ),
)
