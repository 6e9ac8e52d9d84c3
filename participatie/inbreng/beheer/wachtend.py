"""Wat er aan inbreng op een medewerker wacht, voor de startpagina van het CMS."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from participatie.models import Inbreng
from stadmaken.common.wachtend import Haast, Wacht, dagen_oud, dagen_te_laat, over_dagen

from .. import rules
from ..choices import Moderatie
from ..querysets import InbrengQuerySet
from .menu import TweedeBlikMenuItem, WerklijstMenuItem


def werklijst(**keuzes: Any) -> str:
    """De werklijst met deze filters."""
    return f"{reverse('inbreng_beheer:lijst')}?{urlencode({k: v for k, v in keuzes.items() if v})}"


def te_laat(medewerker: Any) -> InbrengQuerySet:
    """Waarvan de beloofde dag voorbij is."""
    return rules.in_werkgebied(medewerker, Inbreng.objects.te_laat())


def binnenkort(medewerker: Any) -> InbrengQuerySet:
    """Wat binnen veertien dagen antwoord moet hebben."""
    return rules.in_werkgebied(medewerker, Inbreng.objects.binnenkort())


def zonder_antwoord(medewerker: Any) -> InbrengQuerySet:
    """Alles wat nog een antwoord moet krijgen."""
    return rules.in_werkgebied(medewerker, Inbreng.objects.te_beantwoorden())


WACHTEND = (
    Wacht(
        "inbreng-te-laat",
        _("Te late antwoorden"),
        rules.mag_behandelen,
        te_laat,
        lambda n: ngettext(
            "{n} bijdrage wacht langer dan beloofd op antwoord",
            "{n} bijdragen wachten langer dan beloofd op antwoord",
            n,
        ),
        lambda: werklijst(antwoord="te_laat"),
        Haast.TE_LAAT,
        "beantwoorden_voor",
        dagen_te_laat,
    ),
    Wacht(
        "inbreng-binnenkort",
        _("Antwoorden binnen 14 dagen"),
        rules.mag_behandelen,
        binnenkort,
        lambda n: ngettext(
            "{n} bijdrage moet binnen 14 dagen antwoord hebben",
            "{n} bijdragen moeten binnen 14 dagen antwoord hebben",
            n,
        ),
        lambda: werklijst(antwoord="binnenkort"),
        Haast.BINNENKORT,
        "beantwoorden_voor",
        over_dagen,
    ),
    Wacht(
        "inbreng-nieuw",
        _("Nieuwe bijdragen"),
        rules.mag_behandelen,
        WerklijstMenuItem().wachtend,
        lambda n: ngettext("{n} nieuwe bijdrage is nog niet gelezen", "{n} nieuwe bijdragen zijn nog niet gelezen", n),
        lambda: werklijst(moderatie=Moderatie.NIEUW.value),
        dag="ontvangen_op",
        oudste=dagen_oud,
    ),
    Wacht(
        "inbreng-zonder-antwoord",
        _("Bijdragen zonder antwoord"),
        rules.mag_behandelen,
        zonder_antwoord,
        lambda n: ngettext("{n} bijdrage heeft nog geen antwoord", "{n} bijdragen hebben nog geen antwoord", n),
        lambda: werklijst(antwoord="zonder"),
        dag="ontvangen_op",
        oudste=dagen_oud,
    ),
    Wacht(
        "tweede-blik",
        _("Tweede blik gevraagd"),
        rules.mag_behandelen,
        TweedeBlikMenuItem().wachtend,
        lambda n: ngettext("{n} indiener vraagt om een tweede blik", "{n} indieners vragen om een tweede blik", n),
        lambda: reverse("inbreng_beheer:tweede_blikken"),
        Haast.BINNENKORT,
        "ontvangen_op",
        dagen_oud,
    ),
)
