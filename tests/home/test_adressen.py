"""Elk adres van deze app: wie erin mag, en dat openen nooit iets verandert.

Een nieuw adres dat hier niet staat, laat de eerste test falen.
"""

import pytest
from django.urls import reverse

from home.models import Gegevensvraag, Paginalink
from tests import adressen
from tests.fabriek import maak_home

pytestmark = [pytest.mark.django_db, pytest.mark.rechten]

# De andere rollen met pagina’s hebben er in deze wereld geen: school, agenda, nieuwsbrief en wijken staan er niet.
PAGINAS = {"Beheerder", "Webredactie"}
BORDEN = {"Beheerder", "Webredactie", "Projectcommunicatie", "Inbreng", "Lezer"}
RAPPORTEN = {"links": PAGINAS, "eigenaar": PAGINAS, "verouderd": PAGINAS, "scans": BORDEN, "dode_borden": BORDEN}
BIJ_LINK = ("rapporten:link_negeer", "rapporten:link_terug")
CMS = {
    "toegankelijkheid_beheer:meten": {"Beheerder", "Webredactie"},
    "gegevens_beheer:zoeken": {"Privacyfunctionaris"},
    # Welk blad wie leest, staat in tests/home/handleiding/test_toegang.py; dit is een blad voor iedereen.
    **dict.fromkeys(("handleiding:lijst", "handleiding:blad"), adressen.ELKE_ROL),
    **{f"rapporten:{naam}{deel}": wie for naam, wie in RAPPORTEN.items() for deel in ("", "_lijst")},
    **dict.fromkeys(BIJ_LINK, PAGINAS),
}
# Waarmee een rapport filtert, zoekt, sorteert en bladert.
LIJST = ("q", "p", "ordering", "waarheen", "genegeerd", "content_type", "live", "wijk", "straat", "reden", "export")
# Alleen te versturen: zonder recht is het antwoord een weigering, met recht een voorbeeld.
ALLEEN_POST = {"navigatie_beheer:voorbeeld"}
OPENBAAR = {
    *("onderwerpen", "onderwerp", "verwerkingen", "verwerkingen_csv", "gegevens_vragen", "gegevens_gevraagd"),
    *("eigen_gegevens", "eigen_gegevens_json", "eigen_gegevens_csv"),
}


@pytest.fixture
def wereld() -> dict[str, str]:
    """Van alles één, met het adres dat erbij hoort."""
    token = Gegevensvraag.objects.create(email="noor@voorbeeld.test").token
    delen = {"onderwerp": ["groen"], "handleiding:blad": ["schrijven"]} | {
        naam: [token] for naam in ("eigen_gegevens", "eigen_gegevens_json", "eigen_gegevens_csv")
    }
    link = Paginalink.objects.create(pagina=maak_home().page_ptr, sleutel="eigen:1", soort="eigen", adres="/weg/")
    delen |= {naam: [link.pk] for naam in BIJ_LINK}
    return {naam: reverse(naam, args=delen.get(naam, [])) for naam in (*CMS, *OPENBAAR)}


def test_elk_adres_staat_in_deze_lijst():
    assert adressen.adressen("home") == CMS.keys() | OPENBAAR | ALLEEN_POST


@pytest.mark.parametrize("rol", adressen.ELKE_ROL)
def test_elke_rol_komt_waar_zij_mag_en_nergens_anders(client, wereld, rol):
    adressen.als_rol(client, rol)
    adressen.komt_alleen_waar_dat_mag(client, rol, CMS, wereld, {"soort": "home.HomePage", "gebreken": "[]"})


def test_zonder_aanmelding_is_er_in_het_cms_niets(client, wereld):
    adressen.vraagt_om_aanmelden(client, {naam: wereld[naam] for naam in CMS})


@pytest.mark.parametrize("ingelogd", [False, True], ids=["bezoeker of mailscanner", "beheerder"])
def test_openen_schrijft_nooit_iets(client, admin_user, wereld, ingelogd):
    client.get("/")
    if ingelogd:
        client.force_login(admin_user)
        client.get("/cms/")
    adressen.openen_schrijft_niets(client, wereld, {"actie": "wis", "email": "noor@voorbeeld.test", "stuk": "post:1"})


@pytest.mark.parametrize("onzin", ['"', "\x00", "x" * 20_000, "1e99", "-1", "\ud800", "' OR 1=1 --"])
def test_onzin_in_het_adres_is_nooit_een_storing(client, admin_user, wereld, onzin):
    client.force_login(admin_user)
    gegevens = dict.fromkeys(
        ("meetkader", "gewist", "niets", "pagina", "stuk", *LIJST), onzin.encode("utf-8", "replace")
    )
    for naam, adres in wereld.items():
        assert client.get(adres, gegevens).status_code < 500, naam
        assert client.post(adres, gegevens | {"actie": "wis"}).status_code < 500, naam
