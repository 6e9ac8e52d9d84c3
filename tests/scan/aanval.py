"""Wapiti en sqlmap, met een grens aan de tijd, en wat zij vonden als regels tekst."""

import json
import os
import re
import subprocess
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .doelen import TEKEN, Doel
from .natrekken import aanvaard

# Zonder de modules die een server op internet nodig hebben (ssrf, xxe, log4shell): adressen van een ander toetst
# tests/common/test_ophalen.py. Zonder ssl: het certificaat is van deze scan zelf.
MODULES = (
    "backup,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,ldap,methods,permanentxss,redirect,shellshock,sql,"
    "timesql,upload,xss"
)

GEVONDEN = "te injecteren"


def wapiti(site: str, map_: Path, seconden: int, *, koekjes: str = "", start: Iterable[str] = ()) -> list[str]:
    """Laat wapiti rondlopen en aanvallen; geeft alles wat het meldt en niet is aanvaard."""
    map_.mkdir(parents=True)
    verslag = map_ / "wapiti.json"
    opdracht = [os.environ.get("WAPITI", "wapiti"), "-u", site, "-m", MODULES, "-o", str(verslag)]
    opdracht += ["--store-session", str(map_), "--store-config", str(map_)]
    opdracht += "--scope folder -f json --flush-session --no-bugreport --verify-ssl 0 -v 1".split()
    opdracht += "-d 4 --max-links-per-page 30 --max-files-per-dir 20 -t 30 --tasks 4".split()
    opdracht += ["--max-scan-time", str(seconden // 2), "--max-attack-time", str(seconden // 20)]
    opdracht += ["-x", f"{site}logout/"]
    if koekjes:
        opdracht += ["-C", koekjes]
    for adres in start:
        opdracht += ["-s", adres]
    uitvoer = _draai(opdracht, map_ / "wapiti.txt", 4 * seconden)
    if onaf := re.findall(r"Max attack time was reached for module (\w+)", uitvoer):
        print(f"wapiti had op {site} meer tijd gewild voor: {', '.join(onaf)} (SCAN_SECONDEN)", flush=True)
    if not verslag.exists():
        return [f"wapiti gaf geen verslag: {uitvoer[-500:]}"]
    return _lees_wapiti(site, json.loads(verslag.read_text()))


def _lees_wapiti(site: str, verslag: dict[str, dict[str, list[dict[str, str]]]]) -> list[str]:
    return [
        f"{soort}: {melding['method']} {melding['path']} {melding['info']}"
        for deel in ("vulnerabilities", "anomalies")
        for soort, meldingen in verslag[deel].items()
        for melding in meldingen
        if not aanvaard(site, melding)
    ]


def sqlmap(doelen: Iterable[Doel], map_: Path, seconden: int) -> list[str]:
    """Probeer elk veld van elk doel; geeft wat te injecteren is, en wat in zoveel seconden per doel niet klaar kwam."""
    map_.mkdir(parents=True)
    with ThreadPoolExecutor(max_workers=2) as ploeg:
        taken = [ploeg.submit(_probeer, doel, map_ / str(nummer), seconden) for nummer, doel in enumerate(doelen)]
    return [uitkomst for taak in taken if (uitkomst := taak.result())]


def _probeer(doel: Doel, map_: Path, seconden: int) -> str:
    opdracht = ["sqlmap", "-u", doel.adres, "--output-dir", str(map_), "--param-exclude", TEKEN, "--ignore-code", "*"]
    opdracht += "--batch --level 1 --risk 1 --dbms SQLite --timeout 30 --flush-session --disable-coloring".split()
    opdracht += ["--answers", "casting=N,skip=N"]
    if doel.velden:
        opdracht += ["--data", doel.velden]
    if TEKEN in doel.velden:
        opdracht += ["--csrf-token", TEKEN, "--csrf-url", doel.bladzij, "--referer", doel.bladzij]
    uitvoer = _draai(opdracht, map_.with_suffix(".txt"), seconden)
    # “Appears to be injectable” is een vermoeden, dat sqlmap daarna zelf natrekt; dit is wat ervan overblijft.
    if re.search(r"is vulnerable|identified the following injection", uitvoer):
        return f"{GEVONDEN}: {doel.adres} {doel.velden[:200]}"
    if not re.search(r"do not appear to be injectable|no parameter\(s\) found|no usable links", uitvoer):
        return f"niet klaar: {doel.adres} {doel.velden[:200]}"
    return ""


def _draai(opdracht: list[str], uit: Path, seconden: int) -> str:
    with uit.open("w") as bestand:
        try:
            subprocess.run(
                opdracht, stdout=bestand, stderr=bestand, stdin=subprocess.DEVNULL, timeout=seconden, check=False
            )
        except subprocess.TimeoutExpired:
            bestand.write("\nafgebroken na de afgesproken tijd\n")
    return uit.read_text(errors="replace")
