"""Welke AVG-verzoeken op een medewerker wachten."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from stadmaken.common.wachtend import Haast, Wacht, dagen_oud

from ..rules import mag_verzoeken
from .menu import VerzoekenMenuItem

WACHTEND = (
    Wacht(
        "avg-verzoeken",
        _("AVG-verzoeken"),
        mag_verzoeken,
        VerzoekenMenuItem().wachtend,
        # De wet geeft een maand: altijd iets om niet te laten liggen.
        lambda n: ngettext("{n} AVG-verzoek wacht op u", "{n} AVG-verzoeken wachten op u", n),
        lambda: reverse("bewaren_beheer:lijst"),
        Haast.BINNENKORT,
        "ontvangen_op",
        dagen_oud,
    ),
)
