"""Het register volgt de dingen: wat openbaar wordt, is er meteen; wat dat niet meer is, is meteen weg."""

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from wagtail.models import PageViewRestriction

from participatie.inbreng.actions import plaatsen_alle, verbergen
from participatie.inbreng.choices import Moderatie
from participatie.models import ProjectPage
from search.models import Zoekingang
from search.motoren import motor
from search.register.bijwerken import loop_na, werk_bij_door_tijd
from stadmaken.common import vindbaar
from tests.fabriek import (
    maak_bord,
    maak_compleet_project,
    maak_formulier,
    maak_inbreng,
    maak_project,
    maak_toezegging,
    maak_wijk,
)
from tests.fabriek_zoeken import titels as gevonden

pytestmark = pytest.mark.django_db


@pytest.fixture
def leg_vast(django_capture_on_commit_callbacks):
    """Voer uit wat op het vastleggen wacht, zoals na elke echte wijziging."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def titels(soort="project"):
    return sorted(Zoekingang.objects.filter(soort=soort).values_list("titel", flat=True))


def plaats(inbreng):
    inbreng.moderatie = Moderatie.GEPLAATST
    inbreng.publiek = [{"label": "Idee", "tekst": inbreng.invoer[0]["weergave"]}]
    inbreng.save()


def test_een_gepubliceerd_project_is_meteen_te_vinden_met_alles_erbij(leg_vast):
    wijk = maak_wijk()
    with leg_vast():
        project = maak_project(
            title="Iepenplein", samenvatting="Een plein.", breedtegraad=52.38, lengtegraad=4.63, wijken=[wijk]
        )
    ingang = Zoekingang.objects.get(soort="project")
    assert (ingang.titel, ingang.samenvatting, ingang.pad) == ("Iepenplein", "Een plein.", project.url)
    assert (ingang.breedtegraad, ingang.lengtegraad) == (52.38, 4.63)
    assert list(ingang.wijken.all()) == [wijk]
    assert ingang.status == project.get_status_display()


def test_een_nieuwe_naam_en_een_onderdeel_dat_erbij_komt_zijn_meteen_te_vinden(leg_vast):
    project = maak_project(title="Iepenplein")
    with leg_vast():
        concept = project.get_latest_revision_as_object()
        concept.title = "Eikenplein"
        concept.updates.create(titel="De schop gaat in de grond", datum=timezone.localdate())
        concept.save_revision().publish()
    assert titels() == ["Eikenplein"]
    assert "De schop gaat in de grond" in Zoekingang.objects.get(soort="project").tekst


def test_een_concept_naast_de_gepubliceerde_pagina_verandert_niets(leg_vast):
    with leg_vast():
        project = maak_project(title="Iepenplein")
    with leg_vast():
        project.title = "Geheim plan"
        project.save_revision()
    assert titels() == ["Iepenplein"]


def test_van_de_site_halen_en_weggooien_haalt_de_ingang_weg(leg_vast):
    with leg_vast():
        eerste, tweede = maak_project(title="Eerste"), maak_project(title="Tweede")
    with leg_vast():
        eerste.unpublish()
    assert titels() == ["Tweede"]
    with leg_vast():
        tweede.delete()
    assert titels() == []


def test_een_besloten_tak_verdwijnt_en_komt_terug(leg_vast):
    with leg_vast():
        project = maak_project(title="Iepenplein")
        formulier = maak_formulier(project, title="Denk mee")
        plaats(maak_inbreng(formulier))
    assert (titels(), titels("formulier"), len(titels("inbreng"))) == (["Iepenplein"], ["Denk mee"], 1)
    with leg_vast():
        slot = PageViewRestriction.objects.create(page=project.get_parent(), restriction_type=PageViewRestriction.LOGIN)
    assert (titels(), titels("formulier"), titels("inbreng")) == ([], [], [])
    with leg_vast():
        slot.delete()
    assert (titels(), titels("formulier"), len(titels("inbreng"))) == (["Iepenplein"], ["Denk mee"], 1)


def test_verhuizen_en_hernoemen_van_een_ouder_verandert_het_adres_van_alles_eronder(leg_vast):
    with leg_vast():
        project = maak_compleet_project(title="Iepenplein")
        maak_formulier(project, title="Denk mee", slug="denk-mee")
    with leg_vast():
        project.slug = "iepenplein-2027"
        project.save_revision().publish()
    assert Zoekingang.objects.get(soort="formulier").pad.endswith("/iepenplein-2027/denk-mee/")


def test_alleen_geplaatste_inbreng_met_haar_openbare_tekst_is_te_vinden(leg_vast):
    with leg_vast():
        project = maak_project()
        formulier = maak_formulier(project)
        maak_inbreng(formulier, "Stiekem")
        plaats(maak_inbreng(formulier, "Meer bomen", naam="Geheime Naam"))
    ingang = Zoekingang.objects.get(soort="inbreng")
    assert (ingang.titel, ingang.pad) == ("Meer bomen", f"{project.url}#inbreng")
    assert "Geheime" not in f"{ingang.tekst} {ingang.samenvatting}"


def test_een_bord_is_alleen_van_plaatsen_tot_weghalen_te_vinden(leg_vast):
    with leg_vast():
        bord = maak_bord(koptekst="Wat wilt u?", geplaatst_op=timezone.localdate())
    assert titels("infobord") == ["Wat wilt u?"]
    with leg_vast():
        bord.verwijderd_op = timezone.localdate()
        bord.save()
    assert titels("infobord") == []


def test_nalopen_mist_niets_haalt_weesrijen_weg_en_schrijft_niets_dubbel():
    maak_project(title="Iepenplein")
    Zoekingang.objects.create(soort="project", sleutel=999_999, titel="Wees", pad="/weg/", afdruk="x")
    loop_na()
    assert titels() == ["Iepenplein"]
    assert set(loop_na().values()) == {0}


def test_alles_opnieuw_schrijven_kan_ook():
    maak_project(title="Iepenplein")
    loop_na()
    Zoekingang.objects.filter(soort="project").update(titel="Kapot")
    call_command("zoekindex")
    assert titels() == ["Kapot"]
    call_command("zoekindex", alles=True)
    assert titels() == ["Iepenplein"]


def test_wat_niet_meer_te_zoeken_hoort_te_zijn_verdwijnt_uit_de_index_als_alles_opnieuw_wordt_geschreven():
    maak_bord(koptekst="Wilgenroos", geplaatst_op=timezone.localdate())
    loop_na()
    motor().schrijf(Zoekingang.objects.filter(soort="infobord"))
    assert gevonden("wilgenroos") == ["Wilgenroos"]
    call_command("zoekindex", alles=True)
    assert gevonden("wilgenroos") == []
    assert titels("infobord") == ["Wilgenroos"]


def test_een_ding_dat_niet_te_lezen_is_houdt_de_rest_niet_tegen(leg_vast, caplog):
    ding = vindbaar.van(ProjectPage)

    def kapot(project):
        if project.title == "Kapot":
            raise ValueError
        return ding.ingang(project)

    vindbaar.registreer(replace(ding, ingang=kapot))
    try:
        with leg_vast():
            maak_project(title="Kapot")
            maak_project(title="Iepenplein")
            maak_toezegging(wat="Tien bomen")
    finally:
        vindbaar.registreer(ding)
    assert (titels(), len(titels("toezegging"))) == (["Iepenplein"], 1)
    assert "geen zoekingang" in caplog.text


def test_veel_tegelijk_kost_per_ding_niet_meer_vragen_om_op_te_halen(django_assert_max_num_queries):
    for nummer in range(30):
        maak_project(title=f"Project {nummer}")
    loop_na()
    with django_assert_max_num_queries(70):
        loop_na()


def test_wat_in_een_keer_is_veranderd_wordt_bijgewerkt_als_iemand_het_zegt(leg_vast):
    with leg_vast():
        project = maak_project(title="Iepenplein")
    type(project).objects.filter(pk=project.pk).update(title="Eikenplein")
    with leg_vast():
        vindbaar.veranderd(type(project), [project.pk])
    assert titels() == ["Eikenplein"]


def test_werk_van_een_teruggedraaide_transactie_wordt_niet_alsnog_gedaan(leg_vast, monkeypatch):
    gedaan = []
    monkeypatch.setattr("search.register.haken.werk_bij", lambda ding, nummers: gedaan.extend(nummers))
    with leg_vast():
        with transaction.atomic():
            vindbaar.veranderd(ProjectPage, range(1000, 5000))
            transaction.set_rollback(True)
        vindbaar.veranderd(ProjectPage, [7])
    assert gedaan == [7]


def test_een_toezegging_die_te_laat_wordt_krijgt_vanzelf_haar_nieuwe_stand(leg_vast):
    with leg_vast():
        maak_toezegging(wat="Tien bomen", oorspronkelijk_op=timezone.localdate() + timedelta(days=1))
    eerst = Zoekingang.objects.get(soort="toezegging").status
    with time_machine.travel(timezone.now() + timedelta(days=2), tick=False):
        werk_bij_door_tijd()
    assert Zoekingang.objects.get(soort="toezegging").status != eerst


def test_elke_soort_heeft_een_naam_en_hooguit_een_vindbaar_per_model():
    dingen = vindbaar.alle()
    assert {ding.soort.naam for ding in dingen} == {soort.naam for soort in vindbaar.soorten()}
    assert len({ding.model for ding in dingen}) == len(dingen)
    for soort in vindbaar.soorten():
        assert str(soort.enkelvoud)
        assert str(soort.meervoud)


def test_plaatsen_in_het_cms_maakt_inbreng_te_vinden_en_verbergen_haalt_haar_weg(leg_vast):
    with leg_vast():
        formulier = maak_formulier(maak_project())
        inbreng = maak_inbreng(formulier, "Meer bomen")
    assert titels("inbreng") == []
    with leg_vast():
        plaatsen_alle([inbreng], None)
    assert titels("inbreng") == ["Meer bomen"]
    with leg_vast():
        verbergen(inbreng, "Bevat namen.", None)
    assert titels("inbreng") == []
