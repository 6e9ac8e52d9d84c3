from datetime import timedelta

import pytest

from initiatieven.aanmelden.choices import Status
from tests.fabriek_initiatieven import maak_activiteit, maak_gelegenheid

from .hulp import adres, druk, meld_aan, tekst

pytestmark = pytest.mark.django_db


def test_verplaatsen_kan_alleen_naar_een_komende_keer_van_dezelfde_cursus(cms, cursus, gelegenheid):
    rij = meld_aan(gelegenheid, "Anna")
    anders, later = maak_gelegenheid(), maak_gelegenheid(cursus, naam="Najaar", over=timedelta(days=90))
    maak_gelegenheid(cursus, naam="Voorbij", over=timedelta(days=-9))
    pagina = tekst(cms.get(adres(gelegenheid, "wie", rij.pk)))
    assert "Najaar" in pagina
    assert "Voorbij" not in pagina
    assert druk(cms, rij, "verplaats", **{"verplaats-naar": anders.pk}).status_code == 422
    druk(cms, rij, "verplaats", **{"verplaats-naar": later.pk})
    rij.refresh_from_db()
    assert rij.gelegenheid == later
    assert rij.status == Status.BEVESTIGD


def test_verplaatsen_naar_iets_dat_vol_is_zegt_dat_en_laat_alles_staan(cms, cursus, gelegenheid):
    rij = meld_aan(gelegenheid, "Anna")
    vol = maak_gelegenheid(cursus, capaciteit=1, naam="Vol")
    meld_aan(vol, "Bram")
    antwoord = druk(cms, rij, "verplaats", **{"verplaats-naar": vol.pk})
    assert "daar is geen plek meer" in tekst(antwoord)
    rij.refresh_from_db()
    assert (rij.gelegenheid, rij.status) == (gelegenheid, Status.BEVESTIGD)


def test_twee_keer_op_verplaats_drukken_is_geen_fout(cms, cursus, gelegenheid):
    rij = meld_aan(gelegenheid, "Anna")
    later = maak_gelegenheid(cursus, over=timedelta(days=90))
    velden = {"actie": "verplaats", "verplaats-naar": later.pk}
    for _keer in range(2):
        antwoord = cms.post(adres(gelegenheid, "wie", rij.pk), velden)
        assert antwoord.headers["Location"] == adres(later, "wie", rij.pk)
    assert rij.gebeurtenissen.filter(soort="verplaatst").count() == 1


def test_bij_verplaatsen_naar_een_spreekuur_kiest_de_coordinator_de_tijd(cms):
    aanbod = maak_activiteit(soort="spreekuur")
    vroeg, later = (
        maak_gelegenheid(aanbod, wijze="tijdvak", tijdvak_minuten=30, over=timedelta(days=dagen)) for dagen in (7, 14)
    )
    rij = meld_aan(vroeg, "Anna", tijdvak=vroeg.bijeenkomsten.get().begin)
    begin = later.bijeenkomsten.get().begin
    eerst = druk(cms, rij, "verplaats", **{"verplaats-naar": later.pk})
    assert (eerst.status_code, "Kies ook een tijd." in tekst(eerst)) == (422, True)
    tijd = begin + timedelta(minutes=60)
    onzin = druk(cms, rij, "verplaats", **{"verplaats-naar": later.pk, "verplaats-tijdvak": "25:00"})
    assert onzin.status_code == 422
    druk(cms, rij, "verplaats", **{"verplaats-naar": later.pk, "verplaats-tijdvak": tijd.isoformat()})
    rij.refresh_from_db()
    assert (rij.gelegenheid, rij.tijdvak) == (later, tijd)
