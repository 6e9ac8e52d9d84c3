"""Initiatieven op de pagina van een wijk en van een wijkplatform."""

import pytest
from django.template.loader import render_to_string
from wagtail.models import PageViewRestriction

from initiatieven.initiatief.wijkdeel import DEEL, HOOGSTENS
from participatie.wijken import delen
from tests.fabriek import maak_formulier, maak_wijk
from tests.fabriek_initiatief import maak_initiatief, maak_initiatieven, maak_oproep

pytestmark = pytest.mark.django_db


def test_het_deel_is_aangemeld_op_zijn_plek():
    assert DEEL in delen.alle()
    assert DEEL.volgorde == 50


def test_het_toont_wat_in_de_wijk_loopt_met_wat_het_zoekt():
    wijk = maak_wijk()
    raak = maak_initiatief(wijken=[wijk], title="Raak")
    maak_oproep(raak, titel="Schep gezocht")
    maak_oproep(raak, titel="Verlopen", over=-1)
    maak_initiatief(wijken=[maak_wijk()])
    maak_initiatief(wijken=[wijk], staat="geevalueerd")
    maak_initiatief(wijken=[wijk], live=False)
    besloten = maak_initiatief(wijken=[wijk])
    PageViewRestriction.objects.create(page=besloten, restriction_type=PageViewRestriction.LOGIN)
    rijen = DEEL.haal(wijk)
    assert [rij.title for rij in rijen] == ["Raak"]
    tekst = render_to_string(DEEL.sjabloon, {"rijen": rijen, "wijk": wijk})
    assert "Schep gezocht" in tekst
    assert "Verlopen" not in tekst


def test_de_link_gaat_naar_de_lijst_van_de_wijk(client):
    wijk = maak_wijk(slug="duinwijk")
    assert DEEL.alles(wijk) == ""
    maak_initiatieven()
    adres = DEEL.alles(wijk)
    assert adres.endswith("?wijk=duinwijk#resultaten")
    assert client.get(adres).status_code == 200


def test_hooguit_zes_en_bij_meer_evenveel_vragen(django_assert_max_num_queries):
    wijk = maak_wijk()

    def vul(aantal):
        for _ in range(aantal):
            maak_oproep(maak_initiatief(wijken=[wijk]))

    vul(2)
    with django_assert_max_num_queries(6) as klein:
        render_to_string(DEEL.sjabloon, {"rijen": DEEL.haal(wijk)})
    vul(9)
    with django_assert_max_num_queries(len(klein)):
        rijen = DEEL.haal(wijk)
        render_to_string(DEEL.sjabloon, {"rijen": rijen})
    assert len(rijen) == HOOGSTENS


def test_een_formulier_onder_een_initiatief_staat_bij_nu_meedoen():
    wijk = maak_wijk()
    formulier = maak_formulier(maak_initiatief(wijken=[wijk], title="De Kas"), title="Denk mee over de kas")
    maak_formulier(maak_initiatief(wijken=[wijk], live=False), title="Nog niet")
    maak_formulier(maak_initiatief(), title="Van een andere wijk")
    meedoen = next(deel for deel in delen.alle() if deel.naam == "meedoen")
    assert [(rij.pk, rij.bij) for rij in meedoen.haal(wijk)] == [(formulier.pk, "De Kas")]
