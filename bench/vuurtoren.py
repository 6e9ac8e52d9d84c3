"""Lighthouse op een telefoon met een nagerekende trage 4G: de mediaan van enkele ronden, naast de doelen.

De ronden gaan om de beurt langs alle pagina's, zodat een druk moment op de machine ze gelijk treft. De trage lijn is
nagerekend (150 ms heen en weer, 1,6 Mbit/s, een vier keer tragere processor) uit een gewone keer laden, met de
paginacache aan en elke pagina warm. Nodig: Node 18 of nieuwer met npm, en Chromium. Lighthouse zelf komt uit
bench/lighthouse/package-lock.json.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parent.parent), str(Path(__file__).resolve().parent.parent / "site")]

from bench.gemeen import doelen
from bench.gemeen.getallen import medianen
from bench.gemeen.site import opdracht, proefsite, warm, webserver
from bench.gemeen.tabel import UITLEG, druk, getal, tegen, zeg

PAKKET = Path(__file__).resolve().parent / "lighthouse"
PAGINAS = (
    doelen.BORD, doelen.START, doelen.PROJECT, doelen.CURSUS, doelen.WIJK, doelen.NIEUWSBRIEF, doelen.FORMULIER
)  # fmt: skip
TIJDEN = {"FCP": "first-contentful-paint", "LCP": "largest-contentful-paint", "TBT": "total-blocking-time"}
VERSCHUIVING = "cumulative-layout-shift"
KEREN = 5
# Een trace gaat een enkele keer verloren; dan nog eens.
POGINGEN = 3
# Met een foto mag het grootste beeld later komen.
LCP_MET_FOTO = 1.3
VLAGGEN = "--headless=new --no-sandbox --disable-background-networking --host-resolver-rules='MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'"  # noqa: E501  een regel voor Chromium


def lighthouse() -> Path:
    """Het programma; de eerste keer haalt npm de vastgezette versie op."""
    programma = PAKKET / "node_modules" / ".bin" / "lighthouse"
    slot, klaar = PAKKET / "package-lock.json", PAKKET / "node_modules" / ".package-lock.json"
    if not klaar.exists() or klaar.stat().st_mtime < slot.stat().st_mtime:
        npm = shutil.which("npm") or sys.exit("Hiervoor is npm nodig: sudo apt install nodejs npm")
        zeg("Lighthouse installeren …")
        subprocess.run([npm, "ci", "--no-progress"], cwd=PAKKET, check=True, stdout=subprocess.DEVNULL)
    return programma


def chromium() -> str:
    """De browser van de machine."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or sys.exit("Hiervoor is chromium nodig")


def meet(programma: Path, adres: str) -> dict[str, Any]:
    """Eén keer Lighthouse; het verslag."""
    wat = [str(programma), adres, "--quiet", "--output=json", f"--chrome-flags={VLAGGEN}"]
    wat += [f"--only-categories={','.join(doelen.LIGHTHOUSE)}", "--max-wait-for-load=45000"]
    uit = None
    for _poging in range(POGINGEN):
        omgeving = {**os.environ, "CHROME_PATH": chromium()}
        uit = subprocess.run(wat, env=omgeving, capture_output=True, text=True, check=False)
        if uit.returncode == 0 and "runtimeError" not in (verslag := json.loads(uit.stdout)):
            return verslag
    sys.exit(f"Lighthouse lukte niet voor {adres}:\n{uit.stderr[-2000:] if uit else ''}")


def lees(verslag: dict[str, Any]) -> dict[str, float | None]:
    """Cijfers per categorie (0-100), FCP en LCP in seconden, TBT in milliseconden, CLS, en of het grootste beeld een
    foto is."""
    cijfers = {naam: verslag["categories"][naam]["score"] for naam in doelen.LIGHTHOUSE}
    waarden = {naam: verslag["audits"][audit].get("numericValue") for naam, audit in TIJDEN.items()}
    gelezen: dict[str, float | None] = {naam: _keer(cijfer, 100) for naam, cijfer in cijfers.items()}
    gelezen |= {naam: _keer(waarden[naam], 1 if naam == "TBT" else 0.001) for naam in TIJDEN}
    gelezen["CLS"] = verslag["audits"][VERSCHUIVING].get("numericValue")
    grootste = json.dumps(verslag["audits"].get("largest-contentful-paint-element", {}).get("details", {}))
    gelezen["foto"] = float("<img" in grootste)
    return gelezen


def _keer(waarde: float | None, factor: float) -> float | None:
    return None if waarde is None else waarde * factor


def gezakt(verslag: dict[str, Any]) -> list[str]:
    """Wat er in de categorieën die altijd 100 moeten zijn, niet goed is."""
    namen = [naam for naam in doelen.LIGHTHOUSE if naam != "performance"]
    refs = [ref["id"] for naam in namen for ref in verslag["categories"][naam]["auditRefs"] if ref["weight"]]
    return [naam for naam in refs if verslag["audits"][naam].get("score") == 0]


def rij(soort: doelen.Soort, cijfers: dict[str, float]) -> list[str]:
    """Eén soort pagina in de tabel."""
    hoogste = doelen.LIGHTHOUSE_BORD if soort is doelen.BORD else doelen.LIGHTHOUSE
    lcp = LCP_MET_FOTO if cijfers["foto"] else soort.lcp
    return [
        soort.naam,
        *(tegen(cijfers.get(naam), doel, minstens=True) for naam, doel in hoogste.items()),
        tegen(cijfers["FCP"], soort.fcp, 2),
        tegen(cijfers["LCP"], lcp, 2),
        tegen(cijfers["CLS"], 0, 3),
        tegen(cijfers["TBT"], 0),
        "foto" if cijfers["foto"] else "tekst",
    ]


def rondes(meet_een: Callable[[str], dict[str, Any]], adressen: list[str], keren: int) -> list[list[dict[str, Any]]]:
    """Per adres de verslagen, om en om opgehaald."""
    per_ronde = [[meet_een(adres) for adres in adressen] for _keer in range(keren)]
    return [list(verslagen) for verslagen in zip(*per_ronde, strict=True)]


def main() -> None:
    lezer = opdracht(__doc__)
    lezer.add_argument("--keren", type=int, default=KEREN)
    lezer.add_argument("--alleen", nargs="*", metavar="PAGINA", help="zoals bordpagina of start")
    keuze = lezer.parse_args()
    programma = lighthouse()
    soorten = [soort for soort in PAGINAS if soort.naam in (keuze.alleen or [elk.naam for elk in PAGINAS])]
    with proefsite(keuze.sjabloon, PAGINACACHE="true") as site, webserver(site):
        paden = [doelen.adressen(site.wegwijzer)[soort] for soort in soorten]
        warm(site, paden)
        verslagen = rondes(lambda adres: meet(programma, adres), [site.adres + pad for pad in paden], keuze.keren)
    cijfers = [medianen(map(lees, deel)) for deel in verslagen]
    koppen = ["pagina", "snelheid", "toegankelijk", "netjes", "vindbaar", "FCP s", "LCP s", "CLS", "TBT ms", "grootste"]
    druk(
        f"Lighthouse {verslagen[0][0]['lighthouseVersion']}, telefoon op trage 4G, mediaan van {keuze.keren}",
        koppen,
        [rij(soort, deel) for soort, deel in zip(soorten, cijfers, strict=True)],
        uitleg=UITLEG,
    )
    for soort, deel in zip(soorten, verslagen, strict=True):
        if gemist := gezakt(deel[-1]):
            zeg(f"{soort.naam} mist {getal(len(gemist))}: {', '.join(gemist)}")


if __name__ == "__main__":
    main()
