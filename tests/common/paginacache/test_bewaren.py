"""Een bewaarde pagina is dezelfde pagina: zonder vraag aan de database, in elke vorm, en nooit van iemand."""

import pytest
from django.conf import settings

from participatie.infoborden.models import ScanTelling
from stadmaken.common.paginacache import ingang
from stadmaken.common.paginacache.kast import Kast, Pagina, beste_vorm
from tests.fabriek import maak_bord, maak_compleet_project, maak_home, maak_medewerker

pytestmark = pytest.mark.django_db


@pytest.fixture
def project(vastgelegd):
    with vastgelegd():
        return maak_compleet_project(title="Iepenplein")


def test_de_tweede_keer_kost_geen_vraag_en_is_dezelfde_pagina(site, project):
    eerste, tweede = site.haal(project.url), site.haal(project.url)
    assert (eerste.status, tweede.status) == (200, 200)
    assert eerste.vragen > 0
    assert tweede.vragen == 0
    assert tweede.tekst == eerste.tekst
    assert "Iepenplein" in tweede.tekst


def test_alle_koppen_die_beschermen_gaan_mee(site, project):
    from django.test import Client

    gewoon = {naam.lower() for naam in Client().get(project.url).headers} - {"x-request-id"}  # van één verzoek
    site.haal(project.url)
    assert gewoon - set(site.haal(project.url).koppen) == set()
    assert site.haal(project.url).koppen["content-security-policy"]


@pytest.mark.parametrize(
    ("kop", "vorm"),
    [
        ("br, gzip", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("", ""),
        ("zstd", ""),
        (";;q=,", ""),
    ],
)
def test_de_kleinste_vorm_die_de_browser_aanneemt(site, project, kop, vorm):
    assert beste_vorm(kop) == vorm
    plat = site.haal(project.url).tekst
    antwoord = site.haal(project.url, HTTP_ACCEPT_ENCODING=kop)
    assert antwoord.koppen.get("content-encoding", "") == vorm
    assert antwoord.tekst == plat
    assert int(antwoord.koppen["content-length"]) == len(antwoord.ruw)


def test_wie_de_pagina_al_heeft_krijgt_alleen_dat_zij_nog_klopt(site, project, vastgelegd):
    etag = site.haal(project.url).koppen["etag"]
    zelfde = site.haal(project.url, HTTP_IF_NONE_MATCH=f"W/{etag}")
    assert (zelfde.status, zelfde.ruw) == (304, b"")
    assert zelfde.koppen["etag"] == etag
    with vastgelegd():
        project.title = "Olmenplein"
        project.save_revision().publish()
    anders = site.haal(project.url, HTTP_IF_NONE_MATCH=etag)
    assert anders.status == 200
    assert "Olmenplein" in anders.tekst


def test_alleen_koppen_vragen_geeft_dezelfde_koppen_zonder_inhoud(site, project):
    heel = site.haal(project.url)
    kop = site.haal(project.url, "HEAD")
    assert (kop.status, kop.ruw, kop.vragen) == (200, b"", 0)
    assert kop.koppen == heel.koppen


def test_wie_is_aangemeld_krijgt_nooit_een_bewaarde_pagina_en_laat_er_geen_achter(site, project, client):
    client.force_login(maak_medewerker())
    koekje = f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"
    assert site.haal(project.url, HTTP_COOKIE=koekje).vragen > 0
    assert ingang.kast._paginas == {}
    site.haal(project.url)
    assert site.haal(project.url, HTTP_COOKIE=koekje).vragen > 0


@pytest.mark.parametrize("extra", [{"HTTP_AUTHORIZATION": "Basic x"}, {"HTTP_COOKIE": "messages=x"}])
def test_wat_van_meer_dan_het_adres_kan_afhangen_gaat_langs_de_cache(site, project, extra):
    site.haal(project.url, **extra)
    assert ingang.kast._paginas == {}


def test_een_vraag_in_het_adres_wordt_niet_bewaard(site, project):
    site.haal(f"{project.url}?utm=1")
    assert ingang.kast._paginas == {}


@pytest.mark.parametrize("pad", ["/bestaatniet/", "/zoeken/", "/cms/", "/inbreng/", "/gereed", "/robots.txt"])
def test_alleen_een_openbare_pagina_wordt_bewaard(site, pad):
    site.haal(pad)
    assert ingang.kast._paginas == {}


def test_een_andere_host_of_een_ander_schema_is_een_andere_pagina(site, project):
    site.haal(project.url)
    assert site.haal(project.url, HTTP_HOST="localhost").vragen > 0
    assert site.haal(project.url, HTTP_X_FORWARDED_PROTO="https").vragen > 0
    assert site.haal(project.url, HTTP_HOST="kwaad.test").status == 400


def test_een_scan_telt_ook_als_de_pagina_uit_de_cache_komt(site, vastgelegd):
    with vastgelegd():
        bord = maak_bord(maak_compleet_project())
    telefoon = {"HTTP_USER_AGENT": "Mozilla/5.0 (iPhone)"}
    keren = [site.haal(bord.pad, **telefoon) for _ in range(3)]
    assert [antwoord.vragen > 0 for antwoord in keren] == [True, False, False]
    site.haal(bord.pad, HTTP_USER_AGENT="Googlebot/2.1")
    site.haal(bord.pad, "HEAD", **telefoon)
    assert ScanTelling.objects.get(infobord=bord).aantal == 3


def test_zonder_stand_van_de_tabellen_komt_alles_van_de_site_zelf(site, project, monkeypatch):
    site.haal(project.url)
    monkeypatch.setattr(ingang, "opslag", lambda: type("Weg", (), {"lees": lambda self: None})())
    assert site.haal(project.url).vragen > 0


def test_een_volle_kast_laat_gaan_wat_het_langst_niet_is_gevraagd():
    def pagina() -> Pagina:
        return Pagina([], b"x" * 4500, (), b"", tot=9e12)

    kast = Kast(ruimte=30_000)
    for naam in "abc":
        kast.zet((naam,), pagina())
    kast.pak(("a",), b"")
    kast.zet(("d",), pagina())
    assert [naam for naam in "abcd" if kast.pak((naam,), b"")] == ["a", "c", "d"]


def test_op_een_bewaarde_pagina_staat_niets_van_de_bezoeker(site, project):
    merk = "zwaluwtillen"
    spoor = {
        "HTTP_USER_AGENT": merk,
        "HTTP_REFERER": f"https://{merk}.test/",
        "HTTP_ACCEPT_LANGUAGE": "en",
        "HTTP_COOKIE": f"csrftoken={merk:x<32}; iets={merk}",
        "HTTP_X_FORWARDED_FOR": "198.51.100.7",
        "REMOTE_ADDR": "198.51.100.7",
    }
    eerste = site.haal(project.url, **spoor)
    tweede = site.haal(project.url)
    assert tweede.vragen == 0
    alles = tweede.tekst + str(tweede.koppen)
    assert merk not in alles
    assert "198.51.100" not in alles
    assert "set-cookie" not in eerste.koppen
    ingang.kast.leeg()
    assert site.haal(project.url).tekst == tweede.tekst


def test_de_startpagina_en_de_lijst_worden_ook_bewaard(site):
    for pad in (maak_home().url, "/projecten/"):
        site.haal(pad)
        assert site.haal(pad).vragen == 0
