"""De kaart met een ondergrond: de browser vraagt alles aan de site zelf, en de site aan haar bron."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.demosite import Demosite, vrije_poort
from tests.tegelbron import Bron, tegelbron

Bezoeker = Callable[..., Page]


class SiteMetTegels(Demosite):
    """De demosite met een bron voor kaarttegels."""

    bron = ""

    @property
    def omgeving(self) -> dict[str, str]:
        return {**super().omgeving, "KAART_TEGELS": self.bron, "KAART_BRON": "Kaart: de proefbron"}


@pytest.fixture(scope="module")
def bron() -> Iterator[Bron]:
    with tegelbron() as bron:
        yield bron


@pytest.fixture(scope="module")
def demosite(sjabloon: Path, bron: Bron, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demosite]:
    site = SiteMetTegels(tmp_path_factory.mktemp("tegels") / "var", vrije_poort())
    site.bron = bron.adres
    site.kopieer_van(sjabloon)
    with site.draait():
        yield site


def test_de_tegels_komen_van_de_site_en_de_bron_staat_erbij(bezoeker: Bezoeker, bron: Bron, demosite: Demosite):
    pagina = bezoeker("telefoon")
    pagina.goto("/projecten/schouwbroekerbrug-vernieuwing/hinder/")
    pagina.get_by_role("button", name="Kies op de kaart").click()
    tegels = pagina.locator("img.leaflet-tile-loaded")
    expect(tegels.first).to_be_visible()
    expect(pagina.get_by_text("Kaart: de proefbron. Wijkgrenzen: CBS/Kadaster, vereenvoudigd.")).to_be_visible()
    assert tegels.first.evaluate("beeld => beeld.naturalWidth") == 256
    assert {adres.rsplit("/", 4)[0] for adres in tegels.evaluate_all("(a) => a.map((e) => e.src)")} == {
        f"{demosite.adres}/kaart"
    }
    gevraagd = len(bron.gevraagd)
    assert gevraagd
    assert len(set(bron.gevraagd)) == gevraagd
    for _stap in range(6):
        pagina.get_by_role("button", name="Uitzoomen").click()
    expect(pagina.get_by_text("Waarder- en Veerpolder", exact=True)).to_be_visible()
    expect(pagina.locator("img.leaflet-tile:not(.leaflet-tile-loaded)")).to_have_count(0)
