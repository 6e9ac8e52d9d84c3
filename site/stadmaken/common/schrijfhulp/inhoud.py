"""Wat een redacteur schreef, los van hoe het is bewaard: hier kijken de controles naar."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Any


class Tekstsoort(Enum):
    """Waar een tekst voor is: wat bij een antwoord hoort, hoeft op een pagina niet."""

    PAGINA = "pagina"
    ANTWOORD = "antwoord"
    BESLUIT = "besluit"
    TOEZEGGING = "toezegging"
    UITVOERING = "uitvoering"
    REDEN = "reden"
    MAIL = "mail"


class Doel(Enum):
    """Waar een link heen gaat."""

    PAGINA = "pagina"
    BESTAND = "bestand"
    ADRES = "adres"


@dataclass(frozen=True)
class Link:
    """Een link in een tekst; `waarheen` is het nummer van een pagina of bestand, of een adres."""

    woorden: str
    doel: Doel
    waarheen: str = ""


def naar(doel: Doel, waarheen: Any) -> tuple[Link, ...]:
    """De link van een veld dat niets anders is; leeg als er niets is gekozen of ingevuld."""
    return (Link("", doel, str(waarheen)),) if waarheen else ()


@dataclass(frozen=True)
class Alinea:
    """Een alinea, een punt van een lijst, of een kop als `niveau` niet 0 is."""

    tekst: str
    niveau: int = 0
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Beeld:
    """Een afbeelding met de tekst voor wie haar niet ziet; `versiering` heeft geen tekst nodig."""

    titel: str
    beschrijving: str
    versiering: bool = False


@dataclass(frozen=True)
class Bestand:
    """Een bestand om te downloaden."""

    titel: str
    naam: str

    @property
    def pdf(self) -> bool:
        return self.naam.lower().endswith(".pdf")


@dataclass(frozen=True)
class Plek:
    """Waar iets staat: zoals een mens het noemt, en het id in het bewerkscherm.

    `stroom` en `nummer` zeggen wat naast elkaar op de pagina staat: het veld of de relatie, en het hoeveelste deel.
    """

    naam: str
    anker: str = ""
    stroom: str = ""
    nummer: int = 0

    def naast(self, ander: "Plek") -> bool:
        """Of dit hetzelfde deel is, of het deel ervoor of erna."""
        return bool(self.stroom) and self.stroom == ander.stroom and abs(self.nummer - ander.nummer) <= 1


@dataclass(frozen=True)
class Stuk:
    """Wat er op één plek is ingevuld: `wijst` is wat een redacteur koos of intypte in een veld dat alleen een link is.

    `basis` is het kopniveau waar de tekst onder staat.
    """

    plek: Plek
    veld: str
    alineas: tuple[Alinea, ...] = ()
    beelden: tuple[Beeld, ...] = ()
    bestanden: tuple[Bestand, ...] = ()
    wijst: tuple[Link, ...] = ()
    basis: int = 1

    @property
    def tekst(self) -> str:
        """Alles wat er te lezen is, een alinea per regel."""
        return "\n".join(alinea.tekst for alinea in self.alineas)


@dataclass(frozen=True)
class Inhoud:
    """Alles wat bij één pagina of record is ingevuld, in de volgorde van het formulier."""

    stukken: tuple[Stuk, ...]
    taal: str = "nl"
    # De bestanden waar teksten naar linken, op nummer.
    bestanden: dict[str, Bestand] = field(default_factory=dict)
    soort: Tekstsoort = Tekstsoort.PAGINA

    def alineas(self) -> Iterator[tuple[Stuk, Alinea]]:
        """Elke alinea met het stuk waar zij in staat."""
        return ((stuk, alinea) for stuk in self.stukken for alinea in stuk.alineas)

    def veld(self, naam: str) -> Stuk | None:
        """Het stuk van dit veld van de pagina zelf."""
        return next((stuk for stuk in self.stukken if stuk.veld == naam and stuk.plek.stroom == naam), None)


@dataclass(frozen=True)
class Tip:
    """Eén ding dat beter kan, met de plek waar dat is."""

    plek: Plek
    tekst: Any
    advies: Any = ""
