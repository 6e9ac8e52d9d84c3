"""De schermen in het CMS bij het zoeken: wie erin mag, wat zij doen, en dat zij Nederlands zijn."""

import pytest
from django.urls import reverse

from search.models import Aanbeveling, Synoniem
from tests import adressen
from tests.fabriek import maak_project

pytestmark = pytest.mark.django_db
REDACTIE = {"Beheerder", "Webredactie"}
CMS = {
    **{f"zoekrapporten:{naam}": REDACTIE for naam in ("gezocht", "zonder")},
    **{f"search_synoniem_modeladmin_{naam}": REDACTIE for naam in ("index", "create", "edit", "delete")},
    **{f"search_aanbeveling_modeladmin_{naam}": REDACTIE for naam in ("index", "create", "edit", "delete")},
}


@pytest.fixture
def wereld():
    synoniem = Synoniem.objects.create(woord="gft", ook="groene bak")
    tip = Aanbeveling.objects.create(zoekwoorden="afval", pagina=maak_project())
    delen = {
        "search_synoniem_modeladmin_edit": [synoniem.pk],
        "search_synoniem_modeladmin_delete": [synoniem.pk],
        "search_aanbeveling_modeladmin_edit": [tip.pk],
        "search_aanbeveling_modeladmin_delete": [tip.pk],
    }
    return {naam: reverse(naam, args=delen.get(naam, [])) for naam in CMS}


def test_elk_rapport_staat_in_deze_lijst():
    assert adressen.adressen("search.rapporten") <= CMS.keys()


@pytest.mark.parametrize("rol", adressen.ELKE_ROL)
def test_elke_rol_komt_waar_zij_mag_en_nergens_anders(client, wereld, rol):
    adressen.als_rol(client, rol)
    adressen.komt_alleen_waar_dat_mag(client, rol, CMS, wereld, {"woord": "x", "ook": "y"})


def test_zonder_aanmelding_is_er_niets(client, wereld):
    adressen.vraagt_om_aanmelden(client, wereld)


def test_openen_schrijft_nooit_iets(client, admin_user, wereld):
    client.force_login(admin_user)
    client.get("/cms/")  # maakt een profiel
    adressen.openen_schrijft_niets(client, wereld, {"woord": "x", "periode": "dag"})


@pytest.mark.parametrize("onzin", ['"', "\x00", "x" * 20_000, "1e99", "-1", "\ud800", "٣"])
def test_onzin_in_het_adres_is_nooit_een_storing(client, admin_user, wereld, onzin):
    client.force_login(admin_user)
    gegevens = dict.fromkeys(("q", "p", "periode", "bestand"), onzin.encode("utf-8", "replace"))
    for naam in wereld:
        if not naam.startswith("wagtail"):
            assert client.get(wereld[naam], gegevens).status_code < 500, naam


def test_een_redacteur_maakt_een_synoniem_en_leest_bij_een_fout_wat_er_moet(client, wereld):
    adressen.als_rol(client, "Webredactie")
    fout = client.post(wereld["search_synoniem_modeladmin_create"], {"woord": "groene bak", "ook": "gft"})
    assert "Vul één woord in, zonder spaties of leestekens." in fout.content.decode()
    client.post(wereld["search_synoniem_modeladmin_create"], {"woord": "PMD", "ook": "plastic afval"})
    assert Synoniem.objects.get(woord="pmd").ook == "plastic afval"


def test_een_redacteur_beveelt_een_pagina_aan(client, wereld):
    adressen.als_rol(client, "Webredactie")
    pagina = maak_project(title="Iepenplein")
    velden = {"zoekwoorden": " Subsidie  Aanvragen", "pagina": pagina.pk, "volgorde": 1}
    assert client.post(wereld["search_aanbeveling_modeladmin_create"], velden).status_code == 302
    assert Aanbeveling.objects.filter(zoekwoorden="subsidie aanvragen", pagina=pagina).exists()
    assert "Iepenplein" in client.get(wereld["search_aanbeveling_modeladmin_index"]).content.decode()


@pytest.mark.parametrize(
    ("velden", "melding"),
    [
        ({"zoekwoorden": "afval"}, "Kies een pagina, of vul het adres van een andere website in."),
        ({"zoekwoorden": "afval", "adres": "https://voorbeeld.test/"}, "Vul een titel in: bezoekers klikken daarop."),
        ({"zoekwoorden": "AFVAL ", "pagina": "zelfde"}, "Dit wordt bij deze woorden al aanbevolen."),
        ({"zoekwoorden": "x", "pagina": "999999"}, "Selecteer een geldige keuze."),
        ({"zoekwoorden": "x", "adres": "javascript:alert(1)", "titel": "x"}, "Voer een geldige URL in."),
    ],
)
def test_bij_een_fout_staat_wat_er_moet(client, wereld, velden, melding):
    adressen.als_rol(client, "Webredactie")
    if velden.get("pagina") == "zelfde":
        velden = {**velden, "pagina": Aanbeveling.objects.get().pagina_id}
    antwoord = client.post(wereld["search_aanbeveling_modeladmin_create"], {"volgorde": 1, **velden})
    assert melding in antwoord.content.decode()
    assert Aanbeveling.objects.count() == 1


def test_de_rapporten_staan_in_het_menu(client, admin_user):
    client.force_login(admin_user)
    assert "/cms/zoekrapporten/meest-gezocht/" in client.get("/cms/").content.decode()
