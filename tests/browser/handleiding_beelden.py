"""Maakt de beelden van de handleiding opnieuw, van een draaiende demosite.

`python -m tests.browser.handleiding_beelden [--demosite MAP] [NAAM ...]`; zonder namen alle beelden.
"""

import argparse
import io
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.demosite import Demosite
from tests.browser.reis import log_in

VLAGGEN = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--lang=nl",
]
LIJST = """
import json
from home.handleiding.beelden import SCHERPTE
from home.handleiding.beeldlijst import BEELDEN
rijen = [{**vars(b), "adres": b.adres(), "pad": str(b.pad), "scherpte": SCHERPTE, "bij": None} for b in BEELDEN]
print("=>" + json.dumps(rijen))
"""
KWALITEIT = 45
# Steeds dezelfde: hij staat in het adres op de poster.
POORT = 8017
# Een voorbeeld in het CMS kan op een drukke machine even duren.
GEDULD = 90_000


def beelden(site: Demosite) -> list[dict[str, Any]]:
    """Elk beeld, met het adres dat het scherm op deze site heeft."""
    rijen: list[dict[str, Any]] = json.loads(site.manage("shell", "-v", "0", "-c", LIJST).split("=>")[-1])
    return rijen


def stel_op(pagina: Page, beeld: dict[str, Any]) -> int:
    """Open het scherm en doe de stappen; geeft de status van het antwoord."""
    antwoord = pagina.goto(beeld["adres"])
    for handeling, element, *waarde in beeld["stappen"]:
        plek = pagina.locator(element).first
        if handeling == "klik":
            plek.click()
        elif handeling == "kies":
            plek.select_option(waarde[0])
        elif handeling == "typ":
            plek.fill(waarde[0])
        elif handeling == "in":
            pagina.frame_locator(element).first.locator(waarde[0]).first.wait_for(timeout=GEDULD)
        else:
            plek.wait_for()
    pagina.wait_for_load_state("networkidle")
    return antwoord.status if antwoord else 0


def maak(pagina: Page, beeld: dict[str, Any]) -> int:
    """Bewaar het beeld; geeft hoeveel bytes het is."""
    assert stel_op(pagina, beeld) == 200, beeld["adres"]
    breed, hoog = beeld["venster"]
    vak = {"x": 0, "y": 0, "width": breed, "height": min(hoog, beeld["hoogte"])}
    if beeld["deel"]:
        deel = pagina.locator(beeld["deel"]).first
        deel.scroll_into_view_if_needed()
        pagina.evaluate("(el) => el.scrollIntoView({block: 'start'}) || scrollBy(0, -90)", deel.element_handle())
        maat = deel.bounding_box()
        assert maat, beeld["deel"]
        vak = {**maat, "height": min(maat["height"], beeld["hoogte"], hoog - maat["y"])}
    foto = pagina.screenshot(clip=vak, animations="disabled", caret="hide")  # type: ignore[arg-type]
    Path(beeld["pad"]).parent.mkdir(exist_ok=True)
    Image.open(io.BytesIO(foto)).convert("RGB").save(beeld["pad"], "WEBP", quality=KWALITEIT, method=6)
    return Path(beeld["pad"]).stat().st_size


@contextmanager
def bezoek(browser: Browser, site: Demosite, beeld: dict[str, Any]) -> Iterator[Page]:
    """Een venster op maat, ingelogd als wie het beeld laat zien."""
    breed, hoog = beeld["venster"]
    venster = browser.new_context(
        base_url=site.adres,
        viewport={"width": breed, "height": hoog},
        device_scale_factor=beeld["scherpte"],
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
        reduced_motion="reduce",
    )
    # Het CMS onthoudt welk paneel openstond; elk beeld begint schoon.
    venster.add_init_script("localStorage.clear()")
    pagina = venster.new_page()
    if beeld["account"]:
        log_in(pagina, beeld["account"])
    try:
        yield pagina
    finally:
        venster.close()


def alles(site: Demosite, namen: list[str]) -> None:
    """Elk gevraagd beeld, per account in één venster."""
    gevraagd = [beeld for beeld in beelden(site) if not namen or beeld["naam"] in namen]
    volgorde = sorted(gevraagd, key=lambda beeld: (beeld["account"], beeld["venster"]))
    with sync_playwright() as playwright:
        pad = os.environ.get("CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=pad, args=VLAGGEN)
        for _wie, rij in groupby(volgorde, key=lambda beeld: (beeld["account"], beeld["venster"])):
            samen = list(rij)
            with bezoek(browser, site, samen[0]) as pagina:
                for beeld in samen:
                    print(f"{beeld['naam']}: {maak(pagina, beeld) / 1000:.0f} kB")
        browser.close()


def hoofd() -> None:
    """Bouw een demosite, of neem een kopie van een gebouwde, en maak de beelden."""
    vraag = argparse.ArgumentParser(description=__doc__)
    vraag.add_argument("--demosite", help="de map van een gebouwde demosite")
    vraag.add_argument("namen", nargs="*")
    gegeven = vraag.parse_args()
    with tempfile.TemporaryDirectory() as map_:
        site = Demosite(Path(map_) / "var", POORT)
        if gegeven.demosite:
            site.kopieer_van(Path(gegeven.demosite).resolve(strict=True))
        else:
            site.maak()
        with site.draait():
            alles(site, gegeven.namen)


if __name__ == "__main__":
    hoofd()
