"""De demosite is compleet, blijft gelijk als zij opnieuw wordt gemaakt, en elke pagina is te gebruiken."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.demosite import Demosite, vrije_poort

WISSELEND = re.compile(r'(name="(csrfmiddlewaretoken|idem)" value=")[^"]*|nonce="[^"]*"')


def adressen(site: Demosite) -> list[str]:
    """Elk adres uit de sitemap, als pad."""
    status, kaart = site.haal("/sitemap.xml")
    assert status == 200
    gevonden = re.findall(r"<loc>(.+?)</loc>", kaart)
    assert all(adres.startswith(site.adres) for adres in gevonden)
    return [adres.removeprefix(site.adres) for adres in gevonden]


@pytest.fixture
def eigen_site(sjabloon: Path, tmp_path: Path) -> Iterator[Demosite]:
    site = Demosite(tmp_path / "var", vrije_poort())
    site.kopieer_van(sjabloon)
    with site.draait():
        yield site


def test_elke_pagina_in_de_sitemap_antwoordt(demosite: Demosite):
    paden = adressen(demosite)
    assert set(paden) >= {pad for _soort, pad in demosite.wegwijzer["paginas"]}
    assert {pad: status for pad in paden if (status := demosite.haal(pad)[0]) != 200} == {}


def test_elk_bord_en_elke_ontvangst_antwoordt(demosite: Demosite):
    paden = [*demosite.wegwijzer["borden"], *demosite.wegwijzer["ontvangsten"]]
    assert len(paden) > 40
    assert {pad: status for pad in paden if (status := demosite.haal(pad)[0]) != 200} == {}


def test_nog_eens_maken_verandert_niets(eigen_site: Demosite):
    def inhoud() -> dict[str, str]:
        paden = [*adressen(eigen_site), *eigen_site.wegwijzer["borden"], *eigen_site.wegwijzer["ontvangsten"]]
        return {pad: WISSELEND.sub("", eigen_site.haal(pad)[1]) for pad in paden}

    eerst, wegwijzer = inhoud(), eigen_site.wegwijzer
    eigen_site.manage("demo")
    eigen_site.lees_wegwijzer()
    assert eigen_site.wegwijzer == wegwijzer
    daarna = inhoud()
    assert [pad for pad in eerst if eerst[pad] != daarna[pad]] == []


def test_elke_pagina_heeft_een_eigen_titel_een_kop_en_een_taal(bezoeker: Callable[..., Page], demosite: Demosite):
    pagina = bezoeker("breed", js=False)
    demo = {pad for _soort, pad in demosite.wegwijzer["paginas"]}
    titels = {}
    for pad in adressen(demosite):
        project = re.match(r"/projecten/[^/]+/", pad)
        if project and project[0] not in demo:
            continue  # een andere test maakte dit project
        pagina.goto(pad)
        assert pagina.locator("h1").count() == 1, pad
        assert pagina.locator("html").get_attribute("lang") in {"nl", "en"}
        titels.setdefault(pagina.title(), []).append(pad)
    assert [paden for paden in titels.values() if len(paden) > 1] == []
    assert len([pad for [pad] in titels.values() if pad.startswith("/projecten/")]) > 10


@pytest.mark.parametrize("apparaat", ["smal", "telefoon", "breed"])
def test_geen_pagina_schuift_opzij(bezoeker: Callable[..., Page], demosite: Demosite, apparaat: str):
    pagina = bezoeker(apparaat)
    te_breed = {}
    paden = [*demosite.een_per_soort().values(), *demosite.wegwijzer["borden"], demosite.wegwijzer["ontvangsten"][0]]
    for pad in paden:
        pagina.goto(pad)
        over = pagina.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if over > 0:
            te_breed[pad] = over
    assert te_breed == {}


def test_onbekende_adressen_helpen_verder(bezoeker: Callable[..., Page]):
    pagina = bezoeker("telefoon")
    for pad in ("/bestaat-niet/", "/b/ZZZZZ", "/inbreng/verzonnen/"):
        antwoord = pagina.goto(pad)
        assert antwoord is not None
        assert antwoord.status == 404
        assert pagina.get_by_role("main").get_by_role("link").count() > 0, pad
