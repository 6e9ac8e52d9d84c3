"""Welke kopieën blijven: zeven dagen, vier weken, en nooit langer dan beloofd."""

import os
import time
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from stadmaken.common.reservekopie import kopieen, maken, taak
from stadmaken.common.reservekopie.fouten import ReserveError

NU = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def reserve(settings, tmp_path):
    settings.VAR_DIR, settings.BACKUP_DIR = tmp_path, tmp_path / "reserve"
    settings.BACKUP_DIR.mkdir()
    return settings.BACKUP_DIR


def maak(*dagen_geleden, nu=NU):
    for dagen in dagen_geleden:
        naam = kopieen.nieuwe_naam(nu - timedelta(days=dagen), versleuteld=True)
        kopieen.settings.BACKUP_DIR.joinpath(naam).touch()


def over(nu=NU):
    return [(nu - kopie.gemaakt_op).days for kopie in kopieen.alle()]


def test_elke_dag_een_kopie_laat_zeven_dagen_en_vier_weken_staan():
    for dag in range(90, -1, -1):
        maak(0, nu=NU - timedelta(days=dag))
        kopieen.snoei(NU - timedelta(days=dag))
    assert over()[-7:] == [6, 5, 4, 3, 2, 1, 0]
    assert len(over()) in (9, 10)  # een week kan met een dag samenvallen
    assert max(over()) <= 28


def test_van_een_dag_blijft_de_laatste():
    maak(0, 0.2, 0.4, 1)
    assert len(kopieen.snoei(NU)) == 2
    assert [kopie.gemaakt_op.hour for kopie in kopieen.alle()] == [22, 3]


def test_ouder_dan_beloofd_gaat_altijd_weg(settings):
    settings.BACKUP_DAGEN = settings.BACKUP_WEKEN = 35
    maak(0, 34.9, 35.1, 400)
    kopieen.snoei(NU)
    assert over() == [34, 0]


def test_de_nieuwste_blijft_ook_als_er_lang_geen_kopie_is_gemaakt():
    maak(90, 91)
    kopieen.snoei(NU)
    assert over() == [90]


def test_wat_geen_kopie_is_blijft_staan(reserve):
    for naam in ("notities.txt", "stadmaken-20200101T000000Z.tar.gz", "stadmaken-oud.tar"):
        (reserve / naam).touch()
    maak(0, 400)
    kopieen.snoei(NU)
    assert len(list(reserve.iterdir())) == 4


def test_noemen_kan_met_een_pad_een_naam_of_laatste(reserve):
    with pytest.raises(ReserveError, match="geen reservekopie"):
        kopieen.zoek("laatste")
    maak(1, 0)
    nieuwste = kopieen.alle()[-1].pad
    assert kopieen.zoek("laatste") == kopieen.zoek(nieuwste.name) == kopieen.zoek(str(nieuwste)) == nieuwste
    with pytest.raises(ReserveError, match="bestaat niet"):
        kopieen.zoek("iets-anders.tar")


def half(reserve, werk, uren_geleden=0):
    pad = kopieen.half(werk, reserve / "stadmaken-20261122T030000Z.tar")
    pad.touch()
    toen = time.time() - uren_geleden * 3600
    os.utime(pad, (toen, toen))
    return pad


def test_twee_tegelijk_gaat_niet_en_resten_worden_opgeruimd(reserve, tmp_path):
    rest = tmp_path / ".reserve-oud"
    rest.mkdir()
    half(reserve, rest)
    with kopieen.werkmap() as werk:
        assert werk.stat().st_mode & 0o077 == 0
        assert list(tmp_path.glob(".reserve-*/")) == [werk]
        assert not list(reserve.iterdir())
        with pytest.raises(ReserveError, match="al een reservekopie"), kopieen.werkmap():
            pass
    assert not werk.exists()


def test_waar_een_andere_machine_mee_bezig_is_blijft_staan_en_na_een_dag_is_het_een_rest(reserve, settings, tmp_path):
    bezig = half(reserve, tmp_path / ".reserve-daar", uren_geleden=23)
    half(reserve, tmp_path / ".reserve-gestopt", uren_geleden=25)
    with kopieen.werkmap() as werk:
        eigen = half(reserve, werk)
        settings.VAR_DIR = tmp_path / "andere"
        settings.VAR_DIR.mkdir()
        with kopieen.werkmap() as daar:
            assert set(reserve.iterdir()) == {bezig, eigen}
            assert kopieen.half(daar, reserve / "x.tar") != kopieen.half(werk, reserve / "x.tar")


def test_de_werker_maakt_hooguit_een_kopie_per_dag(monkeypatch):
    gemaakt = []

    def kopie():
        gemaakt.append(1)
        maak(0, nu=timezone.now())
        return maken.Gemaakt(kopieen.alle()[-1].pad, {})

    monkeypatch.setattr(maken, "maak", kopie)
    taak.dagelijks()
    taak.dagelijks()
    assert gemaakt == [1]
