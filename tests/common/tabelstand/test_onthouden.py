"""Wat onthouden is, klopt altijd: voor deze transactie, voor een ander proces, en na terugdraaien."""

import subprocess
import sys

import pytest
from django.db import transaction
from wagtail.models import Locale, Page, Site

from stadmaken.common.tabelstand import geheugen, gelezen, in_wording, onthoud
from stadmaken.common.tabelstand.opslag import Bestand, opslag
from stadmaken.common.tabelstand.sql import ALLES
from stadmaken.common.tabelstand.vakken import BEGIN, uitsnede, vakken
from tests.fabriek import maak_home, maak_project

pytestmark = pytest.mark.django_db


@pytest.fixture
def titel():
    """De titel van de startpagina, zoals onthouden; `titel.keren` is hoe vaak hij is opgehaald."""

    def lees() -> str:
        return onthoud(("test", "titel"), haal_op)

    def haal_op() -> str:
        lees.keren += 1
        return Page.objects.get(pk=home).title

    home = maak_home().pk
    lees.keren = 0
    return lees


def hernoem(titel):
    Page.objects.filter(depth=2).update(title=titel)


def test_een_tweede_keer_kost_geen_vraag(titel, django_assert_num_queries):
    eerste = titel()
    with django_assert_num_queries(0):
        assert titel() == eerste
    assert titel.keren == 1


def test_na_een_wijziging_staat_er_meteen_het_nieuwe(titel, vastgelegd):
    titel()
    with vastgelegd():
        hernoem("Nieuw")
    assert titel() == "Nieuw"
    assert titel.keren == 2


def test_een_transactie_ziet_haar_eigen_wijziging_en_een_ander_ziet_die_nooit(titel):
    oud = titel()
    with transaction.atomic():
        hernoem("Nog niet vast")
        assert titel() == "Nog niet vast"
        transaction.set_rollback(True)
    assert titel() == oud


def test_een_andere_tabel_maakt_niets_ongeldig(titel, vastgelegd):
    titel()
    with vastgelegd():
        Locale.objects.filter(language_code="en").update(language_code="en")
    titel()
    assert titel.keren == 1


def test_een_concept_bewaren_maakt_niets_ongeldig_en_publiceren_wel(titel, vastgelegd):
    project = maak_project()
    with vastgelegd():
        project.save()
    titel()
    keren = titel.keren
    with vastgelegd():
        project.title = "Ander concept"
        versie = project.save_revision()
    titel()
    assert titel.keren == keren
    with vastgelegd():
        versie.publish()
    titel()
    assert titel.keren == keren + 1


def test_wat_iets_onthoudens_gebruikt_hangt_ook_van_die_tabellen_af(titel):
    titel()
    with gelezen() as buiten:
        titel()
    assert buiten == {"wagtailcore_page"}


def test_alleen_wat_deze_transactie_zelf_schreef_is_in_wording():
    Site.objects.update(site_name="x")
    assert in_wording({"wagtailcore_site"})
    assert not in_wording({"wagtailcore_locale"})


def test_een_ander_proces_ziet_de_nieuwe_stand(tmp_path):
    pad = tmp_path / "stand"
    hier = Bestand(pad)
    van_a, van_b = vakken({"a"}), vakken({"b"})
    voor = hier.lees()
    opdracht = "import sys; from stadmaken.common.tabelstand.opslag import Bestand; from pathlib import Path\n"
    opdracht += "Bestand(Path(sys.argv[1])).verhoog({'a'})"
    subprocess.run([sys.executable, "-c", opdracht, str(pad)], check=True, env={"PYTHONPATH": "site"})
    assert uitsnede(hier.lees(), van_a) != uitsnede(voor, van_a)
    assert uitsnede(hier.lees(), van_b) == uitsnede(voor, van_b)


def test_bij_alles_verandert_het_begin_en_daarmee_elke_stand(tmp_path):
    bestand = Bestand(tmp_path / "stand")
    voor = bestand.lees()
    bestand.verhoog({ALLES})
    assert BEGIN in vakken(())
    assert uitsnede(bestand.lees(), vakken({"wat dan ook"})) != uitsnede(voor, vakken({"wat dan ook"}))


@pytest.mark.een_stad
def test_het_geheugen_wordt_niet_groter_dan_afgesproken(monkeypatch):
    monkeypatch.setattr(geheugen, "MEESTE", 3)
    for nummer in range(5):
        onthoud(("test", nummer), lambda: None)
    assert len(geheugen._bewaard) == 3
    assert ("test", 4) in geheugen._bewaard


@pytest.mark.een_stad
def test_wat_vaak_gevraagd_wordt_blijft_en_wat_lang_niet_is_gevraagd_gaat_weg(monkeypatch):
    monkeypatch.setattr(geheugen, "MEESTE", 3)
    for naam in "abcad":
        onthoud(("test", naam), lambda: None)
    assert [naam for _test, naam in geheugen._bewaard] == ["c", "a", "d"]


def test_zonder_gedeelde_stand_wordt_niets_onthouden(settings, titel):
    settings.REDIS_URL = "redis://127.0.0.1:1/0"
    opslag.cache_clear()
    try:
        titel()
        titel()
    finally:
        del settings.REDIS_URL
        opslag.cache_clear()
    assert titel.keren == 2
