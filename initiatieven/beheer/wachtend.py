"""Wat er aan aanmeldingen en data op de coördinator wacht."""

from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from initiatieven.models import Aanmelding, Gelegenheid
from stadmaken.common.wachtend import Haast, Wacht, dagen_oud, over_dagen

from ..aanmelden.choices import Status
from ..hulp.modeladmin import LIJST as HULPAANBOD
from ..hulp.modeladmin import WACHT, HulpMenuItem
from ..planning.beheer.filters import LEEG_VOORAF
from .menu import AanmeldingenMenuItem
from .overzicht import BEKIJKEN
from .rules import mag_beheren


def te_beslissen(medewerker: Any) -> QuerySet:
    """Data met te weinig mensen, waar iemand over moet beslissen."""
    return Gelegenheid.objects.onder_minimum()


def zonder_mensen(medewerker: Any) -> QuerySet:
    """Wat binnen twee weken begint en waar zich nog niemand voor aanmeldde, op een pagina die te zien is."""
    return Gelegenheid.objects.zonder_mensen(timezone.now() + LEEG_VOORAF)


def aangeboden(medewerker: Any) -> QuerySet:
    """Plekken van de wachtlijst die zijn aangeboden en nog niet aangenomen."""
    return Aanmelding.objects.filter(status=Status.AANGEBODEN)


def _vervalt(dagen: int) -> str:
    if not dagen:
        return gettext("de eerste vervalt vandaag")
    return ngettext("de eerste vervalt morgen", "de eerste vervalt over {n} dagen", dagen)


def _data(wanneer: str) -> str:
    return f"{reverse('initiatieven_gelegenheid_modeladmin_index')}?{urlencode({'wanneer': wanneer})}"


WACHTEND = (
    Wacht(
        "data-besluit",
        _("Te weinig deelnemers"),
        mag_beheren,
        te_beslissen,
        lambda n: ngettext(
            "{n} datum heeft te weinig deelnemers: beslis of die doorgaat",
            "{n} data hebben te weinig deelnemers: beslis of die doorgaan",
            n,
        ),
        lambda: _data("besluit"),
        Haast.BINNENKORT,
        "eerste",
        over_dagen,
    ),
    Wacht(
        "data-leeg",
        _("Nog geen deelnemers"),
        mag_beheren,
        zonder_mensen,
        lambda n: ngettext(
            "{n} datum begint binnen 14 dagen en heeft nog geen aanmelding",
            "{n} data beginnen binnen 14 dagen en hebben nog geen aanmelding",
            n,
        ),
        lambda: _data("leeg"),
        dag="eerste",
        oudste=over_dagen,
    ),
    Wacht(
        "plekken-aangeboden",
        _("Aangeboden plekken"),
        mag_beheren,
        aangeboden,
        lambda n: ngettext(
            "{n} plek is aangeboden en nog niet aangenomen", "{n} plekken zijn aangeboden en nog niet aangenomen", n
        ),
        lambda: f"{reverse('initiatieven_aanmelding_modeladmin_index')}?status__exact={Status.AANGEBODEN.value}",
        dag="aangeboden_tot",
        oudste=_vervalt,
    ),
    Wacht(
        "aanmeldingen-bekijken",
        _("Aanmeldingen om te bekijken"),
        mag_beheren,
        AanmeldingenMenuItem().wachtend,
        lambda n: ngettext(
            "{n} aanmelding lijkt op spam en wacht op u", "{n} aanmeldingen lijken op spam en wachten op u", n
        ),
        lambda: f"{reverse('agenda_beheer:lijst')}?{urlencode({'wat': BEKIJKEN})}",
        dag="aangemeld_op",
        oudste=dagen_oud,
    ),
    Wacht(
        "hulpaanbod",
        _("Aanbod om te helpen"),
        mag_beheren,
        HulpMenuItem().wachtend,
        lambda n: ngettext(
            "{n} aanbod om te helpen lijkt op spam en wacht op u",
            "{n} keer aanbod om te helpen lijkt op spam en wacht op u",
            n,
        ),
        lambda: f"{reverse(HULPAANBOD)}?stand={WACHT}",
        dag="gedaan_op",
        oudste=dagen_oud,
    ),
)
