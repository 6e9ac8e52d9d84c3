"""Data plannen in het CMS."""

import uuid
from datetime import datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from initiatieven.models import Gelegenheid
from stadmaken.common.models import Bericht
from tests.fabriek import maak_medewerker
from tests.fabriek_initiatieven import maak_activiteit, maak_cursus, maak_gelegenheid
from tests.initiatieven.beheer.hulp import meld_aan, tekst

pytestmark = pytest.mark.django_db
LIJST = "/cms/initiatieven/gelegenheid/"
DAG = timedelta(days=1)


@pytest.fixture
def cms(client):
    client.force_login(maak_medewerker("initiatieven.beheer_aanmelding"))
    return client


def formulier(aanbod, *tijden, bestaand=(), **velden):
    """Wat de browser van het formulier verstuurt."""
    gegevens = {
        "aanbod": aanbod.pk,
        "wijze": "aanmelden",
        "capaciteit": "12",
        "max_samen": "1",
        "wachtlijst": "on",
        "aanbod_uren": "48",
        "herinnering_dagen": "7",
        "bijeenkomsten-TOTAL_FORMS": len(tijden),
        "bijeenkomsten-INITIAL_FORMS": len(bestaand),
        "bijeenkomsten-MIN_NUM_FORMS": "1",
        "bijeenkomsten-MAX_NUM_FORMS": "1000",
        "gereserveerd-TOTAL_FORMS": "0",
        "gereserveerd-INITIAL_FORMS": "0",
        "gereserveerd-MIN_NUM_FORMS": "0",
        "gereserveerd-MAX_NUM_FORMS": "1000",
    }
    for nummer, begin in enumerate(tijden):
        lokaal = timezone.localtime(begin)
        gegevens |= {
            f"bijeenkomsten-{nummer}-id": bestaand[nummer] if nummer < len(bestaand) else "",
            f"bijeenkomsten-{nummer}-begin": f"{lokaal:%Y-%m-%d %H:%M}",
            f"bijeenkomsten-{nummer}-eind": f"{lokaal + DAG / 12:%Y-%m-%d %H:%M}",
            f"bijeenkomsten-{nummer}-locatie": "De Bieb (fictief)",
            f"bijeenkomsten-{nummer}-DELETE": "",
        }
    return {**gegevens, **velden}


def moment(over=DAG * 14):
    return timezone.now().replace(second=0, microsecond=0) + over


def tijd(begin, **velden):
    lokaal = timezone.localtime(begin)
    return {"dag": f"{lokaal:%Y-%m-%d}", "van": "19:30", "tot": "21:30", "locatie": "Zaal (fictief)", **velden}


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


def test_verzetten_zegt_eerst_hoeveel_mensen_mail_krijgen(cms):
    gelegenheid = maak_gelegenheid()
    meld_aan(gelegenheid, "Anna Fictief"), meld_aan(gelegenheid, "Bob Fictief")
    Bericht.objects.all().delete()
    adres = reverse("planning_beheer:verzetten", args=[gelegenheid.bijeenkomsten.get().pk])
    assert "2 mensen krijgen een mail" in tekst(cms.get(adres))
    gedaan = cms.post(adres, tijd(moment(DAG * 20), toelichting="De zaal lekt."), follow=True)
    assert "De bijeenkomst is verzet. 2 mensen krijgen een mail." in tekst(gedaan)
    assert Bericht.objects.filter(tekst__contains="De zaal lekt.").count() == 2


@pytest.mark.parametrize(
    ("anders", "uitleg"),
    [
        ({"tot": "19:00"}, "Het einde ligt na het begin."),
        ({"dag": "2020-01-01"}, "Dit is al geweest."),
        ({"dag": "1020-01-01"}, "Kies een dag tussen 2000 en over drie jaar."),
        ({"dag": "9999-12-31"}, "Kies een dag tussen 2000 en over drie jaar."),
        ({"dag": "2026-02-30"}, "geldige datum"),
        ({"locatie": ""}, "Vul een locatie in, of een link om online mee te doen."),
        ({"tot_dag": "0001-01-01"}, "Kies een dag tussen 2000 en over drie jaar."),
        ({"online": "javascript:alert(1)"}, "geldige URL"),
        ({"online": f"https://voorbeeld.nl/{'a' * 200}"}, "200 tekens"),
        ({"volgnummer": "-1"}, "0"),
    ],
)
def test_wat_niet_kan_zegt_waarom_en_verandert_niets(cms, anders, uitleg):
    keer = maak_gelegenheid().bijeenkomsten.get()
    antwoord = cms.post(reverse("planning_beheer:verzetten", args=[keer.pk]), {**tijd(moment()), **anders})
    assert antwoord.status_code == 422
    assert uitleg in tekst(antwoord)
    keer.refresh_from_db()
    assert keer.volgnummer == 0


def test_een_uur_dat_niet_bestaat_geeft_uitleg_en_geen_storing(cms):
    keer = maak_gelegenheid().bijeenkomsten.get()
    jaar = timezone.localdate().year + 1
    zondag = max(dag for dag in (datetime(jaar, 3, n).date() for n in range(25, 32)) if dag.weekday() == 6)
    velden = {**tijd(moment()), "dag": zondag.isoformat(), "van": "02:30", "tot": "03:00"}
    antwoord = cms.post(reverse("planning_beheer:verzetten", args=[keer.pk]), velden)
    assert (antwoord.status_code, "Het einde ligt na het begin." in tekst(antwoord)) == (422, True)


def avond():
    """Een datum op een heel uur, met iemand die komt."""
    gelegenheid = maak_gelegenheid()
    keer = gelegenheid.bijeenkomsten.get()
    keer.begin = timezone.localtime(moment(DAG * 20)).replace(hour=19, minute=30)
    keer.eind = keer.begin + DAG / 12
    keer.save()
    meld_aan(gelegenheid, "Anna Fictief")
    Bericht.objects.all().delete()
    return keer


def test_bewaren_zonder_verandering_belooft_geen_mail(cms):
    keer = avond()
    adres = reverse("planning_beheer:verzetten", args=[keer.pk])
    gedaan = tekst(cms.post(adres, tijd(keer.begin, locatie=keer.locatie), follow=True))
    assert "Dit staat al zo in de agenda. Er gaat geen nieuwe mail uit." in gedaan
    assert not Bericht.objects.exists()


def test_wie_een_oud_scherm_open_had_zet_de_wijziging_van_een_collega_niet_terug(cms):
    keer = avond()
    adres = reverse("planning_beheer:verzetten", args=[keer.pk])
    assert '<input type="hidden" name="volgnummer" value="0"' in tekst(cms.get(adres))
    cms.post(adres, tijd(moment(DAG * 30), volgnummer="0"))
    antwoord = cms.post(adres, tijd(keer.begin, locatie="Elders", volgnummer="0"), follow=True)
    assert "Een collega heeft dit net veranderd." in tekst(antwoord)
    assert Bericht.objects.count() == 1
    keer.refresh_from_db()
    assert timezone.localdate(keer.begin) == timezone.localdate(moment(DAG * 30))


def test_wat_bezig_is_kan_langer_duren_maar_niet_opnieuw_beginnen(cms):
    keer = avond()
    keer.begin, keer.eind = keer.begin - DAG * 22, moment(DAG * 2)
    keer.save()
    adres = reverse("planning_beheer:verzetten", args=[keer.pk])
    langer = tijd(keer.begin, tot_dag=f"{timezone.localtime(moment(DAG * 9)):%Y-%m-%d}")
    assert cms.post(adres, {**langer, "van": "19:00"}).status_code == 422
    assert cms.post(adres, langer).status_code == 302
    keer.refresh_from_db()
    assert timezone.localdate(keer.eind) == timezone.localdate(moment(DAG * 9))


def test_de_enige_keer_afzeggen_vraagt_om_de_reden_die_op_de_site_komt(cms):
    keer = maak_gelegenheid().bijeenkomsten.get()
    adres = reverse("planning_beheer:afzeggen", args=[keer.pk])
    verder = reverse("planning_beheer:niet_door", args=[keer.gelegenheid_id])
    for antwoord in (cms.get(adres), cms.post(adres, {"toelichting": "Alleen voor deelnemers"})):
        assert antwoord.headers["Location"] == verder
    keer.gelegenheid.refresh_from_db()
    assert keer.gelegenheid.geannuleerd_op is None


def test_een_periode_van_dagen_verzetten(cms):
    keer = maak_gelegenheid(maak_activiteit(soort="bankje"), wijze="vrij").bijeenkomsten.get()
    begin, eind = moment(DAG * 20), moment(DAG * 30)
    velden = {**tijd(begin), "tot_dag": f"{timezone.localtime(eind):%Y-%m-%d}"}
    cms.post(reverse("planning_beheer:verzetten", args=[keer.pk]), velden)
    keer.refresh_from_db()
    assert (keer.eind - keer.begin).days == 10


def test_afzeggen_vraagt_een_reden_en_kan_maar_een_keer(cms):
    gelegenheid = maak_gelegenheid(capaciteit=1)
    meld_aan(gelegenheid, "Anna Fictief"), meld_aan(gelegenheid, "Bob Fictief")
    adres = reverse("planning_beheer:niet_door", args=[gelegenheid.pk])
    assert cms.post(adres, {"toelichting": " "}).status_code == 422
    assert "2 mensen krijgen een mail" in tekst(cms.post(adres, {"toelichting": "Te heet."}, follow=True))
    assert "al afgezegd" in tekst(cms.post(adres, {"toelichting": "Nog eens."}, follow=True))


def test_te_weinig_deelnemers_staat_op_de_startpagina_tot_iemand_beslist(cms):
    gelegenheid = maak_gelegenheid(minimum=3, sluit_op=timezone.now() - DAG, capaciteit=10)
    start = "Te weinig deelnemers: beslis of het doorgaat"
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
