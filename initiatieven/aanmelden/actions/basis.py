"""Wat alle werkwoorden delen: de gegevens van een aanmelding, en waarom iets niet kan."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from initiatieven.models import Aanmelding, Gelegenheid, Gereserveerd

from ..choices import Status


@dataclass(frozen=True)
class Gegevens:
    """Wat iemand bij het aanmelden invult. `gevraagd` noemt de velden van het formulier; None is alles."""

    naam: str
    email: str
    telefoon: str = ""
    aantal: int = 1
    nodig: str = ""
    invoer: list[dict[str, Any]] = field(default_factory=list)
    gereserveerd: Gereserveerd | None = None
    tijdvak: datetime | None = None
    gevraagd: frozenset[str] | None = None

    def vroeg(self, veld: str) -> bool:
        """Of het formulier dit vroeg; anders zegt een lege waarde niets."""
        return self.gevraagd is None or veld in self.gevraagd


class GeslotenError(Exception):
    """Aanmelden kan nu niet: het is nog niet open, gesloten, voorbij, of het gaat niet door."""


class VolError(Exception):
    """Er is geen plek, en er is geen wachtlijst of zij helpt hier niet."""


class TijdvakBezetError(Exception):
    """Deze tijd is net door een ander gekozen, of bestaat niet (meer)."""


class VerlopenError(Exception):
    """Dit aanbod loopt niet meer."""


class AlAangemeldError(Exception):
    """Met dit e-mailadres is al iemand aangemeld."""

    def __init__(self, aanmelding: Aanmelding) -> None:
        super().__init__(aanmelding.kenmerk)
        self.aanmelding = aanmelding


def pak(aanmelding: Aanmelding, gelegenheid: Gelegenheid) -> Aanmelding:
    """De rij zoals zij nu is, nadat de gelegenheid op slot ging; `aanmelding` van de aanroeper kan ouder zijn."""
    rij = Aanmelding.objects.select_related("gereserveerd").get(pk=aanmelding.pk)
    rij.gelegenheid = gelegenheid
    return rij


def neem_over(aanmelding: Aanmelding, rij: Aanmelding) -> None:
    """Werk de rij van de aanroeper bij, zodat die niet met een oude stand verdergaat."""
    for veld in Aanmelding._meta.concrete_fields:
        setattr(aanmelding, veld.attname, getattr(rij, veld.attname))


def laat_los(rij: Aanmelding) -> None:
    """Geef de plek terug: status, tijd en aanbod. Opslaan doet de aanroeper."""
    rij.status = Status.GEANNULEERD
    rij.tijdvak = rij.aangeboden_tot = rij.wacht_sinds = None


PLEKVELDEN = ["status", "tijdvak", "aangeboden_tot", "wacht_sinds"]
