"""Geen openbaar adres waar iets heen te sturen is, zonder grens; en wie tegen een grens loopt, is niets kwijt."""

import pytest
from django.core.cache import cache
from django.test import Client

from stadmaken.common.grenzen.middleware import GrensMiddleware
from tests.fabriek import maak_formulier, maak_home, maak_medewerker
from tests.openbaar import openbare_adressen

pytestmark = pytest.mark.django_db
# Deze tellen zelf, en zeggen het in hun eigen vorm (tests/search/api, tests/search/buurt).
EIGEN_GRENS = {"api", "buurt_geojson"}
SCHRIJFT = ("POST", "PUT", "PATCH", "DELETE")


@pytest.fixture(autouse=True)
def _leeg():
    cache.clear()
    maak_home()
    yield
    cache.clear()


def test_elk_openbaar_adres_heeft_een_grens_op_alles_wat_iemand_kan_sturen(client, settings):
    settings.GRENZEN = {"versturen": 0, "inloggen": 0}
    zonder = set()
    for adres in openbare_adressen():
        for methode in SCHRIJFT:
            antwoord = client.generic(methode, adres.pad)
            if antwoord.status_code != 429:
                zonder.add(adres.naam)
            else:
                assert antwoord.headers["Retry-After"] == "600", adres
                assert "no-store" in antwoord.headers["Cache-Control"], adres
    assert zonder == EIGEN_GRENS


def test_wie_zelf_telt_laat_niemand_iets_versturen(client):
    for adres in openbare_adressen():
        if adres.naam in EIGEN_GRENS:
            assert {client.generic(methode, adres.pad).status_code for methode in SCHRIJFT} == {405}


def test_lezen_telt_niet_mee(client, settings):
    settings.GRENZEN = {"versturen": 0, "inloggen": 0}
    assert {client.get("/").status_code, client.head("/").status_code, client.options("/").status_code} == {200}
    assert client.get("/cms/login/").status_code == 200


@pytest.mark.parametrize("pad", ["/cms/login/", "/cms/password_reset/", "/_util/authenticate_with_password/1/1/"])
def test_inloggen_heeft_een_eigen_grens_die_geen_wachtwoord_herhaalt(settings, pad):
    settings.GRENZEN = {"versturen": 100, "inloggen": 2}
    bezoeker = Client(raise_request_exception=False)
    gegevens = {"username": "redactie", "password": "geheim-woord-dat-niet-klopt", "email": "a@b.nl"}
    antwoorden = [bezoeker.post(pad, gegevens) for _keer in range(3)]
    assert antwoorden[1].status_code != 429
    assert antwoorden[2].status_code == 429
    html = antwoorden[2].content.decode()
    assert "te vaak geprobeerd om in te loggen" in html
    assert "geheim-woord" not in html
    assert bezoeker.post("/", REMOTE_ADDR="81.2.69.160").status_code != 429


def test_wie_is_ingelogd_kan_in_het_cms_doorwerken(client, settings):
    settings.GRENZEN = {"versturen": 0, "inloggen": 0}
    client.force_login(maak_medewerker())
    assert client.post("/cms/login/", {}).status_code != 429
    assert client.post("/").status_code == 429


def test_wat_iemand_typte_staat_er_nog_en_gaat_met_een_knop_opnieuw_mee(settings):
    settings.GRENZEN = {"versturen": 0, "inloggen": 0}
    formulier = maak_formulier()
    bezoeker = Client(enforce_csrf_checks=True)
    sleutel = bezoeker.get(formulier.url).cookies["csrftoken"].value
    gestuurd = {
        "csrfmiddlewaretoken": sleutel,
        "tekst": "Meer <b>bomen</b>\nop het plein",
        "wachtwoord": "x",
        "keuze": ["1", "2"],
    }
    antwoord = bezoeker.post(f"{formulier.url}?bord=ABC", gestuurd)
    html = antwoord.content.decode()
    assert antwoord.status_code == 429
    assert "<blockquote>Meer &lt;b&gt;bomen&lt;/b&gt;<br>op het plein</blockquote>" in html
    assert f'action="{formulier.url}?bord=ABC"' in html
    assert html.count('name="keuze"') == 2
    assert 'name="wachtwoord"' not in html
    assert html.count('name="csrfmiddlewaretoken"') == 1
    assert f'value="{sleutel}"' not in html


def test_een_vreemde_site_krijgt_geen_voorgevuld_formulier(settings):
    settings.GRENZEN = {"versturen": 0, "inloggen": 0}
    antwoord = Client(enforce_csrf_checks=True).post(maak_formulier().url, {"tekst": "van een ander"})
    assert antwoord.status_code == 403
    assert "van een ander" not in antwoord.content.decode()


def test_een_adres_zonder_koekje_krijgt_er_ook_nu_geen(client, settings):
    settings.GRENZEN = {"versturen": 0, "inloggen": 0}
    antwoord = client.post("/abonneren/", {"email": "a@voorbeeld.nl"})
    assert antwoord.status_code == 429
    assert not antwoord.cookies
    assert 'value="a@voorbeeld.nl"' in antwoord.content.decode()


def test_onder_de_grens_gaat_alles_gewoon_door(rf, settings):
    settings.GRENZEN = {"versturen": 1, "inloggen": 1}
    verzoek = rf.post("/")
    verzoek.resolver_match = None
    vangnet = GrensMiddleware(lambda _verzoek: None)
    assert vangnet.process_view(verzoek, lambda: None, (), {}) is None
