"""Wat er geteld wordt, en dat een label nooit van een bezoeker komt."""

import pytest
from django.db import connection

from participatie.infoborden import scans
from stadmaken.common import post, postronde
from stadmaken.common.meten import tellers, traag
from tests.fabriek import maak_bord, maak_home

pytestmark = pytest.mark.django_db


def test_een_verzoek_telt_onder_de_naam_van_zijn_view(client, metingen):
    maak_home()
    labels = {"view": "wagtail_serve:HomePage", "methode": "GET"}
    voor = metingen.getal("stadmaken_verzoeken_total", status="200", **labels)
    duur = metingen.getal("stadmaken_verzoek_seconds_count", **labels)
    client.get("/")
    assert metingen.getal("stadmaken_verzoeken_total", status="200", **labels) == voor + 1
    assert metingen.getal("stadmaken_verzoek_seconds_count", **labels) == duur + 1
    assert metingen.getal("stadmaken_verzoek_seconds_bucket", le="+Inf", **labels) == duur + 1


def test_wat_een_bezoeker_verzint_wordt_geen_label(client, metingen):
    for methode in ("VERZONNEN", "GET"):
        client.generic(methode, "/verzonnen-adres/?zoek=verzonnen", headers={"X-Request-ID": "verzonnen-kenmerk"})
    tekst = metingen.vraag()
    assert "erzonnen" not in tekst
    assert 'methode="anders"' in tekst


def test_wie_geen_metingen_leest_telt_ook_niet(client, metingen, settings):
    voor = metingen.getal("stadmaken_verzoeken_total", view="robots", methode="GET", status="200")
    settings.METINGEN_SLEUTEL = ""
    client.get("/robots.txt")
    assert tellers.telt() is False
    settings.METINGEN_SLEUTEL = "weer aan"
    client.get("/robots.txt")
    settings.METINGEN_SLEUTEL = ""
    assert tellers._verzoeken.labels("robots", "GET", "200")._value.get() == voor + 1


def test_een_trage_vraag_telt_bij_haar_view_en_een_snelle_niet(client, metingen, settings):
    labels = {"view": "sitemap"}
    voor = metingen.getal("stadmaken_trage_vragen_total", **labels)
    client.get("/sitemap.xml")
    assert metingen.getal("stadmaken_trage_vragen_total", **labels) == voor
    settings.TRAGE_VRAAG = -1
    client.get("/sitemap.xml")
    settings.TRAGE_VRAAG = 60
    assert metingen.getal("stadmaken_trage_vragen_total", **labels) > voor


def test_een_eigen_laag_om_een_vraag_haalt_het_tellen_niet_weg():
    voor = list(connection.execute_wrappers)
    assert voor.count(traag._tel) == 1
    connection.execute_wrappers.remove(traag._tel)
    with connection.execute_wrapper(lambda voer_uit, *wat: voer_uit(*wat)):
        for _keer in range(2):  # een verbinding die wegviel, wordt opnieuw gemaakt
            traag._let_op(connection)
    assert connection.execute_wrappers == voor


def test_een_verstuurde_mail_en_een_geopend_bord_tellen(metingen, mailoutbox):
    mail = metingen.getal("stadmaken_mail_total", afloop="verzonden")
    gescand = metingen.getal("stadmaken_gebeurtenissen_total", soort="scan")
    post.schrijf("een", "bewoner@voorbeeld.nl", "Onderwerp", "Dag!")
    assert postronde.verstuur_wachtende() == 1
    scans.tel(maak_bord().pk)
    assert metingen.getal("stadmaken_mail_total", afloop="verzonden") == mail + 1
    assert metingen.getal("stadmaken_gebeurtenissen_total", soort="scan") == gescand + 1


def test_een_ander_deel_kan_de_paginacache_meten(metingen):
    voor = metingen.getal("stadmaken_paginacache_total", uitkomst="treffer")
    tellers.paginacache("treffer")
    assert metingen.getal("stadmaken_paginacache_total", uitkomst="treffer") == voor + 1
