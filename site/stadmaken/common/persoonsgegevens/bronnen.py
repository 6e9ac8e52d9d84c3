"""Alles wat bij één e-mailadres hoort, waar het ook staat: om te laten zien, mee te geven en te wissen."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.formats import date_format

from ..stad import zout

Gegeven = tuple[str, str]
# Meer dan dit laat één bron niet zien: wie meer heeft, wordt geholpen door een mens.
MEEST = 200
LANGSTE_PK = 19


@dataclass(frozen=True)
class Stuk:
    """Eén ding over iemand, zoals een inbreng of een aanmelding.

    `nummer` wijst het aan binnen zijn bron, en zegt zelf niets over een mens. `blijft` is wat er na het wissen nog
    staat, en waarom; kan een bezoeker het niet zelf wissen, dan staat in `waarom_niet` hoe dan wel.
    """

    nummer: str
    titel: str
    op: datetime | None = None
    gegevens: list[Gegeven] = field(default_factory=list)
    blijft: str = ""
    waarom_niet: str = ""
    pad: str = ""


@dataclass(frozen=True)
class Bron:
    """Waar iets over mensen staat. `zoek` krijgt het adres in kleine letters.

    `wis` krijgt een nummer en geeft of er iets te wissen was. Vaker wissen mag: na het terugzetten van een
    reservekopie gebeurt alles wat in de wislijst staat nog eens.
    """

    sleutel: str
    titel: Any
    volgorde: int
    zoek: Callable[[str], list[Stuk]]
    wis: Callable[[str], bool] | None = None


@dataclass(frozen=True)
class Groep:
    """Wat één bron over iemand weet."""

    bron: Bron
    stukken: list[Stuk]

    @property
    def wisbaar(self) -> bool:
        """Of iemand hier zelf iets kan wissen."""
        return self.bron.wis is not None


_bronnen: dict[str, Bron] = {}
_luisteraars: list[Callable[[str, str, Any], None]] = []


def registreer(*bronnen: Bron) -> None:
    """Meld bronnen aan; dezelfde sleutel vervangt."""
    _bronnen.update({bron.sleutel: bron for bron in bronnen})


def alle() -> list[Bron]:
    """Alle bronnen, in de volgorde waarin iemand ze leest."""
    return sorted(_bronnen.values(), key=lambda bron: (bron.volgorde, bron.sleutel))


def zoek(email: str) -> list[Groep]:
    """Alles bij dit adres; bronnen zonder iets doen niet mee."""
    email = email.strip().lower()
    groepen = (Groep(bron, bron.zoek(email)[:MEEST]) for bron in alle()) if email else ()
    return [groep for groep in groepen if groep.stukken]


@transaction.atomic
def wis(sleutel: str, nummer: str, *, door: Any = None) -> bool:
    """Wis één stuk, en schrijf op dat het weg moet blijven. Wat er stond, wordt nergens bewaard."""
    bron = _bronnen.get(sleutel)
    if bron is None or bron.wis is None or not bron.wis(nummer):
        return False
    gewist(sleutel, nummer, door)
    return True


def luister(functie: Callable[[str, str, Any], None]) -> None:
    """Hoor het als iets op verzoek is gewist: de sleutel van de bron, het nummer, en welke medewerker het deed."""
    if functie not in _luisteraars:
        _luisteraars.append(functie)


def gewist(sleutel: str, nummer: str, door: Any = None) -> None:
    """Zeg dat iets op verzoek is gewist; binnen dezelfde transactie als het wissen zelf."""
    for functie in _luisteraars:
        functie(sleutel, nummer, door)


def nummer_van(pk: int, email: str) -> str:
    """Een nummer voor iets zonder kenmerk. Het adres telt mee als hash.

    Na het terugzetten van een reservekopie kan hetzelfde rijnummer van iets anders zijn; dat wissen wij dan niet.
    """
    doel = zout("stadmaken.persoonsgegevens.nummer")
    return f"{pk}-{salted_hmac(doel, email.strip().lower(), algorithm='sha256').hexdigest()[:16]}"


def pk_van(nummer: str) -> int:
    """Het rijnummer in zo'n nummer; 0 als het er geen is."""
    begin = nummer.partition("-")[0]
    return int(begin) if begin.isdecimal() and begin.isascii() and len(begin) < LANGSTE_PK else 0


def gevuld(rijen: Iterable[tuple[Any, Any]]) -> list[Gegeven]:
    """Alleen de rijen waar iets staat, als tekst."""
    return [(str(naam), str(waarde)) for naam, waarde in rijen if waarde not in (None, "")]


def moment(tijd: datetime | None) -> str:
    """Dag en tijd, zoals een mens die leest."""
    return date_format(timezone.localtime(tijd), "j F Y, H.i") if tijd else ""
