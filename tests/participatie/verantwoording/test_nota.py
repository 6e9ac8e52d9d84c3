"""De nota van beantwoording: wat erin staat, voor wie, en in welke bestanden."""

import re
from datetime import date

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from participatie.inbreng.choices import Moderatie
from participatie.models import Antwoord, Inbreng
from participatie.verantwoording import views
from tests.fabriek import maak_formulier, maak_medewerker, maak_project, maak_thema
from tests.participatie.projecten.pagina import maak_geplaatst, volgorde

from .inhoud import OPENBAAR, bladen, haal, tekst_van_pdf, vol_project

pytestmark = pytest.mark.django_db
ADRESSEN = ["nota/", "nota/?thema=1", "nota/pdf/", "nota/xlsx/"]


def bijdragen(client, project, nummer, pagina=1):
    tekst = haal(client, project, f"nota/?thema={nummer}&pagina={pagina}").content.decode()
    return re.findall(r">Bijdrage ([\d.]+)<", tekst)


def test_de_nota_noemt_elk_thema_met_aantal_samenvatting_antwoord_en_gevolg(client, project):
    assert volgorde(
        haal(client, project, "nota/").content.decode(),
        "1. Parkeren",
        "Leidt tot wijziging: Deels",
        "3 bijdragen",
        "Samenvatting 1.",
        "Twaalf plekken blijven.",
        'href="?thema=1"',
        "2. Bomen",
        "Nog geen antwoord",
        "2 bijdragen",
        "Inbreng zonder thema",
        "1 bijdrage",
        'href="?thema=0"',
    )


def test_bij_een_thema_staat_elke_bijdrage_met_nummer_en_haar_eigen_antwoord(client, project):
    parkeren = haal(client, project, "nota/?thema=1").content.decode()
    assert volgorde(parkeren, "Bijdrage 1.1", "Parkeerwens 1", "Zie thema.", "Bijdrage 1.3", "Parkeerwens 3")
    assert "Eigen antwoord" not in parkeren
    bomen = haal(client, project, "nota/?thema=2").content.decode()
    assert volgorde(bomen, "Bomenwens", "Eigen antwoord", "Overgenomen", "Antwoord op Bomenwens", "Parkeerwens 1")
    assert volgorde(haal(client, project, "nota/?thema=0").content.decode(), "Bijdrage 0.1", "Losse wens", "Nog geen")


def test_het_antwoord_op_een_ander_thema_is_geen_eigen_antwoord(client, project):
    anders = maak_thema(project, titel="Fietsen", uitkomst="niet", antwoord="Fietsen blijft zoals het is.")
    Inbreng.objects.filter(themaindelingen__thema__nummer=1).update(antwoord=anders.antwoord)
    assert "Fietsen blijft" not in haal(client, project, "nota/?thema=1").content.decode()


def test_wat_niet_openbaar_is_telt_mee_zonder_tekst_en_zonder_nummers_te_verschuiven(client, project):
    verborgen = Inbreng.objects.get(publiek__0__tekst="Parkeerwens 2")
    Inbreng.objects.filter(pk=verborgen.pk).update(moderatie=Moderatie.VERBORGEN)
    assert bijdragen(client, project, 1) == ["1.1", "1.3"]
    for adres in ADRESSEN[:2]:
        tekst = haal(client, project, adres).content.decode()
        assert "Parkeerwens 2" not in tekst
        assert "3 bijdragen, waarvan 1 niet openbaar" in tekst
    assert "Parkeerwens2" not in tekst_van_pdf(haal(client, project, "nota/pdf/").content)
    themas, rijen = bladen(client, project)
    assert themas[1][:4] == [1, "Parkeren", 3, 1]
    assert "Parkeerwens 2" not in str(rijen)


def test_een_thema_dat_nog_niet_is_samengevat_staat_niet_in_de_nota_maar_de_inbreng_wel(client, project):
    project.inbrengthemas.filter(nummer=2).update(samenvatting="")
    assert "Bomen" not in haal(client, project, "nota/").content.decode()
    assert bijdragen(client, project, 0) == ["0.1", "0.2"]
    haal(client, project, "nota/?thema=2", 404)


def test_geen_enkel_persoonsgegeven_staat_in_een_van_de_vormen(client, project):
    inbreng = Inbreng.objects.filter(project=project).first()
    Inbreng.objects.filter(project=project).update(naam="Jan Geheim", email="jan@voorbeeld.nl")
    for adres in ADRESSEN[:2]:
        tekst = haal(client, project, adres).content.decode()
        assert not any(geheim in tekst for geheim in ("Jan Geheim", "jan@voorbeeld.nl", inbreng.kenmerk))
    pdf = tekst_van_pdf(haal(client, project, "nota/pdf/").content)
    for geheim in ("JanGeheim", "jan@voorbeeld.nl", inbreng.kenmerk):
        assert geheim not in pdf
        assert geheim not in str(bladen(client, project))


@pytest.mark.parametrize("adres", ADRESSEN)
def test_voor_de_gekozen_dag_is_de_nota_er_alleen_voor_wie_inbreng_behandelt(client, adres):
    project = vol_project(nota_op=date(2027, 1, 1))
    with time_machine.travel("2026-12-31 23:59:00+01:00"):
        haal(client, project, adres, 404)
        client.force_login(maak_medewerker())
        haal(client, project, adres, 404)
        client.force_login(maak_medewerker("participatie.moderate_inbreng"))
        antwoord = haal(client, project, adres)
        assert "no-cache" in antwoord.headers["Cache-Control"]
        if antwoord.headers["Content-Type"].startswith("text/html"):
            assert "Deze nota is nog niet openbaar" in antwoord.content.decode()
            assert "noindex" in antwoord.content.decode()
    client.logout()
    with time_machine.travel("2027-01-01 00:01:00+01:00"):
        antwoord = haal(client, project, adres)
        if antwoord.headers["Content-Type"].startswith("text/html"):
            assert "nog niet openbaar" not in antwoord.content.decode()


def test_zonder_dag_blijft_de_nota_van_medewerkers(client):
    haal(client, maak_project(), "nota/", 404)


def test_een_medewerker_die_weg_is_ziet_haar_ook_niet(client):
    wie = maak_medewerker("participatie.moderate_inbreng")
    client.force_login(wie)
    wie.is_active = False
    wie.save()
    haal(client, maak_project(), "nota/", 404)


@pytest.mark.parametrize(
    "vraag",
    ["thema=99", "thema=-1", "thema=x", "thema=%00", "thema=1e9", "thema=99999999999999999999", "deel=2", "deel=0"],
)
def test_onzin_in_het_adres_is_een_pagina_die_er_niet_is(client, project, vraag):
    haal(client, project, f"nota/{'pdf/' if 'deel' in vraag else ''}?{vraag}", 404)


def test_bijdragen_zijn_te_bladeren_met_doorlopende_nummers(client, project, monkeypatch):
    monkeypatch.setattr(views, "PER_PAGINA", 2)
    assert bijdragen(client, project, 1) == ["1.1", "1.2"]
    assert bijdragen(client, project, 1, 2) == ["1.3"]
    assert bijdragen(client, project, 2) == ["2.1", "2.2"]
    assert "?thema=1&amp;pagina=2#bijdragen" in haal(client, project, "nota/?thema=1").content.decode()


def test_een_bladzij_met_alleen_besloten_bijdragen_zegt_dat(client, project):
    Inbreng.objects.filter(project=project).update(moderatie=Moderatie.VERBORGEN)
    assert (
        "De bijdragen op deze bladzijde zijn niet openbaar." in haal(client, project, "nota/?thema=1").content.decode()
    )


@pytest.mark.parametrize("adres", ["nota/", "nota/?thema=1"])
def test_het_aantal_vragen_aan_de_database_groeit_niet_mee(client, adres):
    def vragen(aantal):
        formulier = maak_formulier(maak_project(**OPENBAAR))
        project = formulier.get_parent().specific
        for nummer in range(aantal):
            maak_thema(project, *[maak_geplaatst(formulier, f"W {nummer}", beantwoord=True)] * 1, uitkomst="niet")
        haal(client, project, adres)
        with CaptureQueriesContext(connection) as gedaan:
            haal(client, project, adres)
        return len(gedaan)

    assert vragen(1) == vragen(9)


@pytest.mark.parametrize("adres", [*ADRESSEN, "participatieparagraaf/", "participatieparagraaf/pdf/"])
def test_bekijken_verandert_niets_en_iets_anders_mag_niet(client, project, adres):
    voor = list(Inbreng.objects.values()), list(Antwoord.objects.values())
    assert client.head(f"/projecten/{project.slug}/{adres}").status_code == 200
    assert client.post(f"/projecten/{project.slug}/{adres}").status_code == 405
    assert voor == (list(Inbreng.objects.values()), list(Antwoord.objects.values()))
