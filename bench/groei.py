"""Groeit er iets mee met de stad? Van 100 naar 10.000 projecten, en van 1.000 naar 100.000 keer inbreng.

Per scherm het aantal databasevragen, de bytes en de rekentijd bij elke maat, en de macht waarmee dat meegroeit: 0 is
vlak, 1 is recht evenredig. Daarna de p95 bij de grootste maat, en het meeste geheugen van een bestand. Met --alles komt
er een maat bij: 10.000 projecten met een miljoen keer inbreng; met --steden staat er een lege stad naast, en is elke
vraag afgebakend. Elke maat wordt gemeten in een eigen proces, zonder paginacache, op SQLite: de database rekent in
hetzelfde proces.
"""

import os
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parent.parent), str(Path(__file__).resolve().parent.parent / "site")]

from bench.gemeen import doelen, groot
from bench.gemeen.binnen import Bezoek, apart, begin, bezoeker, haal
from bench.gemeen.getallen import exponent, p95
from bench.gemeen.site import opdracht, proefsite
from bench.gemeen.tabel import UITLEG, druk, getal, tegen, zeg
from bench.zoeken import GEWOON, GEWOONSTE, ZELDZAAM, vul
from tests.browser.demosite import Demosite

MATEN = ((100, 1_000), (1_000, 10_000), (10_000, 100_000))
ALLES = (10_000, 1_000_000)
WARM, RONDEN, RONDEN_ZOEKEN = 3, 7, 40
LANG = 60  # seconden: duurt een scherm samen zo lang, dan komt er geen ronde meer bij
INGANGEN = {"project": 10_000_000, "inbreng": 20_000_000}
EXPORT = "bestand: alle inbreng"


@dataclass
class Scherm:
    """Wat er te meten is; met `velden` wordt het verstuurd, door een medewerker."""

    naam: str
    pad: str
    groei: float
    velden: dict[str, str] | None = None

    @property
    def is_bestand(self) -> bool:
        return self.groei == doelen.GROEI_BESTAND

    @property
    def zoekt(self) -> bool:
        return self.groei == doelen.GROEI_ZOEKEN


@dataclass
class Stand:
    """Wat een scherm kostte bij één maat."""

    vragen: int
    bytes: int
    ms: float
    hoogste: float
    piek: float | None

    def __str__(self) -> str:
        piek = "" if self.piek is None else f", piek {getal(self.piek, 1)} MB"
        return f"{self.vragen} vragen, {getal(self.ms, 1)} ms, p95 {getal(self.hoogste, 1)} ms{piek}"


def schermen(wijk: str) -> list[Scherm]:
    """Wat er gemeten wordt: bladzijden, zoeken, en bestanden."""
    bladen = {
        "start": "/",
        "projecten": "/projecten/",
        "project": f"/projecten/{groot.EERSTE}/",
        "formulier": f"/projecten/{groot.EERSTE}/reactie/",
        "wijk": wijk,
        "open data: een blad": "/api/v1/bijdragen?perPagina=100",
    }
    zoeken = {
        "zoeken: gewoonste": f"/zoeken/?q={GEWOONSTE}",
        "zoeken: gewoon": f"/zoeken/?q={GEWOON}",
        "zoeken: zeldzaam": f"/zoeken/?q={ZELDZAAM}",
        "zoeken: in inbreng": f"/zoeken/?q={GEWOONSTE}&soort=inbreng",
        "facetten": f"/zoeken/?q={GEWOONSTE}&soort=project&status=Ontwerp",
        "suggesties": f"/zoeken/suggesties?q={GEWOONSTE[:5]}",
    }
    bestanden = {"sitemap": "/sitemap.xml", "sitemap: een deel": "/sitemap-paginas-1.xml"}
    return [
        *(Scherm(naam, pad, doelen.GROEI_PAGINA) for naam, pad in bladen.items()),
        *(Scherm(naam, pad, doelen.GROEI_ZOEKEN) for naam, pad in zoeken.items()),
        *(Scherm(naam, pad, doelen.GROEI_BESTAND) for naam, pad in bestanden.items()),
        Scherm("feed", "/feeds/project.atom", doelen.GROEI_BESTAND),
        Scherm(EXPORT, "/cms/inbreng/downloaden/", doelen.GROEI_BESTAND, {"formaat": "csv"}),
    ]


def vul_aan(van: tuple[int, int], tot: tuple[int, int]) -> None:
    """Van de ene maat naar de andere: projecten en inbreng, en wat daarvan te vinden is."""
    from django.db import connection

    from search.motoren import motor

    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=OFF")  # alleen om te vullen; meten gebeurt in een ander proces
    per_project = tot[1] // tot[0]
    if tot[0] > van[0]:
        groot.groei(van[0], tot[0], per_project)
    else:
        groot.meer_inbreng((tot[1] - van[1]) // tot[0])
    for (soort, eerste), had, wil in zip(INGANGEN.items(), van, tot, strict=True):
        vul(soort, wil - had, eerste + had)
    motor().onderhoud()
    motor().maak_vlot()


def meet(site: Demosite, wat: list[Scherm], ronden: int, *, steden: bool) -> dict[str, Stand]:
    """Elk scherm, in een proces waarin nog niets bewaard was."""
    with ExitStack() as stapel:
        if steden:
            stapel.enter_context(_nog_een_stad())
        return {scherm.naam: _meet(site, scherm, ronden) for scherm in wat}


@contextmanager
def _nog_een_stad() -> Iterator[None]:
    """Alleen om te meten: vullen gaat in de ene stad die er is."""
    from wagtail.models import Site

    from stadmaken.common.stad import hele_installatie, in_stad
    from tests.fabriek import maak_stad

    eerste, tweede = Site.objects.get(), maak_stad()
    try:
        with in_stad(eerste):
            yield
    finally:
        with hele_installatie():
            begin = tweede.root_page
            tweede.delete()
            begin.delete()


def _meet(site: Demosite, scherm: Scherm, ronden: int) -> Stand:
    client = bezoeker(site, "beheer" if scherm.velden else "")

    def doe() -> Bezoek:
        return haal(client, scherm.pad, scherm.velden)

    if scherm.is_bestand:
        keren = _herhaal(doe, min(ronden, WARM))
    else:
        _herhaal(doe, WARM)
        keren = _herhaal(doe, RONDEN_ZOEKEN if scherm.zoekt else ronden)
    tijden = [keer.ms for keer in keren]
    piek = _piek(client, scherm) if scherm.is_bestand else None
    stand = Stand(len(keren[-1].vragen), len(keren[-1].inhoud), median(tijden), p95(tijden), piek)
    zeg(f"  {scherm.naam}: {stand}")
    return stand


def _herhaal(doe: Callable[[], Bezoek], keren: int) -> list[Bezoek]:
    """Minstens één keer, en hoogstens `keren`."""
    einde = time.perf_counter() + LANG
    gedaan = [doe()]
    while len(gedaan) < keren and time.perf_counter() < einde:
        gedaan.append(doe())
    return gedaan


def _piek(client: Any, scherm: Scherm) -> float:
    """Het meeste geheugen (MB) terwijl het bestand deel voor deel wordt opgehaald."""
    tracemalloc.start()
    antwoord = client.post(scherm.pad, scherm.velden) if scherm.velden else client.get(scherm.pad)
    for _deel in antwoord.streaming_content if antwoord.streaming else ():
        pass
    hoogste = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    return hoogste


def rij(scherm: Scherm, maten: list[tuple[int, int]], standen: list[Stand]) -> list[str]:
    """Eén scherm in de tabel. Een bestand mag meegroeien; een bladzijde niet, ook niet in vragen en bytes."""
    # Wat over inbreng gaat, groeit ook als er alleen inbreng bij komt.
    omvang = [inbreng if scherm.naam == EXPORT else projecten for projecten, inbreng in maten]
    macht = exponent((maat, stand.ms) for maat, stand in zip(omvang, standen, strict=True))
    vlak = None if scherm.is_bestand else 0.0
    erbij = standen[-1].vragen - standen[0].vragen
    bytes_ = exponent((maat, stand.bytes) for maat, stand in zip(omvang, standen, strict=True))
    return [
        scherm.naam,
        " ".join(getal(stand.vragen) for stand in standen),
        tegen(erbij, vlak),
        " ".join(getal(stand.bytes / 1024, 1) for stand in standen),
        tegen(bytes_, None if scherm.is_bestand else doelen.GROEI_PAGINA, 2),
        " ".join(getal(stand.ms, 1) for stand in standen),
        tegen(macht, scherm.groei, 2),
        tegen(standen[-1].hoogste, doelen.P95_ZOEKEN if scherm.zoekt else None, 1),
        " ".join(getal(stand.piek, 1) for stand in standen) if scherm.is_bestand else "",
    ]


def lees_maten(tekst: str) -> list[tuple[int, int]]:
    """`50:500,100:1000`: projecten en inbreng per maat, elke maat groter dan de vorige."""
    maten = [tuple(map(int, deel.split(":"))) for deel in tekst.split(",")]
    for van, tot in zip([(0, 0), *maten], maten, strict=False):
        if len(tot) != 2 or tot <= van or tot[1] < van[1] or tot[1] < tot[0]:
            raise ValueError("schrijf PROJECTEN:INBRENG, en elke maat groter dan de vorige")
    return maten


def main() -> None:
    lezer = opdracht(__doc__)
    lezer.add_argument("--alles", action="store_true", help="ook een miljoen keer inbreng; dat duurt lang")
    lezer.add_argument("--maten", type=lees_maten, default=list(MATEN), metavar="P:I,P:I")
    lezer.add_argument("--ronden", type=int, default=RONDEN)
    lezer.add_argument("--steden", action="store_true", help="met een lege stad ernaast")
    keuze = lezer.parse_args()
    maten = [*keuze.maten, ALLES] if keuze.alles else keuze.maten
    os.environ["SEARCH_URL"] = ""
    with proefsite(keuze.sjabloon) as site:
        begin(site)
        wat = schermen(doelen.adressen(site.wegwijzer)[doelen.WIJK])
        gemeten = []
        for van, tot in zip([(0, 0), *maten], maten, strict=False):
            start = time.perf_counter()
            apart(vul_aan, van, tot)
            zeg(f"{getal(tot[0])} projecten, {getal(tot[1])} keer inbreng: {time.perf_counter() - start:.0f} s vullen")
            gemeten.append(apart(meet, site, wat, keuze.ronden, steden=keuze.steden))
    koppen = ["", "SQL", "erbij", "kB", "macht kB", "rekentijd ms", "macht ms", "p95 ms", "piek MB"]
    rijen = [rij(scherm, maten, [stand[scherm.naam] for stand in gemeten]) for scherm in wat]
    naast = ", met een lege stad ernaast" if keuze.steden else ""
    namen = ", ".join(f"{getal(projecten)}/{getal(inbreng)}" for projecten, inbreng in maten)
    druk(f"Groei over {namen} (projecten/inbreng){naast}", koppen, rijen, uitleg=UITLEG)


if __name__ == "__main__":
    main()
