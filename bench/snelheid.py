"""Hoe snel elke soort pagina is, naast een kaal WSGI-antwoord en een gewone Django-view op dezelfde webserver.

Per pagina om en om, elke ronde: kaal, de view (allebei even groot als de pagina), de pagina zoals de site haar zelf
maakt, en uit de paginacache. De verhouding is per ronde uitgerekend, want een drukke machine vertraagt een hele ronde.
Daarna een formulier: openen en versturen om en om, over één verbinding, elke keer met een eigen sleutel.
"""

import os
import statistics
import sys
import time
from collections import defaultdict
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlencode

sys.path[:0] = [str(Path(__file__).resolve().parent.parent), str(Path(__file__).resolve().parent.parent / "site")]

from bench.gemeen import doelen
from bench.gemeen.druk import Doel, Verbinding, per_seconde
from bench.gemeen.formulier import invullen
from bench.gemeen.getallen import verhouding
from bench.gemeen.proces import rekentijd
from bench.gemeen.site import naast, opdracht, proefsite, server, warm, webserver
from bench.gemeen.tabel import UITLEG, druk, getal, tegen
from tests.browser.demosite import Demosite, vrije_poort

KAAL, VIEW, ZONDER, CACHE = "kaal WSGI", "Django-view", "zonder cache", "uit de cache"
# Sneller dan in drie seconden insturen lijkt op spam, en wordt dan anders behandeld.
INVULLEN = 3.2
Meting = dict[str, tuple[list[float], float]]


def grens(stapel: ExitStack, map_: Path, naam: str) -> tuple[int, int]:
    """Een server uit bench/kaal.py; poort en proces."""
    poort = vrije_poort()
    omgeving = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path[:2])}
    wat = ["-m", "bench.kaal", naam, str(poort)]
    proces = stapel.enter_context(server(wat, omgeving, f"http://127.0.0.1:{poort}/", map_ / f"{naam}.txt"))
    return poort, proces.pid


def om_en_om(wie: dict[str, Doel], ronden: int, seconden: float) -> Meting:
    """Per doel de verzoeken per seconde van elke ronde, en de milliseconden rekentijd per verzoek."""
    tempo: dict[str, list[float]] = defaultdict(list)
    gedaan, gerekend = defaultdict(int), defaultdict(float)
    for ronde in range(ronden + 1):
        for naam, doel in wie.items() if ronde % 2 else reversed(wie.items()):
            voor = rekentijd(doel.pid)
            snelheid, aantal = per_seconde(doel, seconden)
            if ronde:  # de eerste ronde is om warm te draaien
                tempo[naam].append(snelheid)
                gedaan[naam] += aantal
                gerekend[naam] += rekentijd(doel.pid) - voor
    return {naam: (tempo[naam], 1000 * gerekend[naam] / gedaan[naam]) for naam in wie}


def rij(soort: doelen.Soort, grootte: int, gemeten: Meting) -> list[str]:
    """Eén soort pagina in de tabel."""
    view, view_ms = gemeten[VIEW]
    naast_view = {naam: verhouding(tempo, view) for naam, (tempo, _ms) in gemeten.items()}
    ms = {naam: view_ms / waarde if waarde else None for naam, (_tempo, waarde) in gemeten.items()}
    return [
        soort.naam,
        getal(grootte),
        getal(statistics.median(view)),
        getal(naast_view[KAAL], 2),
        getal(naast_view[ZONDER], 3),
        tegen(naast_view.get(CACHE), doelen.UIT_DE_CACHE, 2, minstens=True),
        getal(gemeten[VIEW][1], 3),
        getal(gemeten[ZONDER][1], 2),
        getal(gemeten[CACHE][1], 3) if CACHE in gemeten else getal(None),
        getal(ms.get(CACHE), 2),
    ]


def pagina_s(site: Demosite, bewaart: Demosite, servers: dict[str, tuple[int, int]], keren: tuple[int, float]) -> None:
    """Meet elke soort pagina en druk de tabel af."""
    rijen = []
    for soort, pad in doelen.adressen(site.wegwijzer).items():
        grootte = len(site.haal(pad)[1].encode())
        wie = {naam: Doel(servers[naam][0], f"/{grootte}", servers[naam][1]) for naam in (KAAL, VIEW)}
        wie[ZONDER] = Doel(site.poort, pad, servers[ZONDER][1])
        if soort.bewaard:
            wie[CACHE] = Doel(bewaart.poort, pad, servers[CACHE][1])
        rijen.append(rij(soort, grootte, om_en_om(wie, *keren)))
    koppen = ["pagina", "bytes", "view/s", "kaal", "zonder cache", "uit de cache"]
    koppen += ["view ms", "zonder ms", "cache ms", "view ÷ cache"]
    druk(
        "Verzoeken per seconde als deel van de Django-view, en rekentijd (ms) van de server per verzoek",
        koppen,
        rijen,
        uitleg=f"{UITLEG} Zoeken komt nooit uit de cache. De laatste kolom is dezelfde verhouding in rekentijd.",
    )


def sleutels(lijn: Verbinding, site: Demosite, pad: str, aantal: int) -> tuple[list[bytes], list[float]]:
    """Zo vaak het formulier geopend: elke keer de verzending die erbij hoort, en hoe lang openen duurde."""
    koekje, verzendingen, tijden = b"", [], []
    host = f"Host: 127.0.0.1:{site.poort}\r\n".encode()
    for _keer in range(aantal):
        kop = b"Cookie: %s\r\n" % koekje if koekje else b""
        begin = time.perf_counter()
        lijn.stuur(b"GET %s HTTP/1.1\r\n%s%s\r\n" % (pad.encode(), host, kop))
        status, koppen, inhoud = lijn.lees()
        tijden.append(1000 * (time.perf_counter() - begin))
        assert status == 200, status
        for regel in koppen.split(b"\r\n"):
            naam, _dubbelepunt, waarde = regel.partition(b":")
            if naam.lower() == b"set-cookie":
                koekje = waarde.strip().partition(b";")[0]
        lichaam = urlencode(invullen(inhoud.decode())).encode()
        soort = b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n" % len(lichaam)
        verzoek = b"POST %s HTTP/1.1\r\n%sCookie: %s\r\n%s\r\n%s"
        verzendingen.append(verzoek % (pad.encode(), host, koekje, soort, lichaam))
    return verzendingen, tijden


def verstuur(lijn: Verbinding, verzendingen: list[bytes]) -> list[float]:
    """Milliseconden per verzending; alles moet zijn aangenomen."""
    tijden = []
    for verzoek in verzendingen:
        begin = time.perf_counter()
        lijn.stuur(verzoek)
        status, _koppen, inhoud = lijn.lees()
        tijden.append(1000 * (time.perf_counter() - begin))
        assert status in {302, 303}, (status, inhoud[:500].decode(errors="replace"))
    return tijden


def formulier(site: Demosite, pid: int, ronden: int, per_ronde: int) -> None:
    """Openen en versturen, om en om."""
    pad = doelen.adressen(site.wegwijzer)[doelen.FORMULIER]
    geopend, verzonden = [], []
    rekent = [0.0, 0.0]
    for ronde in range(ronden + 1):
        with Verbinding(site.poort) as lijn:
            begin = rekentijd(pid)
            verzendingen, open_ = sleutels(lijn, site, pad, per_ronde)
            tussen = rekentijd(pid)
            time.sleep(INVULLEN)
            voor = rekentijd(pid)
            tijden = verstuur(lijn, verzendingen)
            if ronde:
                geopend += open_
                verzonden += tijden
                rekent = [rekent[0] + tussen - begin, rekent[1] + rekentijd(pid) - voor]
    open_p50, verstuur_p50 = statistics.median(geopend), statistics.median(verzonden)
    cpu = [1000 * seconden / len(geopend) for seconden in rekent]
    keer = tegen(verstuur_p50 / open_p50, doelen.VERSTUREN_NAAST_OPENEN, 2)
    druk(
        f"Formulier zonder cache, {len(geopend)} keer over één verbinding",
        ["", "p50 ms", "rekentijd ms", "naast openen"],
        [
            ["openen", getal(open_p50, 1), getal(cpu[0], 1), "1"],
            ["versturen", getal(verstuur_p50, 1), getal(cpu[1], 1), keer],
        ],
    )


def main() -> None:
    lezer = opdracht(__doc__)
    lezer.add_argument("--ronden", type=int, default=7)
    lezer.add_argument("--seconden", type=float, default=0.5, help="per doel per ronde")
    keuze = lezer.parse_args()
    with ExitStack() as stapel:
        site = stapel.enter_context(proefsite(keuze.sjabloon))
        bewaart = stapel.enter_context(naast(site, PAGINACACHE="true"))
        servers = {KAAL: grens(stapel, site.var, "wsgi"), VIEW: grens(stapel, site.var, "view")}
        servers[ZONDER] = site.poort, stapel.enter_context(webserver(site))
        servers[CACHE] = bewaart.poort, stapel.enter_context(webserver(bewaart))
        for elk in (site, bewaart):
            warm(elk, list(doelen.adressen(site.wegwijzer).values()))
        pagina_s(site, bewaart, servers, (keuze.ronden, keuze.seconden))
        formulier(site, servers[ZONDER][1], keuze.ronden, 20)


if __name__ == "__main__":
    main()
