"""Abonnees en volgers in het register van verwerkingen, en wat er bij één e-mailadres hoort."""

from collections.abc import Iterable

from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatieven.models import Aanvraag, Abonnee
from stadmaken.common.persoonsgegevens.bronnen import Bron, Stuk, moment
from stadmaken.common.persoonsgegevens.verwerkingen import NIETS_OPENBAAR, TOESTEMMING, Regel, Verwerking

from . import actions
from .actions.aanvragen import GELDIG
from .actions.schonen import MAIL, NA_WEGGAAN
from .overzicht import gegevens

UUR = 3600
ZIEN = gettext_lazy("Medewerkers die de nieuwsbrief verzorgen")


def _regels() -> Iterable[Regel]:
    tot = format_lazy(
        gettext_lazy("Tot u stopt, en dan nog {dagen} dagen. Mail aan u: {mail} dagen"),
        dagen=NA_WEGGAAN.days,
        mail=MAIL.days,
    )
    yield Regel(
        gettext_lazy("Nieuwsbrief"),
        gettext_lazy("U de nieuwsbrief sturen"),
        gettext_lazy("E-mailadres, taal, wanneer en hoe u toestemming gaf"),
        tot,
        NIETS_OPENBAAR,
        ZIEN,
        TOESTEMMING,
        "/abonneren/",
    )
    yield Regel(
        gettext_lazy("Volgen"),
        gettext_lazy("U mailen over een project, wijk of onderwerp dat u volgt"),
        gettext_lazy("E-mailadres, wat u volgt en hoe vaak u mail wilt"),
        tot,
        NIETS_OPENBAAR,
        ZIEN,
        TOESTEMMING,
        "/abonneren/",
    )
    yield Regel(
        gettext_lazy("Aanmeldingen die nog niet zijn bevestigd"),
        gettext_lazy("Zeker weten dat u het zelf bent"),
        gettext_lazy("E-mailadres en wat er is gevraagd"),
        format_lazy(gettext_lazy("{uren} uur"), uren=int(GELDIG.total_seconds() // UUR)),
        NIETS_OPENBAAR,
        ZIEN,
        TOESTEMMING,
    )
    yield Regel(
        gettext_lazy("Wie is gestopt"),
        gettext_lazy("Zorgen dat u niet per ongeluk opnieuw in de lijst komt"),
        gettext_lazy("Een code waarin uw e-mailadres niet staat"),
        gettext_lazy("Blijft"),
        NIETS_OPENBAAR,
        gettext_lazy("Niemand"),
        gettext_lazy("Gerechtvaardigd belang van wie zich afmeldde (artikel 21 AVG)"),
    )


VERWERKING = Verwerking(
    "abonnees",
    gettext_lazy("Nieuwsbrief en volgen"),
    25,
    tuple(f"initiatieven.{naam}" for naam in ("Abonnee", "Volgt", "Aanvraag", "Overname")),
    _regels,
)
VOOR_AANVRAAG = "aanvraag-"


def _zoek(email: str) -> list[Stuk]:
    stukken = [
        Stuk(
            rij.kenmerk,
            _("Nieuwsbrief en volgen"),
            rij.bevestigd_op,
            [gegeven for deel in gegevens(rij) for gegeven in deel.rijen],
            blijft=_("Een code waarin uw adres niet staat: zo komt u niet per ongeluk opnieuw in de lijst."),
            pad=rij.pad,
        )
        for rij in Abonnee.objects.filter(email=email)
    ]
    if stukken:
        return stukken
    vragen = Aanvraag.objects.filter(email=email, bevestigd_op=None)
    titel = _("Aanmelding die nog niet is bevestigd")
    return [
        Stuk(f"{VOOR_AANVRAAG}{rij.kenmerk}", titel, rij.gevraagd_op, [(_("Gevraagd op"), moment(rij.gevraagd_op))])
        for rij in vragen
    ]


def _wis(nummer: str) -> bool:
    if nummer.startswith(VOOR_AANVRAAG):
        return bool(Aanvraag.objects.filter(kenmerk=nummer.removeprefix(VOOR_AANVRAAG)).delete()[0])
    abonnee = Abonnee.objects.filter(kenmerk=nummer).first()
    return bool(abonnee and actions.wis(abonnee))


BRON = Bron("abonnee", gettext_lazy("Nieuwsbrief en volgen"), 25, _zoek, _wis)
