"""De bewaarde pagina's van dit proces, klaar om te versturen."""

import gzip
import hashlib
import time
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from threading import Lock

import brotli

from ..tabelstand.vakken import uitsnede
from .gaten import Gaten
from .merk import Treffer

# Samen hooguit zoveel bytes aan pagina's per proces; een pagina met haar kleinere vormen is zo'n 100 kB.
RUIMTE = 48 * 1024 * 1024
# Wat bij één verzending hoort, en niet bij de pagina.
_EIGEN_KOPPEN = frozenset("content-length content-encoding date etag server vary cache-control x-request-id".split())
_MAKERS = {
    "br": lambda inhoud: brotli.compress(inhoud, quality=9),
    "gzip": lambda inhoud: gzip.compress(inhoud, 9, mtime=0),
}
VORMEN = tuple(_MAKERS)


@dataclass
class Pagina:
    """Een antwoord, met de stand van de tabellen waar het van afhangt; het geldt hoogstens `tot` (in seconden)."""

    koppen: list[tuple[str, str]]
    inhoud: bytes
    vakken: Sequence[int]
    stand: bytes
    tot: float
    bij_treffer: Treffer | None = None
    gaten: Gaten | None = None
    formulier: bool = False
    status: str = "200 OK"
    merk: str = ""
    cache_control: str = ""
    _vormen: dict[str, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.cache_control = next(
            (waarde for naam, waarde in self.koppen if naam.lower() == "cache-control"), "no-cache"
        )
        self.koppen = [(naam, waarde) for naam, waarde in self.koppen if naam.lower() not in _EIGEN_KOPPEN]
        self.merk = hashlib.blake2b(self.inhoud, digest_size=12).hexdigest()

    def klopt(self, stand: bytes) -> bool:
        """Of er sinds het maken niets aan veranderde."""
        return time.time() < self.tot and uitsnede(stand, self.vakken) == self.stand

    def vorm(self, naam: str) -> bytes:
        """De inhoud in een codering; één keer gemaakt."""
        if naam not in _MAKERS:
            return self.inhoud
        if naam not in self._vormen:
            self._vormen[naam] = _MAKERS[naam](self.inhoud)
        return self._vormen[naam]


class Kast:
    """Bewaart pagina's; is er geen ruimte, dan gaat weg wat het langst niet is gevraagd."""

    def __init__(self, ruimte: int = RUIMTE) -> None:
        self._ruimte, self._gebruikt = ruimte, 0
        self._paginas: OrderedDict[tuple[str, ...], Pagina] = OrderedDict()
        self._slot = Lock()

    def pak(self, sleutel: tuple[str, ...], stand: bytes) -> Pagina | None:
        """De pagina, als zij er is en nog klopt."""
        with self._slot:
            pagina = self._paginas.get(sleutel)
            if pagina is None:
                return None
            if not pagina.klopt(stand):
                self._weg(sleutel)
                return None
            self._paginas.move_to_end(sleutel)
            return pagina

    def heeft(self, sleutel: tuple[str, ...]) -> bool:
        """Of er iets onder deze sleutel staat, ook als het intussen niet meer klopt."""
        return sleutel in self._paginas

    def zet(self, sleutel: tuple[str, ...], pagina: Pagina) -> None:
        """Bewaar een pagina."""
        with self._slot:
            if sleutel in self._paginas:
                self._weg(sleutel)
            self._paginas[sleutel] = pagina
            self._gebruikt += _grootte(pagina)
            while self._gebruikt > self._ruimte:
                self._weg(next(iter(self._paginas)))

    def leeg(self) -> None:
        """Begin opnieuw."""
        with self._slot:
            self._paginas.clear()
            self._gebruikt = 0

    def _weg(self, sleutel: tuple[str, ...]) -> None:
        self._gebruikt -= _grootte(self._paginas.pop(sleutel))


def _grootte(pagina: Pagina) -> int:
    """Ruim geteld: de kleinere vormen komen er later bij."""
    return 2 * len(pagina.inhoud) + sum(len(naam) + len(waarde) for naam, waarde in pagina.koppen) + 1000


def beste_vorm(aanvaardt: str, vormen: Iterable[str] = VORMEN) -> str:
    """De kleinste codering die deze browser aanneemt (RFC 9110, 12.5.3); leeg is ongecodeerd."""
    namen = {naam for naam, weging in _wegingen(aanvaardt) if weging > 0}
    return next((vorm for vorm in vormen if vorm in namen), "")


def _wegingen(kop: str) -> Iterable[tuple[str, float]]:
    for deel in kop.lower().split(","):
        naam, _, opties = deel.partition(";")
        sleutel, _, waarde = opties.strip().partition("=")
        try:
            yield naam.strip(), float(waarde) if sleutel.strip() == "q" else 1.0
        except ValueError:
            yield naam.strip(), 0.0
