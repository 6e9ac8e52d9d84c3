"""Redis is weg: de site blijft staan. De cache is een hulp, en nergens een voorwaarde."""

import time

import pytest
from django.core.cache import cache, caches
from django.urls import reverse

from participatie.models import Inbreng
from stadmaken.common.rediscache import Redis, rust
from tests.common.mailserver import vrije_poort
from tests.common.webserver import Webserver
from tests.fabriek import maak_formulier, maak_medewerker
from tests.participatie.formulieren.bewoner import Bewoner
from tests.participatie.formulieren.vragen import REACTIE

pytestmark = pytest.mark.django_db
WACHTWOORD = "een-heel-lang-wachtwoord-8"


@pytest.fixture(autouse=True)
def dode_redis(settings, monkeypatch):
    """De cache zoals productie hem maakt, op een poort waar niets luistert."""
    from stadmaken.settings import omgeving

    monkeypatch.setenv("REDIS_URL", f"redis://127.0.0.1:{vrije_poort()}/0")
    settings.CACHES = {**settings.CACHES, **omgeving.caches()}
    rust.vergeet()
    cache.set("proef", 1)
    assert cache.get("proef", "leeg") == "leeg"
    assert isinstance(caches["default"], Redis)
    yield
    rust.vergeet()


def test_de_startpagina_en_een_project_komen_gewoon(client):
    formulier = maak_formulier(vragen=[REACTIE])
    for adres in ("/", formulier.get_parent().url, "/projecten/"):
        assert client.get(adres).status_code == 200


def test_een_bewoner_vult_een_formulier_in_en_verstuurt_het(client):
    bewoner = Bewoner(client, maak_formulier(vragen=[REACTIE]))
    bewoner.kies("versturen", Uw_reactie="Meer bomen.")
    if bewoner.response.status_code == 200:
        bewoner.kies("versturen")
    assert bewoner.response.status_code == 303
    assert Inbreng.objects.count() == 1
    assert client.get(bewoner.response.headers["Location"]).status_code == 200


def test_een_medewerker_meldt_zich_aan_en_een_fout_wachtwoord_blijft_fout(client):
    medewerker = maak_medewerker("wagtailadmin.access_admin")
    medewerker.set_password(WACHTWOORD)
    medewerker.save()
    adres = reverse("account_login")
    assert client.get(adres).status_code == 200
    assert client.post(adres, {"username": medewerker.get_username(), "password": "fout"}).status_code == 200
    assert "_auth_user_id" not in client.session
    assert client.post(adres, {"username": medewerker.get_username(), "password": WACHTWOORD}).status_code == 302
    assert client.session["_auth_user_id"] == str(medewerker.pk)


def test_raden_naar_een_wachtwoord_loopt_ook_zonder_cache_op_het_slot(client, settings):
    medewerker = maak_medewerker("wagtailadmin.access_admin")
    medewerker.set_password(WACHTWOORD)
    medewerker.save()
    for poging in range(settings.AXES_FAILURE_LIMIT + 1):
        client.post(reverse("account_login"), {"username": medewerker.get_username(), "password": f"fout {poging}"})
    client.post(reverse("account_login"), {"username": medewerker.get_username(), "password": WACHTWOORD})
    assert "_auth_user_id" not in client.session


def test_een_redis_die_zwijgt_kost_een_verzoek_hooguit_een_keer_wachten(settings, monkeypatch, client):
    from stadmaken.settings import omgeving

    def zwijg(_lijn, stop):
        stop.wait(1)

    with Webserver(zwijg) as stil:
        monkeypatch.setenv("REDIS_URL", f"redis://127.0.0.1:{stil.poort}/0")
        settings.CACHES = {**settings.CACHES, **omgeving.caches()}
        rust.vergeet()
        assert client.get("/").status_code == 200
        begonnen = time.monotonic()
        for _keer in range(50):
            cache.get("proef")
        assert time.monotonic() - begonnen < 0.2
