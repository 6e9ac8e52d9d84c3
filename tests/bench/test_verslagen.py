"""Wat een browser en Lighthouse terugzeggen, en wat daarvan in de tabel komt."""

import pytest

from bench.gemeen import doelen
from bench.gewicht import Gewicht
from bench.groei import lees_maten
from bench.vuurtoren import gezakt, lees, rij


def verslag(**anders):
    audits = {
        "first-contentful-paint": {"numericValue": 650.0},
        "largest-contentful-paint": {"numericValue": 1200.0},
        "total-blocking-time": {"numericValue": 0.0},
        "cumulative-layout-shift": {"numericValue": 0.0},
        "largest-contentful-paint-element": {"details": {"items": [{"node": {"snippet": '<img src="x.avif">'}}]}},
        "meta-description": {"score": 0},
        "document-title": {"score": 1},
        "canonical": {"score": None},
        **anders,
    }
    refs = {"seo": [{"id": naam, "weight": 1} for naam in ("meta-description", "document-title", "canonical")]}
    categorieen = {naam: {"score": 0.98, "auditRefs": refs.get(naam, [])} for naam in doelen.LIGHTHOUSE}
    return {"audits": audits, "categories": categorieen}


def test_tijden_komen_in_seconden_en_cijfers_tot_honderd():
    gelezen = lees(verslag())
    assert gelezen["FCP"] == pytest.approx(0.65)
    assert gelezen["LCP"] == pytest.approx(1.2)
    assert gelezen["seo"] == pytest.approx(98)
    assert gelezen["foto"] == 1


def test_wat_lighthouse_niet_kon_meten_is_onbekend_en_niet_nul():
    gelezen = lees(verslag(**{"first-contentful-paint": {}}))
    assert gelezen["FCP"] is None
    assert gelezen["TBT"] == 0


@pytest.mark.parametrize(("element", "cel"), [("<img>", "1,20 / 1,30  "), ("<h1>", "1,20 / 1,00 ✗")])
def test_met_een_foto_mag_het_grootste_later_komen(element, cel):
    grootste = {"details": {"items": [{"node": {"snippet": element}}]}}
    cijfers = lees(verslag(**{"largest-contentful-paint-element": grootste}))
    assert cel in rij(doelen.PROJECT, cijfers)


def test_van_de_bordpagina_moet_elk_cijfer_honderd_zijn():
    cijfers = lees(verslag()) | {"performance": 99}
    assert rij(doelen.PROJECT, cijfers)[1] == "99 / 99  "
    assert rij(doelen.BORD, cijfers)[1] == "99 / 100 ✗"


def test_alleen_wat_zakte_wordt_genoemd_en_niet_wat_niet_van_toepassing_is():
    assert gezakt(verslag()) == ["meta-description"]


def verzoek(nummer, soort="Image", adres="http://127.0.0.1/x", **meer):
    return {"requestId": nummer, "type": soort, "request": {"url": adres}, **meer}


def test_bytes_tellen_per_soort_en_een_omleiding_ook():
    gewicht = Gewicht()
    gewicht.begon(verzoek("1", "Document"))
    gewicht.begon(verzoek("1", "Document", redirectResponse={"encodedDataLength": 100}))
    gewicht.begon(verzoek("2"))
    gewicht.begon(verzoek("3", adres="data:image/png;base64,x"))
    for nummer, aantal in (("1", 5000), ("2", 30_000), ("3", 7)):
        gewicht.klaar({"requestId": nummer, "encodedDataLength": aantal})
    assert dict(gewicht.bytes) == {"overig": 100, "html": 5000, "beeld": 30_000}
    assert sum(gewicht.verzoeken.values()) == 3
    assert gewicht.zonder_beeld == 5100
    assert gewicht.vreemd == []


def test_een_verzoek_aan_een_ander_valt_op():
    gewicht = Gewicht()
    gewicht.begon(verzoek("1", "Script", "https://elders.example/a.js"))
    assert gewicht.vreemd == ["https://elders.example/a.js"]


def test_maten_zijn_projecten_en_inbreng():
    assert lees_maten("50:500,100:1000") == [(50, 500), (100, 1000)]


@pytest.mark.parametrize("tekst", ["100:50", "100:1000,50:500", "100:1000,200:500", "100", "100:x", "0:0"])
def test_maten_die_krimpen_of_niet_kloppen_worden_geweigerd(tekst):
    with pytest.raises(ValueError, match=r"PROJECTEN:INBRENG|invalid literal"):
        lees_maten(tekst)
