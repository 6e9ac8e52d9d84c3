"""Wie bij de schermen voor inbreng in het CMS mag."""

import pytest
from django.utils import timezone

from participatie.models import Heroverweging
from tests.fabriek import maak_inbreng, maak_medewerker

from .cms import LIJST, ORIGINEEL, tekst, versie

pytestmark = pytest.mark.django_db


def adressen() -> list[str]:
    return [LIJST, f"{LIJST}{maak_inbreng().pk}/", f"{LIJST}bulk/", f"{LIJST}ongedaan/"]


def test_een_anonieme_bezoeker_gaat_naar_het_inloggen(client):
    for adres in adressen():
        for methode in (client.get, client.post):
            assert methode(adres).headers["Location"].startswith("/cms/login/")


def test_een_medewerker_zonder_recht_komt_er_niet_in_en_ziet_het_niet_in_het_menu(client):
    client.force_login(maak_medewerker("participatie.view_infobord", "participatie.view_inbreng", ORIGINEEL))
    for adres in adressen():
        for methode in (client.get, client.post):
            response = methode(adres)
            assert (response.status_code, response.headers["Location"]) == (302, "/cms/")
    assert "werklijst-inbreng" not in tekst(client.get("/cms/"))


def test_het_menu_zegt_hoeveel_er_nieuw_is(cms, formulier):
    maak_inbreng(formulier)
    maak_inbreng(formulier)
    menu = tekst(cms.get("/cms/"))
    assert "Werklijst (2)" in menu
    assert "Inbreng (2)" in menu


def test_het_menu_inbreng_telt_op_wat_er_in_de_onderdelen_wacht(cms, formulier):
    Heroverweging.objects.create(
        inbreng=maak_inbreng(formulier), tekst="Lees het nog eens.", ontvangen_op=timezone.now()
    )
    menu = tekst(cms.get("/cms/"))
    assert "Tweede blik (1)" in menu
    assert "Werklijst (1)" in menu
    assert "Inbreng (2)" in menu


def test_een_adres_openen_verandert_nooit_iets(cms, formulier):
    inbreng = maak_inbreng(formulier)
    assert cms.get(f"{LIJST}bulk/", {"actie": "plaatsen", "inbreng": inbreng.pk, "bevestigd": "on"}).status_code == 405
    assert cms.get(f"{LIJST}ongedaan/").status_code == 405
    cms.get(f"{LIJST}{inbreng.pk}/", {"actie": "plaatsen", "versie": versie(inbreng)})
    inbreng.refresh_from_db()
    assert inbreng.moderatie == "nieuw"
