"""Wat er op een medewerker wacht: elk begrip meldt zijn eigen regels aan, de startpagina van het CMS telt ze."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum
from typing import Any

from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .menu import TELLEN_TOT, tot_99

logger = logging.getLogger(__name__)
_register: dict[str, "Wacht"] = {}


class Haast(IntEnum):
    """Wat het eerst aandacht vraagt; in deze volgorde staan de regels."""

    TE_LAAT = 1
    BINNENKORT = 2
    GEWOON = 3


@dataclass(frozen=True)
class Wacht:
    """Eén soort werk dat kan wachten.

    `rijen` is dezelfde vraag als die van het menu en van de lijst achter `adres`. `dag` is het veld met de dag waar
    `oudste` woorden aan geeft: een aantal dagen geleden, of over een aantal dagen.
    """

    naam: str
    titel: Any
    mag: Callable[[Any], bool]
    rijen: Callable[[Any], QuerySet]
    zin: Callable[[int], str]
    adres: Callable[[], str]
    haast: Haast = Haast.GEWOON
    dag: str = ""
    oudste: Callable[[int], str] | None = None


@dataclass(frozen=True)
class Regel:
    """Wat er van één soort werk wacht; zonder aantal lukte het tellen niet."""

    wacht: Wacht
    aantal: int | None
    dagen: int | None = None

    @property
    def getal(self) -> str:
        """Het aantal voor in een rondje."""
        return "?" if self.aantal is None else tot_99(self.aantal)

    @property
    def tekst(self) -> str:
        """De regel als zin, met het aantal erin."""
        if self.aantal is None:
            return _("{titel}: kon niet tellen").format(titel=self.wacht.titel)
        return self.wacht.zin(self.aantal).format(n=self.getal)

    @property
    def oudste(self) -> str:
        """Hoe lang het langst wachtende al wacht, of wanneer het eerste moet."""
        if self.dagen is None or self.wacht.oudste is None:
            return ""
        return self.wacht.oudste(self.dagen).format(n=self.dagen)


def registreer(*soorten: Wacht) -> None:
    """Voeg soorten werk toe; dezelfde naam nog eens vervangt de vorige."""
    _register.update({soort.naam: soort for soort in soorten})


def alle() -> Iterable[Wacht]:
    """Wat er is aangemeld."""
    return _register.values()


def regels_voor(medewerker: Any, soorten: Iterable[Wacht] | None = None) -> list[Regel]:
    """Wat er op deze medewerker wacht: wat te laat is voorop, en daarbinnen het oudste."""
    gekozen = alle() if soorten is None else soorten
    regels = [tel(soort, medewerker) for soort in gekozen if soort.mag(medewerker)]
    return sorted((regel for regel in regels if regel.aantal != 0), key=_volgorde)


def tel(soort: Wacht, medewerker: Any) -> Regel:
    """Tel hooguit honderd rijen, in één vraag. Een fout haalt de rest van het scherm niet onderuit."""
    try:
        rijen = soort.rijen(medewerker)
        if not soort.dag:
            return Regel(soort, len(rijen.order_by().values_list("pk")[:TELLEN_TOT]))
        dagen = list(rijen.order_by(F(soort.dag).asc(nulls_last=True)).values_list(soort.dag, flat=True)[:TELLEN_TOT])
    except Exception as fout:
        # Zonder de melding zelf: daarin kan staan wat iemand invulde.
        logger.error("Wat wacht (%s) is niet te tellen: %s", soort.naam, type(fout).__name__)
        return Regel(soort, None)
    return Regel(soort, len(dagen), _dagen_tot_nu(dagen[0]) if dagen else None)


def _dagen_tot_nu(moment: date | datetime | None) -> int | None:
    if moment is None:
        return None
    dag = timezone.localdate(moment) if isinstance(moment, datetime) else moment
    return abs((timezone.localdate() - dag).days)


def _volgorde(regel: Regel) -> tuple[int, bool, int]:
    dagen = regel.dagen or 0
    # Wat nog moet komen, begint bij het dichtstbijzijnde; wat al wacht, bij het langste.
    return regel.wacht.haast, regel.aantal is None, dagen if regel.wacht.haast == Haast.BINNENKORT else -dagen


def dagen_te_laat(dagen: int) -> str:
    """Bij een dag die voorbij is."""
    return ngettext("de oudste is {n} dag te laat", "de oudste is {n} dagen te laat", dagen)


def dagen_oud(dagen: int) -> str:
    """Bij de dag waarop het wachten begon."""
    return ngettext("de oudste wacht {n} dag", "de oudste wacht {n} dagen", dagen) if dagen else _("sinds vandaag")


def over_dagen(dagen: int) -> str:
    """Bij een dag die nog komt."""
    if not dagen:
        return _("de eerste vandaag")
    return ngettext("de eerste morgen", "de eerste over {n} dagen", dagen)
