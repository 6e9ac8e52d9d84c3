"""Wat elke soort pagina de database vraagt, zonder paginacache: koud, warm en herhaald, met rekentijd en omvang.

Koud is het eerste verzoek in een nieuw proces waarin nog niets bewaard is; warm komt na acht keer. Een herhaling is een
vraag die alleen in haar waarden verschilt van een eerdere: het teken van een vraag per ding in een lijst. Versturen is
inclusief BEGIN en SAVEPOINT, en elke keer een nieuwe inzending.
"""

import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parent.parent), str(Path(__file__).resolve().parent.parent / "site")]

from bench.gemeen import doelen
from bench.gemeen.binnen import Bezoek, apart, begin, bezoeker, haal
from bench.gemeen.formulier import invullen
from bench.gemeen.getallen import herhaald, vorm
from bench.gemeen.site import WARM, opdracht, proefsite
from bench.gemeen.tabel import UITLEG, druk, getal, tegen, zeg
from tests.browser.demosite import Demosite

RONDEN = 7


@dataclass
class Gezien:
    """Eén soort pagina."""

    koud: int
    warm: list[str]
    ms: float
    bytes: int
    gzip: int


def bezoek(site: Demosite, pad: str, ronden: int) -> Gezien:
    """Open een pagina, koud en warm."""
    return _gezien(partial(haal, bezoeker(site), pad), ronden)


def verstuur(site: Demosite, pad: str, ronden: int) -> Gezien:
    """Vul een formulier in en verstuur het; elke keer met een eigen sleutel."""
    from participatie.formulieren import spam

    spam.TE_SNEL = 0  # anders gaat alles naar de moderatie, en dat kost minder dan een gewone inzending
    client = bezoeker(site)

    def doe() -> Bezoek:
        velden = invullen(haal(client, pad).inhoud.decode())
        return haal(client, pad, velden, status=303)

    return _gezien(doe, ronden)


def _gezien(doe: Any, ronden: int) -> Gezien:
    koud = len(doe().vragen)
    for _keer in range(WARM - 1):
        doe()
    keren: list[Bezoek] = [doe() for _keer in range(ronden)]
    laatste = keren[-1]
    return Gezien(koud, laatste.vragen, median(keer.ms for keer in keren), len(laatste.inhoud), laatste.gzip)


def rij(soort: doelen.Soort, gezien: Gezien) -> list[str]:
    """Eén soort pagina in de tabel."""
    sql = tegen(len(gezien.warm), soort.sql)
    dubbel = tegen(herhaald(gezien.warm), None if soort is doelen.VERSTUREN else 0)
    return [
        soort.naam, getal(gezien.koud), sql, dubbel, getal(gezien.ms, 1), getal(gezien.bytes), getal(gezien.gzip)
    ]  # fmt: skip


def toon(soort: doelen.Soort, gezien: Gezien) -> None:
    """Elke vraag, zonder waarden; voor wie wil weten waar er een af kan."""
    zeg(f"\n{soort.naam}")
    for nummer, sql in enumerate(gezien.warm, 1):
        zeg(f"{nummer:>4}  {vorm(sql)[:220]}")


def main() -> None:
    lezer = opdracht(__doc__)
    lezer.add_argument("--ronden", type=int, default=RONDEN)
    lezer.add_argument("--toon", action="store_true", help="ook de vragen zelf")
    keuze = lezer.parse_args()
    with proefsite(keuze.sjabloon) as site:
        begin(site)
        paden = doelen.adressen(site.wegwijzer)
        gezien = {soort: apart(bezoek, site, pad, keuze.ronden) for soort, pad in paden.items()}
        gezien[doelen.VERSTUREN] = apart(verstuur, site, paden[doelen.FORMULIER], keuze.ronden)
        druk(
            "Databasevragen per pagina, zonder paginacache",
            ["pagina", "koud", "warm", "herhaald", "rekentijd ms", "bytes", "gzip"],
            [rij(*paar) for paar in gezien.items()],
            uitleg=UITLEG,
        )
        for paar in gezien.items() if keuze.toon else ():
            toon(*paar)


if __name__ == "__main__":
    main()
