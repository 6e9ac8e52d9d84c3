"""Val een eigen site aan en zeg wat er gevonden is: python -m tests.scan [MAP met een klare demosite]."""

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

from tests.browser.demosite import Demosite, vrije_poort

from . import aanval
from .doelen import Doel, verzamel
from .lek import lek
from .site import Aangevallen

# Zo lang mag sqlmap over één doel doen, en zo lang loopt wapiti rond.
TIJD = int(os.environ.get("SCAN_SECONDEN", "600"))
# De rol die het minst mag; wat zij kan bereiken, kan iedereen met een account bereiken.
LAAGSTE = "lezer"


def _klaar(map_: Path, sjabloon: Path | None) -> Aangevallen:
    site = Aangevallen(map_ / "site", vrije_poort())
    demo = Demosite(site.var, site.poort)
    if sjabloon:
        shutil.copytree(sjabloon, site.var, symlinks=True)
    else:
        demo.manage("voorbereiden")
    demo.lees_wegwijzer()
    (site.var / "wegwijzer.json").write_text(json.dumps(demo.wegwijzer))
    return site


def _paden(site: Aangevallen) -> list[str]:
    paginas = [pad for _soort, pad in json.loads((site.var / "wegwijzer.json").read_text())["paginas"]]
    return [*paginas, *"/abonneren/ /volgen/ /voorkeuren/ /inbreng/ /privacy/uw-gegevens/ /B/ /zoeken/".split()]


def proef(map_: Path) -> None:
    """Stop als sqlmap of wapiti een lek dat er echt is niet vindt."""
    with lek() as adres:
        doelen = [Doel(f"{adres}/?q=1"), Doel(f"{adres}/", "q=1", adres)]
        injecties = aanval.sqlmap(doelen, map_ / "proef" / "sqlmap", TIJD)
        gevonden = aanval.wapiti(f"{adres}/", map_ / "proef" / "wapiti", TIJD)
    raak = [regel for regel in injecties if regel.startswith(aanval.GEVONDEN)]
    if len(raak) < len(doelen) or "Cross Site Scripting" not in str(gevonden):
        sys.exit(f"De proef mislukt: een bladzij met een echt lek geeft alleen {injecties} en {gevonden}")
    print("proef: sqlmap en wapiti vinden een lek dat er echt is", flush=True)


def scan(map_: Path, sjabloon: Path | None) -> list[str]:
    """Alles wat er boven “ter informatie” is gevonden."""
    site = _klaar(map_, sjabloon)
    with site.draait():
        doelen = verzamel(site.adres, _paden(site))
        print(f"sqlmap: {len(doelen)} formulieren en adressen", flush=True)
        injecties = aanval.sqlmap(doelen, map_ / "sqlmap", TIJD)
        print(f"sqlmap: {len(injecties)} meldingen", flush=True)
        buiten = aanval.wapiti(f"{site.adres}/", map_ / "buiten", TIJD, start=[doel.adres for doel in doelen])
        print(f"wapiti, openbaar: {len(buiten)} meldingen", flush=True)
        binnen = aanval.wapiti(
            f"{site.adres}/cms/",
            map_ / "binnen",
            TIJD,
            koekjes="; ".join(f"{naam}={waarde}" for naam, waarde in site.log_in(LAAGSTE).items()),
        )
        print(f"wapiti, in het CMS als {LAAGSTE}: {len(binnen)} meldingen", flush=True)
        gevonden = [*injecties, *buiten, *binnen]
    storingen = site.storingen()
    print(f"storingen tijdens de scan: {len(storingen)}", flush=True)
    return gevonden + storingen


if __name__ == "__main__":
    uitkomst = Path(os.environ.get("SCAN_MAP") or tempfile.mkdtemp(prefix="stadmaken-scan-"))
    proef(uitkomst)
    gevonden = scan(uitkomst, Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None)
    print("\n".join(gevonden) or "Niets gevonden boven “ter informatie”.")
    print(f"De verslagen staan in {uitkomst}")
    sys.exit(bool(gevonden))
