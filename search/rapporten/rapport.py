"""Waarop bezoekers zoeken, voor redacteuren: alleen woorden die vaker voorkomen."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import QuerySet, Sum
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .models import Zoektelling

# Wat maar één of twee keer is gezocht, kan over één persoon gaan.
VANAF = 3
MEEST = 200
STANDAARD = "week"


@dataclass(frozen=True)
class Periode:
    """Hoe ver terug een rapport kijkt, vandaag meegeteld."""

    naam: str
    tekst: Any
    dagen: int


PERIODES = {
    periode.naam: periode
    for periode in (
        Periode("dag", _("Vandaag"), 1),
        Periode("week", _("Laatste 7 dagen"), 7),
        Periode("maand", _("Laatste 30 dagen"), 30),
        Periode("kwartaal", _("Laatste 90 dagen"), 90),
    )
}


@dataclass(frozen=True)
class Rapport:
    """Eén rapport: `teller` is het veld dat wordt opgeteld."""

    naam: str
    titel: Any
    uitleg: Any
    leeg: Any
    kop: Any
    teller: str


GEZOCHT = Rapport(
    "meest-gezocht",
    _("Meest gezocht"),
    _("De woorden waarop bezoekers het vaakst zoeken. Zet vaak gezochte woorden in titels en samenvattingen."),
    _("In deze periode is nog geen woord drie keer of vaker gezocht"),
    _("Keer gezocht"),
    "aantal",
)
ZONDER = Rapport(
    "zonder-resultaat",
    _("Zonder resultaat"),
    _("Hierop zochten bezoekers en vonden zij niets. Maak een synoniem, of beveel een pagina aan."),
    _("In deze periode vonden bezoekers bij elk vaker gezocht woord iets"),
    _("Keer niets gevonden"),
    "zonder",
)


def regels(rapport: Rapport, periode: Periode) -> QuerySet:
    """De woorden met hoe vaak, de meeste eerst; wat te weinig voorkomt, blijft weg."""
    vanaf = timezone.localdate() - timedelta(days=periode.dagen - 1)
    per_vraag = Zoektelling.objects.filter(dag__gte=vanaf).order_by().values_list("woorden")
    geteld = per_vraag.annotate(keer=Sum(rapport.teller)).filter(keer__gte=VANAF)
    return geteld.order_by("-keer", "woorden")[:MEEST]
