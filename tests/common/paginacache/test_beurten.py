"""Vragen velen tegelijk dezelfde pagina, dan wordt zij één keer gemaakt, en krijgt niemand een oude."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event, Lock
from wsgiref.util import setup_testing_defaults

import pytest

from stadmaken.common.paginacache import beurten, ingang
from stadmaken.common.paginacache.merk import SLEUTEL
from stadmaken.common.tabelstand.opslag import opslag
from stadmaken.common.tabelstand.volgen import gebruikt

VELEN = 8
GEDULD = 20  # seconden: hierna is een test blijven hangen


class Site:
    """Een toepassing achter de cache, die telt hoe vaak zij een pagina maakt."""

    def __init__(self, *, mag=True):
        self.gemaakt, self.mag, self._slot = 0, mag, Lock()
        self.tijdens = lambda keer: None
        self.ingang = ingang.met_paginacache(self)

    def __call__(self, omgeving, begin):
        with self._slot:
            self.gemaakt += 1
            keer = self.gemaakt
        gebruikt({"een_tabel"})
        self.tijdens(keer)
        omgeving[SLEUTEL].mag = self.mag
        begin("200 OK", [("Content-Type", "text/html; charset=utf-8")])
        return [f"versie {keer}".encode()]

    def haal(self):
        omgeving = {"REQUEST_METHOD": "GET", "PATH_INFO": "/plein/", "QUERY_STRING": ""}
        setup_testing_defaults(omgeving)
        return b"".join(self.ingang(omgeving, lambda *_wat: None)).decode()


class Geteld(beurten.Beurten):
    """Weet wanneer iedereen zich heeft gemeld."""

    def __init__(self, aantal):
        super().__init__()
        self.allen, self._nog, self._teller = Event(), aantal, Lock()

    def neem(self, sleutel):
        gevonden = super().neem(sleutel)
        with self._teller:
            self._nog -= 1
            if self._nog == 0:
                self.allen.set()
        return gevonden


@pytest.fixture(autouse=True)
def geteld(monkeypatch):
    """Wie een pagina maakt, kan wachten tot alle anderen er ook om vroegen."""
    geteld = Geteld(VELEN)
    monkeypatch.setattr(ingang, "beurten", geteld)
    monkeypatch.setattr(ingang, "WACHT", GEDULD)
    ingang.kast.leeg()
    yield geteld
    ingang.kast.leeg()


@pytest.fixture
def velen():
    """Roept iets aan in acht threads tegelijk."""

    def doe(wat):
        start = Barrier(VELEN)

        def tegelijk():
            start.wait(GEDULD)
            return wat()

        with ThreadPoolExecutor(VELEN) as threads:
            wachtenden = [threads.submit(tegelijk) for _keer in range(VELEN)]
            return [wachtend.result(GEDULD) for wachtend in wachtenden]

    return doe


def test_acht_tegelijk_maken_een_pagina(velen, geteld):
    site = Site()
    site.tijdens = lambda _keer: geteld.allen.wait(GEDULD)
    assert velen(site.haal) == ["versie 1"] * VELEN
    assert site.gemaakt == 1


def test_wie_aan_de_beurt_komt_als_zij_net_klaar_is_maakt_haar_niet_nog_eens(monkeypatch):
    site, anderen = Site(), []

    class Inhalen(beurten.Beurten):
        """Tussen kijken en aan de beurt komen was een ander sneller."""

        def neem(self, sleutel):
            if not anderen:
                anderen.append("bezig")
                site.haal()
            return super().neem(sleutel)

    monkeypatch.setattr(ingang, "beurten", Inhalen())
    assert site.haal() == "versie 1"
    assert site.gemaakt == 1


def test_ook_als_een_bewaarde_pagina_net_verviel_wordt_er_een_gemaakt(velen, geteld, monkeypatch):
    site = Site()
    assert site.haal() == "versie 1"
    opslag().verhoog({"een_tabel"})
    nieuw = Geteld(VELEN)
    monkeypatch.setattr(ingang, "beurten", nieuw)
    site.tijdens = lambda _keer: nieuw.allen.wait(GEDULD)
    assert velen(site.haal) == ["versie 2"] * VELEN


def test_verandert_er_iets_terwijl_zij_gemaakt_wordt_dan_krijgt_wie_wacht_de_nieuwe(velen, geteld):
    site = Site()

    def verander(keer):
        if keer == 1:
            geteld.allen.wait(GEDULD)
            opslag().verhoog({"een_tabel"})

    site.tijdens = verander
    gezien = sorted(velen(site.haal))
    assert gezien == ["versie 1"] + ["versie 2"] * (VELEN - 1)


def test_mislukt_het_maken_dan_maakt_een_ander_haar(velen, geteld):
    site = Site()

    def mislukt(keer):
        geteld.allen.wait(GEDULD)
        if keer == 1:
            raise RuntimeError("stuk")

    site.tijdens = mislukt

    def haal():
        try:
            return site.haal()
        except RuntimeError:
            return "stuk"

    gezien = velen(haal)
    assert gezien.count("stuk") == 1
    assert len(gezien) == VELEN


def test_wie_te_lang_wacht_maakt_haar_zelf(monkeypatch):
    monkeypatch.setattr(ingang, "WACHT", 0.01)
    site, laat_los = Site(), Event()
    site.tijdens = lambda keer: keer == 1 and laat_los.wait(GEDULD)
    with ThreadPoolExecutor(1) as threads:
        traag = threads.submit(site.haal)
        while not site.gemaakt:
            pass
        assert site.haal() == "versie 2"
        assert not traag.done()
        laat_los.set()
        assert traag.result(GEDULD) == "versie 1"


def test_op_wat_niet_te_bewaren_is_wacht_niemand_meer(velen):
    site = Site(mag=False)
    site.haal()
    samen = Barrier(VELEN)
    site.tijdens = lambda _keer: samen.wait(GEDULD)  # breekt als zij elkaar opwachten
    assert len(set(velen(site.haal))) == VELEN


def test_hoeveel_adressen_er_ook_komen_het_geheugen_blijft_klein(monkeypatch):
    monkeypatch.setattr(beurten, "MEESTE", 3)
    klein = beurten.Beurten()
    for nummer in range(10):
        klein.neem(nummer)
        klein.klaar(nummer, bewaard=False)
    assert (len(klein._vergeefs), len(klein._bezig)) == (3, 0)
