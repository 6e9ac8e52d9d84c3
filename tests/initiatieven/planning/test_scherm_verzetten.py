"""Het CMS: verzetten en afzeggen, met eerst wie er mail krijgt."""

from datetime import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from stadmaken.common.models import Bericht
from tests.fabriek_initiatieven import maak_activiteit, maak_gelegenheid
from tests.initiatieven.beheer.hulp import meld_aan, tekst
from tests.initiatieven.planning.hulp import DAG
from tests.initiatieven.planning.scherm import moment, tijd

pytestmark = pytest.mark.django_db


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
