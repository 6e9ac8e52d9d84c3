"""Of iemand zich nu voor een gelegenheid kan aanmelden, en in welke woorden een bezoeker dat leest."""

import enum
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .choices import Wijze

WEINIG = 10


class Fase(enum.Enum):
    """Waar een gelegenheid staat."""

    VRIJ = "vrij"
    BINNENKORT = "binnenkort"
    OPEN = "open"
    WACHTLIJST = "wachtlijst"
    VOL = "vol"
    GESLOTEN = "gesloten"
    VOORBIJ = "voorbij"
    GEANNULEERD = "geannuleerd"


@dataclass(frozen=True)
class Stand:
    """De fase met haar woorden; `kleur` is een toon van de badge."""

    fase: Fase
    tekst: str
    kleur: str = "neutraal"

    @property
    def aan_te_melden(self) -> bool:
        """Of het formulier nu iets kan doen."""
        return self.fase in (Fase.OPEN, Fase.WACHTLIJST)


def stand(gelegenheid: Any, nu: datetime | None = None) -> Stand:
    """De stand van een gelegenheid uit `met_tijden()`. Wacht er al iemand, dan is zij voor een ander vol."""
    nu = nu or timezone.now()
    if gelegenheid.geannuleerd_op:
        return Stand(Fase.GEANNULEERD, _("Gaat niet door"), "fout")
    if gelegenheid.laatste is None or gelegenheid.laatste <= nu:
        return Stand(Fase.VOORBIJ, _("Voorbij"))
    if gelegenheid.wijze == Wijze.VRIJ:
        return Stand(Fase.VRIJ, _("Zonder aanmelden"), "goed")
    if gelegenheid.opent_op and nu < gelegenheid.opent_op:
        return Stand(Fase.BINNENKORT, _("Aanmelden kan later"))
    if nu >= min(gelegenheid.sluit_op or gelegenheid.eerste, gelegenheid.eerste):
        return Stand(Fase.GESLOTEN, _("Aanmelden is gesloten"))
    return _met_plekken(gelegenheid)


def geweest(gelegenheid: Any, nu: datetime) -> bool:
    """Of de laatste bijeenkomst is geweest: over een aanmelding van daarna gaat geen mail meer uit."""
    return gelegenheid.laatste is not None and bool(gelegenheid.laatste <= nu)


def _met_plekken(gelegenheid: Any) -> Stand:
    vrij = gelegenheid.vrij
    if vrij >= 1 and not gelegenheid.wachtenden:
        voor_ieder = vrij if gelegenheid.wijze == Wijze.TIJDVAK else vrij - gelegenheid.voor_groepen
        if voor_ieder < 1:
            return Stand(Fase.OPEN, _("Alleen nog plekken voor een groep"), "let-op")
        if voor_ieder > WEINIG:
            return Stand(Fase.OPEN, _("Plekken vrij"), "goed")
        tekst = ngettext("Nog {n} plek vrij", "Nog {n} plekken vrij", int(voor_ieder)).format(n=int(voor_ieder))
        return Stand(Fase.OPEN, tekst, "goed")
    if gelegenheid.wachtlijst:
        return Stand(Fase.WACHTLIJST, _("Vol, met wachtlijst"), "let-op")
    return Stand(Fase.VOL, _("Vol"), "fout")
