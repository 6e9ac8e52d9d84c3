"""Wat wij van een abonnee weten, om zelf te lezen."""

from datetime import datetime
from typing import Any, NamedTuple

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from initiatieven.models import Aanvraag, Abonnee
from stadmaken.common.models import Bericht

from .doelen import SOORTEN, met_doelen, soort_en_pk
from .keuzelijst import waarde

Rij = tuple[str, str]
LAATSTE_MAILS = 50


class Gevolgd(NamedTuple):
    """Eén ding dat iemand volgt; `waarde` is wat de knop ernaast verstuurt."""

    soort: str
    naam: str
    waarde: str


class Onderdeel(NamedTuple):
    """Een kop met gegevens eronder."""

    titel: str
    rijen: list[Rij]


def gevolgd(abonnee: Abonnee) -> list[Gevolgd]:
    """Alles wat iemand volgt, in een vast aantal vragen."""
    rijen = []
    for volgt in met_doelen(abonnee.volgt.all()):
        soort, pk = soort_en_pk(volgt)
        rijen.append(Gevolgd(str(SOORTEN[soort]), str(volgt), waarde(soort, pk)))
    return rijen


def gegevens(abonnee: Abonnee) -> list[Onderdeel]:
    """Alles, per onderwerp; wat leeg is, staat er niet bij."""
    onderdelen = [
        Onderdeel(_("Over u"), _persoon(abonnee)),
        Onderdeel(_("Wat u volgt"), [(regel.soort, regel.naam) for regel in gevolgd(abonnee)]),
        Onderdeel(_("Wat u vroeg en nog niet bevestigde"), _vragen(abonnee)),
        Onderdeel(_("E-mail aan u"), _mails(abonnee)),
    ]
    gevuld = [Onderdeel(titel, [rij for rij in rijen if rij[1]]) for titel, rijen in onderdelen]
    return [onderdeel for onderdeel in gevuld if onderdeel.rijen]


def _persoon(abonnee: Abonnee) -> list[Rij]:
    return [
        (_("E-mailadres"), abonnee.email),
        (_("Stand"), str(abonnee.get_status_display())),
        (_("Nieuwsbrief"), _("ja") if abonnee.nieuwsbrief else _("nee")),
        (_("Mail over wat u volgt"), str(abonnee.get_ritme_display()) if abonnee.volgen else _("nee")),
        (_("Taal"), str(abonnee.get_taal_display())),
        (_("Hoe u in de lijst kwam"), str(abonnee.get_bron_display())),
        (_("Waar en wanneer u toestemming gaf"), abonnee.toestemming),
        (_("Bevestigd"), _moment(abonnee.bevestigd_op)),
        (_("Gestopt"), _moment(abonnee.uitgeschreven_op)),
        (_("Mail die tijdelijk niet aankwam"), _keren(abonnee.zachte_retouren)),
        (_("Laatste melding van uw mailserver"), abonnee.laatste_retour),
    ]


def _vragen(abonnee: Abonnee) -> list[Rij]:
    open_ = Aanvraag.objects.filter(email=abonnee.email, bevestigd_op=None)
    return [(_moment(rij.gevraagd_op), _("Er is om post op uw adres gevraagd.")) for rij in open_]


def _mails(abonnee: Abonnee) -> list[Rij]:
    rijen: Any = Bericht.objects.filter(lezer=abonnee.kenmerk).select_related("zending").order_by("-pk")
    return [(_moment(rij.gemaakt_op), f"{_titel(rij)}: {rij.get_status_display()}") for rij in rijen[:LAATSTE_MAILS]]


def _titel(rij: Bericht) -> str:
    return rij.onderwerp or (rij.zending.onderwerp if rij.zending else "")


def _keren(aantal: int) -> str:
    return ngettext("{n} keer", "{n} keer", aantal).format(n=aantal) if aantal else ""


def _moment(moment: datetime | None) -> str:
    return date_format(timezone.localtime(moment), "j F Y, H.i") if moment else ""
