"""De rechtenmatrix tussen steden: elk adres van het CMS met iets van een andere stad, voor elke rol."""

import re
from importlib import import_module

import pytest
from django.urls import reverse
from wagtail.models import Collection

from stadmaken.common.models import Bericht
from stadmaken.common.stad import in_stad
from tests import adressen
from tests.fabriek import maak_project
from tests.rechten.adressen import PLEK, alle
from tests.rechten.test_matrix import JA, KOLOMMEN, OVERGESLAGEN, probeer
from tests.rechten.wereld import GEHEIM, VAST, maak_wereld

pytestmark = [pytest.mark.django_db, pytest.mark.rechten]
NUMMER = re.compile(r"/\d+/")


@pytest.fixture
def als_rol(stad_a, bezoek, settings, tmp_path):
    """Een medewerker van stad A met deze rol, op het adres van stad A."""
    settings.MEDIA_ROOT = tmp_path

    def log_in(rol):
        client = bezoek(stad_a)
        client.raise_request_exception = False
        with in_stad(stad_a):
            wie = KOLOMMEN[rol]()
            client.force_login(wie.medewerker)
        client.get("/cms/")  # de eerste keer maakt Wagtail een profiel
        return wie, client

    return log_in


@pytest.fixture
def wereld_van_b(stad_b):
    """Van alles één in stad B, met een map die alleen daar te zien is."""
    with in_stad(stad_b):
        return maak_wereld(maak_project(), Collection.get_first_root_node().add_child(name=f"{GEHEIM} map"))


# Gaat over het eigen account, welk nummer er ook staat: Wagtail en allauth zoeken het bij wie is ingelogd.
EIGEN_ACCOUNT = {"mfa_edit_webauthn", "mfa_remove_webauthn"}
# Gaat na het versturen naar de lijst, met de melding dat er niets opnieuw gaat.
ALLEEN_VERSTUREN = "bericht_opnieuw"


def wijst_aan(adres):
    """Of er in dit adres iets staat wat van een stad is, en niet alleen de naam van een soort."""
    return any((plek[1] or plek[2] or plek[0]) not in VAST for plek in PLEK.finditer(adres.patroon))


@pytest.mark.parametrize("rol", adressen.ELKE_ROL)
def test_geen_rol_komt_bij_iets_van_een_andere_stad(als_rol, wereld_van_b, rol):
    wie, client = als_rol(rol)
    klachten, mag = [], set()
    for adres in alle():
        if adres.naam in OVERGESLAGEN:
            continue
        cel, mis = probeer(client, adres, wie, wereld_van_b, vreemd=True)
        klachten += mis
        if adres.naam == ALLEEN_VERSTUREN and cel == JA:
            ervoor = list(Bericht._base_manager.order_by("pk").values())
            client.post(adres.pad(wereld_van_b))
            assert list(Bericht._base_manager.order_by("pk").values()) == ervoor
        elif cel == JA and wijst_aan(adres):
            mag.add(adres.naam or adres.patroon)
    assert klachten == []
    assert mag - EIGEN_ACCOUNT == set()


def test_wie_alles_mag_doet_in_het_groot_niets_met_een_pagina_van_een_andere_stad(cms, stad_a, stad_b):
    with in_stad(stad_b):
        pagina = maak_project(title=GEHEIM)
    for actie in ("delete", "move", "publish", "unpublish"):
        adres = reverse("wagtail_bulk_action", args=["wagtailcore", "page", actie])
        for vraag in (cms(stad_a).get, cms(stad_a).post):
            antwoord = vraag(f"{adres}?id={pagina.pk}")
            assert (antwoord.status_code, antwoord.get("Location")) == (302, "/cms/"), actie
    with in_stad(stad_b):
        assert type(pagina).objects.filter(pk=pagina.pk, live=True).exists()


def test_wie_alles_mag_gaat_voor_een_pagina_van_een_andere_stad_naar_het_cms_van_die_stad(cms, stad_a, stad_b):
    with in_stad(stad_b):
        pagina = maak_project(title=GEHEIM)
    for naam in ("edit", "delete", "usage"):
        adres = reverse(f"wagtailadmin_pages:{naam}", args=[pagina.pk])
        hier, daar = cms(stad_a).get(adres), cms(stad_b).get(adres)
        assert (hier.status_code, hier.get("Location")) == (302, "/cms/"), naam
        assert daar.status_code == 200, naam


# Zegt op de lijst dat er niets meer ongedaan te maken is.
NAAR_DE_LIJST = {"participatie_toezegging_ongedaan": "/cms/participatie/toezegging/"}
APPS = ("participatie", "initiatieven", "home")


@pytest.fixture(params=APPS)
def adressen_van_b(request, stad_b):
    """De adressen die een app in het CMS heeft, met de nummers van rijen uit stad B."""
    lijst = import_module(f"tests.{request.param}.test_adressen")
    with in_stad(stad_b):
        wereld = lijst.wereld.__wrapped__()
    return {naam: wereld[naam] for naam in lijst.CMS if NUMMER.search(wereld[naam])}


@pytest.mark.parametrize("rol", adressen.ELKE_ROL)
def test_geen_rol_komt_op_een_scherm_van_een_app_bij_iets_van_een_andere_stad(als_rol, adressen_van_b, rol):
    _wie, client = als_rol(rol)
    for naam, adres in adressen_van_b.items():
        for vraag in (client.get, client.head, client.post):
            with adressen.niets_geschreven():
                antwoord = vraag(adres, {"actie": "plaatsen", "stap": "verstuur", "formaat": "csv", "wie": "1"})
            terug = antwoord.get("Location") in {"/cms/", NAAR_DE_LIJST.get(naam, "/cms/")}
            # Een formulier dat nergens op slaat, wordt soms geweigerd voordat er iets is opgezocht.
            fout = {403, 404, 405, 400} if vraag == client.post else {403, 404, 405}
            assert terug or antwoord.status_code in fout, (naam, antwoord.status_code)
