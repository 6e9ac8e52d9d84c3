"""De demosite in eigen processen, en bezoekers met een echte browser."""

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.bezoeker import Bezoeker
from tests.browser.demosite import Demosite, vrije_poort

# Op een drukke machine duurt bewaren en publiceren langer dan de vijf seconden die Playwright wacht.
expect.set_options(timeout=20_000)
VLAGGEN = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@pytest.fixture(scope="session")
def sjabloon(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Een gevulde demosite om te kopiëren; één keer gemaakt, ook als de tests in meer processen draaien."""
    if gebouwd := pytestconfig.getoption("--demosite"):
        return Path(gebouwd).resolve(strict=True)
    basis = tmp_path_factory.getbasetemp()
    basis = basis.parent if "PYTEST_XDIST_WORKER" in os.environ else basis
    klaar = basis / "demosite"
    with (basis / "demosite.slot").open("w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        if not klaar.exists():
            bouw = basis / "demosite.bouw"
            shutil.rmtree(bouw, ignore_errors=True)
            Demosite(bouw, vrije_poort()).maak()
            bouw.rename(klaar)
    return klaar


@pytest.fixture(scope="session")
def demosite(sjabloon: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demosite]:
    """De demosite, draaiend. Tests die haar veranderen, doen dat alleen met eigen inbreng."""
    site = Demosite(tmp_path_factory.mktemp("site") / "var", vrije_poort())
    site.kopieer_van(sjabloon)
    with site.draait():
        yield site


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """De browser van de machine, of anders die van Playwright zelf."""
    with sync_playwright() as playwright:
        pad = os.environ.get("CHROMIUM") or shutil.which("chromium")
        yield playwright.chromium.launch(executable_path=pad, args=VLAGGEN)


@pytest.fixture
def bezoeker(chromium: Browser, demosite: Demosite) -> Iterator[Callable[..., Page]]:
    """Maakt bezoekers: bezoeker(), bezoeker("telefoon"), bezoeker("smal", js=False).

    Aan het eind mag geen van hen een fout in de console of een verzoek aan een andere host hebben gezien.
    """
    bezoekers: list[Bezoeker] = []

    def nieuw(apparaat: str = "breed", *, js: bool = True) -> Page:
        bezoekers.append(Bezoeker(chromium, demosite.adres, apparaat, js=js))
        return bezoekers[-1].pagina

    yield nieuw
    klachten = [klacht for een in bezoekers for klacht in een.vertrek()]
    assert klachten == []
