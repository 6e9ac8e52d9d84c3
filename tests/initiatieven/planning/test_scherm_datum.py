"""Data plannen in het CMS."""

import uuid

import pytest
from django.urls import reverse
from django.utils import timezone

from initiatieven.models import Gelegenheid
from tests.fabriek_initiatieven import maak_activiteit, maak_cursus, maak_gelegenheid
from tests.initiatieven.beheer.hulp import meld_aan, tekst
from tests.initiatieven.planning.hulp import DAG
from tests.initiatieven.planning.scherm import LIJST, formulier, moment, tijd

pytestmark = pytest.mark.django_db


def test_een_datum_toevoegen_met_drie_avonden(cms):
    cursus = maak_cursus()
    leeg = cms.get(f"{LIJST}create/?aanbod={cursus.pk}")
    assert f'<option value="{cursus.pk}" selected>' in tekst(leeg)
    gedaan = cms.post(f"{LIJST}create/", formulier(cursus, *(moment(DAG * n) for n in (10, 17, 24))))
    gelegenheid = Gelegenheid.objects.get()
    assert gedaan.headers["Location"] == f"{LIJST}inspect/{gelegenheid.pk}/"
    assert gelegenheid.bijeenkomsten.count() == 3
    assert "Plekken vrij" in tekst(cms.get(gedaan.headers["Location"]))


def test_zonder_plek_en_zonder_link_weet_niemand_waar_het_is(cms):
    velden = formulier(maak_cursus(), moment())
    antwoord = cms.post(f"{LIJST}create/", {**velden, "bijeenkomsten-0-locatie": ""})
    assert "Vul een locatie in, of een link om online mee te doen." in tekst(antwoord)
    assert not Gelegenheid.objects.exists()
    online = {**velden, "bijeenkomsten-0-locatie": "", "bijeenkomsten-0-online": "https://vergader.voorbeeld/x"}
    assert cms.post(f"{LIJST}create/", online).status_code == 302


def test_een_spreekuur_krijgt_zijn_plekken_uit_de_tijden(cms):
    velden = formulier(maak_activiteit(), moment(), wijze="tijdvak", tijdvak_minuten="30", capaciteit="")
    cms.post(f"{LIJST}create/", velden)
    assert Gelegenheid.objects.get().capaciteit == 4


def test_zonder_aanmeldingen_verandert_een_tijd_gewoon_en_stijgt_de_sequence(cms):
    gelegenheid = maak_gelegenheid()
    keer = gelegenheid.bijeenkomsten.get()
    nieuw = formulier(gelegenheid.aanbod, moment(DAG * 20), bestaand=[keer.pk])
    assert cms.post(f"{LIJST}edit/{gelegenheid.pk}/", nieuw).status_code == 302
    keer.refresh_from_db()
    assert (keer.volgnummer, timezone.localdate(keer.begin)) == (1, timezone.localdate(moment(DAG * 20)))


@pytest.mark.parametrize(("wijze", "nieuw", "plekken"), [("tijdvak", "aanmelden", 40), ("aanmelden", "tijdvak", 4)])
def test_van_een_spreekuur_een_gewone_datum_maken_en_andersom(cms, wijze, nieuw, plekken):
    gelegenheid = maak_gelegenheid(wijze=wijze, tijdvak_minuten=30, capaciteit=9)
    bestaand = [gelegenheid.bijeenkomsten.get().pk]
    velden = {"wijze": nieuw, "tijdvak_minuten": "30", "capaciteit": "40"}
    cms.post(f"{LIJST}edit/{gelegenheid.pk}/", formulier(gelegenheid.aanbod, moment(), bestaand=bestaand, **velden))
    gelegenheid.refresh_from_db()
    assert (gelegenheid.wijze, gelegenheid.capaciteit) == (nieuw, plekken)


def test_met_aanmeldingen_gaat_een_andere_tijd_alleen_via_verzetten(cms):
    gelegenheid = maak_gelegenheid(capaciteit=5)
    meld_aan(gelegenheid, "Anna Fictief")
    keer = gelegenheid.bijeenkomsten.get()
    pagina = tekst(cms.get(f"{LIJST}edit/{gelegenheid.pk}/"))
    assert "Verzetten" in pagina
    assert "bijeenkomsten-0-begin" not in pagina
    cms.post(f"{LIJST}edit/{gelegenheid.pk}/", formulier(gelegenheid.aanbod, moment(DAG * 20), bestaand=[keer.pk]))
    keer.refresh_from_db()
    assert keer.volgnummer == 0
    gelegenheid.refresh_from_db()
    assert (gelegenheid.capaciteit, gelegenheid.bezet) == (12, 1)


def test_minder_plekken_dan_bezet_wordt_geweigerd_met_uitleg(cms):
    gelegenheid = maak_gelegenheid(capaciteit=5)
    for naam in ("Anna Fictief", "Bob Fictief"):
        meld_aan(gelegenheid, naam)
    antwoord = cms.post(reverse("planning_beheer:plekken", args=[gelegenheid.pk]), {"capaciteit": "1"})
    assert antwoord.status_code == 422
    assert "Er zijn al 2 plekken bezet" in tekst(antwoord)
    antwoord = cms.post(f"{LIJST}edit/{gelegenheid.pk}/", formulier(gelegenheid.aanbod, capaciteit="1"))
    assert "Er zijn al 2 plekken bezet" in tekst(antwoord)


def test_meer_plekken_bieden_de_wachtlijst_meteen_iets_aan(cms):
    for adres, velden in (("plekken", {}), ("edit", {})):
        gelegenheid = maak_gelegenheid(capaciteit=1)
        meld_aan(gelegenheid, "Anna Fictief"), meld_aan(gelegenheid, "Bob Fictief")
        if adres == "plekken":
            cms.post(reverse("planning_beheer:plekken", args=[gelegenheid.pk]), {"capaciteit": "2", **velden})
        else:
            cms.post(f"{LIJST}edit/{gelegenheid.pk}/", formulier(gelegenheid.aanbod, capaciteit="2"))
        assert gelegenheid.aanmeldingen.filter(status="aangeboden").count() == 1, adres


def test_te_weinig_deelnemers_staat_op_de_startpagina_tot_iemand_beslist(cms):
    gelegenheid = maak_gelegenheid(minimum=3, sluit_op=timezone.now() - DAG, capaciteit=10)
    start = "1 datum heeft te weinig deelnemers: beslis of die doorgaat"
    assert start in tekst(cms.get("/cms/"))
    assert "Te weinig deelnemers: beslis" in tekst(cms.get(f"{LIJST}?wanneer=besluit"))
    assert "Gaat door" in tekst(cms.get(f"{LIJST}inspect/{gelegenheid.pk}/"))
    cms.post(reverse("planning_beheer:gaat_door", args=[gelegenheid.pk]))
    assert start not in tekst(cms.get("/cms/"))


def test_een_kopie_heeft_dezelfde_uren_en_geen_aanmeldingen(cms):
    gelegenheid = maak_gelegenheid(keren=2, capaciteit=8)
    meld_aan(gelegenheid, "Anna Fictief")
    dag = timezone.localdate() + DAG * 60
    cms.post(reverse("planning_beheer:kopie", args=[gelegenheid.pk]), {"dag": dag.isoformat()})
    kopie = Gelegenheid.objects.latest("pk")
    eerste, tweede = kopie.bijeenkomsten.order_by("begin")
    was = gelegenheid.bijeenkomsten.order_by("begin").first()
    assert (kopie.bezet, kopie.capaciteit, timezone.localdate(eerste.begin)) == (0, 8, dag)
    assert timezone.localtime(eerste.begin).time() == timezone.localtime(was.begin).time()
    assert (timezone.localdate(tweede.begin) - dag).days == 7


def test_twee_keer_drukken_maakt_een_kopie_een_bijeenkomst_en_een_datum(cms):
    gelegenheid = maak_gelegenheid(keren=2)
    dag = (timezone.localdate() + DAG * 60).isoformat()
    kopie, erbij = (reverse(f"planning_beheer:{naam}", args=[gelegenheid.pk]) for naam in ("kopie", "erbij"))
    maken = f"{LIJST}create/"
    for adres in (kopie, erbij, maken):
        assert 'name="sleutel" value="' in tekst(cms.get(adres)), adres
    for _twee_keer in range(2):
        cms.post(kopie, {"dag": dag, "sleutel": "11111111-1111-4111-8111-111111111111"})
        cms.post(erbij, tijd(moment(), sleutel="22222222-2222-4222-8222-222222222222"))
        nieuw = formulier(gelegenheid.aanbod, moment(), sleutel="33333333-3333-4333-8333-333333333333")
        assert cms.post(maken, nieuw).status_code == 302
    assert gelegenheid.bijeenkomsten.count() == 3
    assert Gelegenheid.objects.count() == 3, "het origineel, de kopie en de nieuwe"
    cms.post(kopie, {"dag": dag, "sleutel": str(uuid.uuid4())})
    assert Gelegenheid.objects.count() == 4, "een nieuw formulier is een nieuwe kopie"


def test_een_spreekuur_dat_twee_keer_tegelijk_is_wordt_geweigerd(cms):
    spreekuur = {"wijze": "tijdvak", "tijdvak_minuten": "30", "capaciteit": ""}
    antwoord = cms.post(
        f"{LIJST}create/", formulier(maak_activiteit(), moment(), moment(DAG * 14 + DAG / 24), **spreekuur)
    )
    assert "Dit spreekuur is er dan al." in tekst(antwoord)
    assert not Gelegenheid.objects.exists()
    gelegenheid = maak_gelegenheid(maak_activiteit(), wijze="tijdvak", tijdvak_minuten=30)
    keer = gelegenheid.bijeenkomsten.get()
    lokaal = timezone.localtime(keer.begin)
    velden = {**tijd(keer.begin), "van": f"{lokaal:%H:%M}", "tot": "23:59"}
    antwoord = cms.post(reverse("planning_beheer:erbij", args=[gelegenheid.pk]), velden)
    assert (antwoord.status_code, "Dit spreekuur is er dan al." in tekst(antwoord)) == (422, True)


def test_verwijderen_kan_alleen_waar_nooit_iemand_voor_kwam(cms):
    leeg, vol = maak_gelegenheid(), maak_gelegenheid()
    meld_aan(vol, "Anna Fictief")
    for gelegenheid in (leeg, vol):
        cms.post(reverse("planning_beheer:verwijderen", args=[gelegenheid.pk]))
    assert list(Gelegenheid.objects.all()) == [vol]


def test_de_lijst_kost_evenveel_vragen_hoeveel_data_er_ook_zijn(cms, django_assert_max_num_queries):
    def vragen():
        with django_assert_max_num_queries(80) as gevangen:
            assert cms.get(LIJST).status_code == 200
        return len(gevangen)

    maak_gelegenheid(), maak_gelegenheid()
    vragen()
    klein = vragen()
    for _keer in range(10):
        meld_aan(maak_gelegenheid(keren=3), "Anna Fictief")
    assert vragen() == klein


@pytest.mark.parametrize("filter_", ["wanneer=komt", "wanneer=voorbij", "wanneer=afgezegd", "soort=cursus", "q=Cursus"])
def test_filters_werken(cms, filter_):
    maak_gelegenheid(), maak_gelegenheid(over=-DAG * 3), maak_gelegenheid(geannuleerd_op=timezone.now())
    assert cms.get(f"{LIJST}?{filter_}").status_code == 200


def test_de_knop_op_de_pagina_leidt_naar_de_data(client, admin_user):
    client.force_login(admin_user)
    cursus = maak_cursus()
    adres = reverse("planning_beheer:aanbod", args=[cursus.pk])
    assert adres in tekst(client.get(reverse("wagtailadmin_pages:edit", args=[cursus.pk])))
    maak_gelegenheid(cursus), maak_gelegenheid(cursus, over=-DAG * 30)
    pagina = tekst(client.get(adres))
    assert "Datum toevoegen" in pagina
    assert "Geweest" in pagina
