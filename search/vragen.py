"""Wat iemand zoekt, en wat er gevonden is: zo praten het zoekscherm en de zoekmotor met elkaar."""

from dataclasses import dataclass, field

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

MEEST = 200


class Periode(TextChoices):
    """Wanneer iets is. De eerste drie gaan over begin en eind van een ding, de laatste twee over zijn `datum`."""

    NU = "nu", _("Nu bezig")
    KOMT = "komt", _("Begint nog")
    VOORBIJ = "voorbij", _("Voorbij")
    MAAND = "maand", _("Veranderd in de laatste 30 dagen")
    JAAR = "jaar", _("Veranderd in de laatste 12 maanden")


@dataclass(frozen=True)
class Vraag:
    """Wat iemand zoekt. Een leeg veld: maakt niet uit. `wijk` en `thema` zijn slugs, `periode` is een `Periode`."""

    tekst: str
    taal: str = "nl"
    soort: str = ""
    wijk: str = ""
    thema: str = ""
    status: str = ""
    periode: str = ""
    op_datum: bool = False


@dataclass
class Uitslag:
    """De nummers van gevonden ingangen (`Zoekingang.pk`), de beste eerst, en hoe er verder te kiezen is.

    `facetten`: per keuze (soort, wijk, thema, status, periode) de waarden met hoe vaak zij voorkomen bij de andere
    keuzes. `bedoelde`: de vraag zoals zij waarschijnlijk bedoeld was, als daar wel iets op te vinden is.
    `stammen`: waarmee `fragment.markeer` de gevonden woorden herkent. `apart`: hoeveel er is bij soorten die alleen
    op verzoek meedoen, zoals inbreng.
    """

    nummers: list[int] = field(default_factory=list)
    aantal: int = 0
    meer: bool = False
    facetten: dict[str, list[tuple[str, int]]] = field(default_factory=dict)
    bedoelde: str = ""
    stammen: frozenset[str] = frozenset()
    apart: dict[str, int] = field(default_factory=dict)


def zoek(vraag: Vraag) -> Uitslag:
    """Zoek met de motor uit de instellingen, in een vast aantal vragen aan de database."""
    return Uitslag()


def stel_voor(begin: str, taal: str = "nl") -> list[tuple[str, str, str]]:
    """Hooguit acht titels bij een begin van een zoekvraag, als (titel, pad, soort)."""
    return []
