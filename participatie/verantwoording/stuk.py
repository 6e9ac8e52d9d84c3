"""Een stuk als inhoud: wat erin staat, los van of het een pagina, een pdf of een Word-document wordt.

Elke vorm leest dezelfde blokken, dus de vormen kunnen niet van elkaar verschillen.
"""

import hashlib
import json
from dataclasses import asdict, dataclass, field, fields, is_dataclass, replace
from datetime import date
from typing import Any, ClassVar

from stadmaken.common.bestandstekens import zonder_stuurtekens


@dataclass(frozen=True)
class Stukje:
    """Een stuk tekst binnen een alinea; een link heeft een volledig adres."""

    tekst: str
    vet: bool = False
    link: str = ""


Regel = tuple[Stukje, ...]


@dataclass(frozen=True)
class Kop:
    """Een tussenkop; niveau 2 hangt direct onder de titel van het stuk."""

    tekst: str
    niveau: int = 2
    soort: ClassVar[str] = "kop"


@dataclass(frozen=True)
class Alinea:
    """Lopende tekst; ingesprongen wat bij de alinea erboven hoort."""

    regel: Regel
    ingesprongen: bool = False
    soort: ClassVar[str] = "alinea"


@dataclass(frozen=True)
class Lijst:
    """Een opsomming, met of zonder nummers."""

    punten: tuple[Regel, ...]
    genummerd: bool = False
    soort: ClassVar[str] = "lijst"


@dataclass(frozen=True)
class Tabel:
    """Een tabel met een rij koppen; de eerste cel van elke rij zegt waar de rij over gaat."""

    titel: str
    kolommen: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
    getallen: tuple[int, ...] = ()
    breed: tuple[int, ...] = ()
    soort: ClassVar[str] = "tabel"


Blok = Kop | Alinea | Lijst | Tabel


@dataclass
class Stuk:
    """Een heel stuk: titel, ondertitel en blokken, in één taal, zoals het er op één dag voor staat."""

    titel: str
    ondertitel: str
    taal: str
    op: date
    afzender: str
    blokken: list[Blok] = field(default_factory=list)

    def kop(self, tekst: str, niveau: int = 2) -> None:
        """Begin een deel."""
        self.blokken.append(Kop(tekst, niveau))

    def tekst(self, tekst: str, *, label: str = "") -> None:
        """Gewone tekst; elke regel is een alinea, en een label staat vet voor de eerste."""
        self.blokken += platte_blokken(tekst, label)

    def tabel(self, titel: str, kolommen: list[str], rijen: list[tuple[str, ...]], **opties: tuple[int, ...]) -> None:
        """Een tabel, als er iets in staat."""
        if rijen:
            self.blokken.append(Tabel(titel, tuple(kolommen), tuple(rijen), **opties))

    def gegevens(self) -> dict[str, Any]:
        """Alles als gewone gegevens, voor een sjabloon in een andere taal dan Python."""
        return {
            "titel": self.titel,
            "ondertitel": self.ondertitel,
            "taal": self.taal,
            "op": self.op.isoformat(),
            "afzender": self.afzender,
            "blokken": [{"soort": blok.soort, **asdict(blok)} for blok in self.blokken],
        }

    @property
    def vingerafdruk(self) -> str:
        """Verandert zodra er iets in het stuk verandert."""
        return hashlib.sha256(json.dumps(self.gegevens(), sort_keys=True).encode()).hexdigest()[:32]


def geschoond(waarde: Any) -> Any:
    """Het stuk, of een deel ervan, zonder tekens die een bestand stukmaken."""
    if isinstance(waarde, str):
        return zonder_stuurtekens(waarde)
    if isinstance(waarde, tuple | list):
        return type(waarde)(map(geschoond, waarde))
    if is_dataclass(waarde) and not isinstance(waarde, type):
        return replace(waarde, **{veld.name: geschoond(getattr(waarde, veld.name)) for veld in fields(waarde)})
    return waarde


def platte_blokken(tekst: str, label: str = "") -> list[Blok]:
    """De alinea's van gewone tekst, zonder lege."""
    blokken: list[Blok] = []
    voor: Regel = (Stukje(f"{label}: ", vet=True),) if label else ()
    for deel in tekst.splitlines():
        if deel.strip():
            blokken.append(Alinea((*voor, Stukje(" ".join(deel.split())))))
            voor = ()
    return blokken
