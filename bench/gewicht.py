"""Bytes en verzoeken van elke soort pagina, koud, in een echte browser op een telefoon, met de paginacache aan.

Elke pagina begint met een lege browser en wordt tot onderaan bekeken. Geteld wordt wat over de lijn ging: koppen en
gecomprimeerde inhoud. Van de bordpagina moet alles in het eerste venster passen: tien pakketten, dus één keer heen en
weer. Wat het tekenen ophoudt, is hoe de browser zelf zegt dat zij op een bestand wachtte.
"""

import os
import shutil
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

sys.path[:0] = [str(Path(__file__).resolve().parent.parent), str(Path(__file__).resolve().parent.parent / "site")]

from playwright.sync_api import Browser, sync_playwright

from bench.gemeen import doelen
from bench.gemeen.site import opdracht, proefsite, warm, webserver
from bench.gemeen.tabel import UITLEG, druk, getal, tegen

SOORTEN = {"Document": "html", "Stylesheet": "css", "Script": "js", "Font": "font", "Image": "beeld"}
KOLOMMEN = ("html", "css", "js", "font", "beeld", "overig")
TELEFOON: dict[str, Any] = {
    "viewport": {"width": 412, "height": 823}, "device_scale_factor": 1.75, "is_mobile": True, "has_touch": True,
    "locale": "nl-NL", "service_workers": "block",
}  # fmt: skip
NAAR_ONDER = """async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += 400) {
        scrollTo(0, y);
        await new Promise(klaar => setTimeout(klaar, 40));
    }
}"""
WACHTTE_OP = "performance.getEntriesByType('resource').filter(b => b.renderBlockingStatus === 'blocking').length"
VLAGGEN = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]  # fmt: skip


@dataclass
class Gewicht:
    """Wat er over de lijn ging: per soort het aantal verzoeken en de bytes."""

    verzoeken: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    bytes: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    vreemd: list[str] = field(default_factory=list)
    wachtte_op: int = 0
    _open: dict[str, tuple[str, str]] = field(default_factory=dict)

    def begon(self, bericht: dict[str, Any]) -> None:
        """Een verzoek; een omleiding is er ook een."""
        if "redirectResponse" in bericht:
            self._tel("overig", int(bericht["redirectResponse"]["encodedDataLength"]))
        adres = bericht["request"]["url"]
        self._open[bericht["requestId"]] = SOORTEN.get(bericht.get("type", ""), "overig"), adres
        if urlsplit(adres).hostname not in {"127.0.0.1", None}:
            self.vreemd.append(adres)

    def klaar(self, bericht: dict[str, Any]) -> None:
        """Het hele antwoord is binnen."""
        soort, adres = self._open.pop(bericht["requestId"], ("overig", "data:"))
        if not adres.startswith(("data:", "blob:")):
            self._tel(soort, int(bericht["encodedDataLength"]))

    def _tel(self, soort: str, aantal: int) -> None:
        self.verzoeken[soort] += 1
        self.bytes[soort] += aantal

    @property
    def zonder_beeld(self) -> int:
        return sum(self.bytes.values()) - self.bytes["beeld"]


def weeg(browser: Browser, adres: str) -> Gewicht:
    """Open een pagina met een lege browser en kijk haar helemaal af."""
    gewicht = Gewicht()
    omgeving = browser.new_context(**TELEFOON)
    pagina = omgeving.new_page()
    lijn = omgeving.new_cdp_session(pagina)
    lijn.send("Network.enable")
    lijn.send("Network.setCacheDisabled", {"cacheDisabled": True})
    lijn.on("Network.requestWillBeSent", gewicht.begon)
    lijn.on("Network.loadingFinished", gewicht.klaar)
    pagina.goto(adres, wait_until="load", timeout=60_000)
    pagina.evaluate(NAAR_ONDER)
    pagina.wait_for_load_state("networkidle")
    gewicht.wachtte_op = pagina.evaluate(WACHTTE_OP)
    omgeving.close()
    return gewicht


def rij(soort: doelen.Soort, gewicht: Gewicht) -> list[str]:
    """Eén soort pagina in de tabel."""
    delen = [
        f"{gewicht.verzoeken[deel]}× {getal(gewicht.bytes[deel] / 1024, 1)}" if gewicht.verzoeken[deel] else "–"
        for deel in KOLOMMEN
    ]
    bord = soort is doelen.BORD
    return [
        soort.naam,
        getal(sum(gewicht.verzoeken.values())),
        getal(sum(gewicht.bytes.values()) / 1024, 1),
        tegen(gewicht.zonder_beeld / 1024, soort.kb, 1),
        *delen,
        tegen(gewicht.bytes["html"], doelen.EERSTE_VENSTER if bord else None),
        tegen(gewicht.wachtte_op, 0 if bord else None),
        tegen(len(gewicht.vreemd), 0),
    ]


def main() -> None:
    keuze = opdracht(__doc__).parse_args()
    with proefsite(keuze.sjabloon, PAGINACACHE="true") as site, webserver(site), sync_playwright() as playwright:
        pad = os.environ.get("CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=pad, args=VLAGGEN)
        paden = doelen.adressen(site.wegwijzer)
        warm(site, list(paden.values()))
        rijen = [rij(soort, weeg(browser, site.adres + pad)) for soort, pad in paden.items()]
        browser.close()
    koppen = ["pagina", "verzoeken", "kB", "zonder beeld", *KOLOMMEN, "html bytes", "wachtte op", "andere host"]
    druk(
        "Over de lijn bij een koude browser: per soort het aantal verzoeken en kB",
        koppen,
        rijen,
        uitleg=f"{UITLEG} De html van de bordpagina is met koppen; het eerste venster is 14.336 bytes.",
    )


if __name__ == "__main__":
    main()
