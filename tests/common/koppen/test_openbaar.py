"""Elk openbaar adres, hoe het ook antwoordt, voldoet aan de regels van internet.nl."""

from types import SimpleNamespace

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.test import Client

from stadmaken.common.models import Bestand
from tests.common.koppen.regels import NERGENS, ZELF, klachten, ontleed
from tests.fabriek import maak_formulier, maak_home, maak_medewerker
from tests.openbaar import openbare_adressen

pytestmark = pytest.mark.django_db
METHODEN = ("GET", "HEAD", "POST", "PUT", "OPTIONS")


@pytest.fixture(autouse=True)
def _productie(settings):
    """Wat alleen over https geldt, zoals in productie."""
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_HSTS_SECONDS = 366 * 24 * 3600
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    cache.clear()
    maak_home()
    yield
    cache.clear()


@pytest.fixture
def bezoeker():
    client = Client(raise_request_exception=False)
    return SimpleNamespace(vraag=lambda methode, pad, **meer: client.generic(methode, pad, secure=True, **meer))


def test_elk_openbaar_adres_voldoet_hoe_het_ook_antwoordt(bezoeker):
    statussen = set()
    for adres in openbare_adressen():
        for methode in METHODEN:
            antwoord = bezoeker.vraag(methode, adres.pad)
            assert klachten(antwoord.headers) == [], f"{methode} {adres.pad} {antwoord.status_code}"
            statussen.add(antwoord.status_code)
    assert {200, 301, 302, 404, 405} <= statussen


def test_ook_een_fout_voldoet(bezoeker, settings, monkeypatch):
    formulier = maak_formulier().url
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    gevonden = {bezoeker.vraag("POST", formulier, data="x" * 200, content_type="application/x-www-form-urlencoded")}
    settings.GRENZEN = {"versturen": 0, "inloggen": 0}
    gevonden |= {
        bezoeker.vraag("GET", "/", HTTP_HOST="kwaad.test"),
        bezoeker.vraag("GET", "/bestaat-niet/"),
        bezoeker.vraag("POST", "/robots.txt"),
        bezoeker.vraag("DELETE", "/api/v1/projecten"),
        Client(enforce_csrf_checks=True).post(formulier, {"a": "b"}, secure=True),
    }
    monkeypatch.setattr("home.voorpagina.voorpagina_context", lambda _: 1 / 0)
    gevonden.add(bezoeker.vraag("GET", "/"))
    assert {antwoord.status_code for antwoord in gevonden} == {400, 403, 404, 405, 413, 429, 500}
    for antwoord in gevonden:
        assert klachten(antwoord.headers) == [], antwoord.status_code


def test_de_weg_naar_https_voldoet_ook(client):
    antwoord = client.get("/robots.txt")
    assert antwoord.status_code == 301
    assert antwoord.headers["Location"].startswith("https://")
    assert ontleed(antwoord.headers["Content-Security-Policy"])["default-src"] == [NERGENS]


def test_een_pagina_kan_geen_script_of_stijl_van_een_ander_of_uit_zichzelf_gebruiken(bezoeker):
    csp = ontleed(bezoeker.vraag("GET", "/").headers["Content-Security-Policy"])
    assert csp["script-src"] == [ZELF]
    assert csp["default-src"] == [NERGENS]
    assert [bron for bron in csp["style-src"] if bron != ZELF and not bron.startswith("'sha256-")] == []


@pytest.mark.parametrize(
    "pad", ["/robots.txt", "/api/v1/projecten", "/sitemap.xml", "/agenda.ics", "/privacy/register.csv"]
)
def test_wat_geen_pagina_is_kan_niets_en_hoort_bij_niemand(bezoeker, pad):
    csp = ontleed(bezoeker.vraag("GET", pad).headers["Content-Security-Policy"])
    assert csp["default-src"] == [NERGENS]
    assert "sandbox" in csp


def test_een_document_komt_als_bijlage_zonder_eigen_herkomst_en_een_pdf_kan_niets_laden(bezoeker):
    for naam, zandbak in (("a.docx", True), ("a.csv", True), ("a.txt", True), ("a.pdf", False)):
        bestand = Bestand.objects.create(title=naam, file=ContentFile(b"%PDF-1.7 <script>alert(1)</script>", naam))
        koppen = bezoeker.vraag("GET", bestand.url).headers
        csp = ontleed(koppen["Content-Security-Policy"])
        assert ("sandbox" in csp) is zandbak
        assert csp["default-src"] == csp["frame-ancestors"] == [NERGENS]
        assert koppen["Content-Disposition"].startswith("attachment" if zandbak else "inline")
        assert koppen["X-Content-Type-Options"] == "nosniff"


def test_een_ongewijzigd_antwoord_verandert_het_beleid_van_eerder_niet(bezoeker):
    eerst = bezoeker.vraag("GET", "/api/v1/projecten")
    weer = bezoeker.vraag("GET", "/api/v1/projecten", HTTP_IF_NONE_MATCH=eerst.headers["ETag"])
    assert weer.status_code == 304
    assert "sandbox" not in weer.headers.get("Content-Security-Policy", "")


def test_koekjes_zijn_van_deze_site_alleen_en_onleesbaar_voor_scripts(bezoeker, settings):
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME = "__Host-sessie", "__Host-csrf"
    koekjes = bezoeker.vraag("GET", maak_formulier().url).cookies
    assert set(koekjes) == {"__Host-csrf"}
    for koekje in koekjes.values():
        assert koekje["secure"]
        assert koekje["httponly"]
        assert koekje["samesite"] == "Lax"
        assert (koekje["path"], koekje["domain"]) == ("/", "")


def test_een_gewone_pagina_zet_geen_koekje(bezoeker):
    for pad in ("/", "/zoeken/", "/toezeggingen/", "/abonneren/", "/cms/nergens/"):
        assert not bezoeker.vraag("GET", pad).cookies, pad


def test_het_voorbeeld_in_het_cms_mag_in_een_kader_van_ons_en_verder_nergens(client, settings):
    client.force_login(maak_medewerker("wagtailadmin.access_admin"))
    koppen = client.get("/cms/", secure=True).headers
    assert ontleed(koppen["Content-Security-Policy"])["frame-ancestors"] == [ZELF]
    assert "no-store" in koppen["Cache-Control"]


def test_ook_in_het_cms_komt_elk_script_uit_een_bestand(client):
    client.force_login(maak_medewerker(is_superuser=True))
    for pad in ("/cms/", "/cms/pages/", "/cms/images/add/", "/cms/search/aanbeveling/create/"):
        antwoord = client.get(pad, secure=True)
        csp = ontleed(antwoord.headers["Content-Security-Policy"])
        assert antwoord.status_code == 200, pad
        assert csp["script-src"] == [ZELF], pad
        assert csp["default-src"] == csp["base-uri"] == [NERGENS]
