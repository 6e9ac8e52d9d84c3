"""De schermen in het CMS bij het zoeken: wie erin mag, wat zij doen, en dat zij Nederlands zijn."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.contrib.search_promotions.models import Query, SearchPromotion

from search.models import Synoniem
from tests import adressen
from tests.fabriek import maak_project

pytestmark = pytest.mark.django_db
REDACTIE = {"Beheerder", "Webredactie"}
CMS = {
    **{f"zoekrapporten:{naam}": REDACTIE for naam in ("gezocht", "zonder")},
    **{f"search_synoniem_modeladmin_{naam}": REDACTIE for naam in ("index", "create", "edit", "delete")},
    **{f"wagtailsearchpromotions:{naam}": REDACTIE for naam in ("index", "add", "edit")},
}


@pytest.fixture
def wereld():
    synoniem = Synoniem.objects.create(woord="gft", ook="groene bak")
    tip = SearchPromotion.objects.create(query=Query.get("afval"), page=maak_project())
    delen = {
        "search_synoniem_modeladmin_edit": [synoniem.pk],
        "search_synoniem_modeladmin_delete": [synoniem.pk],
        "wagtailsearchpromotions:edit": [tip.query_id],
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


def test_een_redacteur_beveelt_een_pagina_aan_en_het_scherm_is_nederlands(client, wereld):
    adressen.als_rol(client, "Webredactie")
    pagina = maak_project(title="Iepenplein")
    velden = {"TOTAL_FORMS": 1, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000}
    velden |= {"0-page": pagina.pk, "0-description": "Lees dit eerst.", "0-DELETE": "", "0-ORDER": 1}
    gegevens = {"query_string": "Afval", **{f"editors_picks-{naam}": waarde for naam, waarde in velden.items()}}
    antwoord = client.post(wereld["wagtailsearchpromotions:add"], gegevens)
    assert antwoord.status_code == 302
    assert SearchPromotion.objects.filter(query__query_string="afval", page=pagina).exists()
    for naam in ("index", "add", "edit"):
        tekst = BeautifulSoup(client.get(wereld[f"wagtailsearchpromotions:{naam}"]).content, "html.parser").main
        for engels in ("Promoted", "Search term", "Views", "Recommend", "Editor's"):
            assert engels not in tekst.get_text(), (naam, engels)


def test_wagtails_lege_lijst_met_zoektermen_staat_niet_in_het_menu(client, admin_user):
    client.force_login(admin_user)
    tekst = client.get("/cms/").content.decode()
    assert "/cms/zoekrapporten/meest-gezocht/" in tekst
    assert "/cms/searchpicks/reports/search-terms/" not in tekst
