"""Welke verbeteringen van overgetypte inbreng op een tweede paar ogen wachten."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from stadmaken.common.wachtend import Wacht, dagen_oud

from ..rules import mag_verbeteren
from .menu import VerbeterMenuItem

WACHTEND = (
    Wacht(
        "verbeteringen",
        _("Verbeteringen"),
        mag_verbeteren,
        VerbeterMenuItem().wachtend,
        lambda n: ngettext(
            "{n} verbetering van overgetypte inbreng wacht op een tweede paar ogen",
            "{n} verbeteringen van overgetypte inbreng wachten op een tweede paar ogen",
            n,
        ),
        lambda: reverse("papier_beheer:correcties"),
        dag="op",
        oudste=dagen_oud,
    ),
)
