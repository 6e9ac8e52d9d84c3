"""Terugkerende activiteiten in het CMS: eerst een voorbeeld, dan pas bewaren."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from initiatieven.models import Gelegenheid, Herhaling
from initiatieven.planning.actions import maak_reeks
from tests.fabriek_initiatieven import maak_activiteit, maak_herhaling
from tests.initiatieven.beheer.hulp import meld_aan, tekst

pytestmark = pytest.mark.django_db
MAKEN = "/cms/planning/reeks/"


def velden(**anders):
    return {
        "aanbod": anders.pop("aanbod", None) or maak_activiteit().pk,
        "ritme": "dag",
        "rang": "1",
        "weekdag": "1",
        "vanaf": f"{timezone.localdate() + timedelta(days=1):%Y-%m-%d}",
        "van": "19:30",
        "tot_uur": "21:00",
        "locatie": "De Bieb (fictief)",
        "wijze": "vrij",
        "stap": "voorbeeld",
        **anders,
    }


def test_eerst_een_voorbeeld_en_dan_pas_in_de_agenda(cms):
    invoer = velden()
    voorbeeld = tekst(cms.post(MAKEN, invoer))
    assert "Het komt elke maand op de eerste dinsdag." in voorbeeld
    assert voorbeeld.count("<li>dinsdag ") == 12
    assert not Herhaling.objects.exists()
    cms.post(MAKEN, {**invoer, "stap": "terug"})
    assert not Herhaling.objects.exists()
    for _twee_keer_drukken in range(2):
        cms.post(MAKEN, {**invoer, "stap": "bewaren"})
    assert Herhaling.objects.get().regel == "FREQ=MONTHLY;BYDAY=1TU"
    assert Gelegenheid.objects.count() in (11, 12, 13)


@pytest.mark.parametrize(
    ("keuze", "regel"),
    [
        ({"ritme": "week", "weekdag": "3"}, "FREQ=WEEKLY;BYDAY=TH"),
        ({"ritme": "twee", "weekdag": "6"}, "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU"),
        ({"ritme": "dag", "rang": "-1", "weekdag": "4"}, "FREQ=MONTHLY;BYDAY=-1FR"),
        ({"ritme": "nummer", "dagnummer": "15"}, "FREQ=MONTHLY;BYMONTHDAY=15"),
        ({"ritme": "eigen", "eigen": "rrule:freq=daily;count=3"}, "FREQ=DAILY;COUNT=3"),
    ],
)
def test_elke_keuze_wordt_een_regel_van_rfc_5545_en_is_later_terug_te_vinden(cms, keuze, regel):
    cms.post(MAKEN, velden(**keuze, stap="bewaren"))
    reeks = Herhaling.objects.get()
    assert reeks.regel == regel
    pagina = cms.get(reverse("planning_beheer:reeks_wijzigen", args=[reeks.pk]))
    assert f'value="{keuze["ritme"]}"' in tekst(pagina).partition("checked")[0].rpartition("<input")[2]
    assert cms.get(reverse("planning_beheer:reeks", args=[reeks.pk])).status_code == 200
    assert cms.get("/cms/initiatieven/herhaling/").status_code == 200


@pytest.mark.parametrize(
    ("anders", "uitleg"),
    [
        ({"ritme": "eigen", "eigen": "FREQ=SECONDLY"}, "Begin met FREQ=DAILY"),
        ({"ritme": "eigen", "eigen": ""}, "Schrijf de regel als NAAM=WAARDE"),
        ({"ritme": "eigen", "eigen": "FREQ=WEEKLY;COUNT=1000000000"}, "COUNT bestaat uit getallen"),
        ({"ritme": "eigen", "eigen": "X" * 10_000}, "200 tekens"),
        ({"ritme": "eigen", "eigen": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"}, "geen enkele keer"),
        ({"ritme": "onzin"}, "geldige keuze"),
        ({"tot_uur": "19:00"}, "Het einde ligt na het begin."),
        ({"wijze": "tijdvak"}, "Vul in hoe lang één gesprek duurt."),
        ({"vanaf": "0001-01-01"}, "Kies een dag tussen 2000"),
        ({"dagnummer": "99"}, "31"),
        ({"aanbod": "999999"}, "geldige keuze"),
    ],
)
def test_wat_niet_kan_zegt_waarom(cms, anders, uitleg):
    antwoord = cms.post(MAKEN, velden(**anders))
    assert antwoord.status_code == 422
    assert uitleg in tekst(antwoord)


def test_overslaan_terugzetten_en_stoppen(cms):
    reeks = maak_herhaling()
    maak_reeks(reeks)
    adres = reverse("planning_beheer:reeks", args=[reeks.pk])
    dag = timezone.localdate(reeks.begin).isoformat()
    cms.post(adres, {"actie": "overslaan", "dag": dag})
    assert "Overgeslagen" in tekst(cms.get(adres))
    assert reeks.gelegenheden.count() == 51
    cms.post(adres, {"actie": "opnemen", "dag": dag})
    assert reeks.gelegenheden.count() == 52
    assert cms.post(adres, {"actie": "stoppen", "dag": "onzin"}).status_code == 422
    cms.post(adres, {"actie": "stoppen", "dag": dag})
    assert reeks.gelegenheden.count() == 1


def test_wat_mensen_als_afgezegd_kennen_belooft_het_scherm_niet_opnieuw(cms):
    reeks = maak_herhaling(wijze="aanmelden")
    maak_reeks(reeks)
    meld_aan(reeks.gelegenheden.order_by("volgens_regel").first(), "Anna Fictief")
    adres, dag = reverse("planning_beheer:reeks", args=[reeks.pk]), timezone.localdate(reeks.begin).isoformat()
    cms.post(adres, {"actie": "overslaan", "dag": dag})
    pagina = tekst(cms.post(adres, {"actie": "opnemen", "dag": dag}, follow=True))
    assert "Deze dag komt niet vanzelf terug" in pagina
    assert "gaat weer door" not in pagina


def test_een_andere_regel_zegt_wat_gebleven_is(cms):
    reeks = maak_herhaling(wijze="aanmelden")
    maak_reeks(reeks)
    meld_aan(reeks.gelegenheden.order_by("volgens_regel").first(), "Anna Fictief")
    andere_dag = (timezone.localdate(reeks.begin).weekday() + 1) % 7
    invoer = velden(aanbod=reeks.aanbod_id, ritme="week", weekdag=str(andere_dag), wijze="aanmelden", stap="bewaren")
    gedaan = cms.post(reverse("planning_beheer:reeks_wijzigen", args=[reeks.pk]), invoer, follow=True)
    assert "1 datum met aanmeldingen is gebleven zoals zij was." in tekst(gedaan)


def test_een_reeks_kost_evenveel_vragen_hoeveel_data_zij_ook_heeft(cms, django_assert_max_num_queries):
    def vragen(regel):
        reeks = maak_herhaling(regel=regel, wijze="aanmelden")
        maak_reeks(reeks)
        adres = reverse("planning_beheer:reeks", args=[reeks.pk])
        cms.get(adres)
        with django_assert_max_num_queries(60) as gevangen:
            assert cms.get(adres).status_code == 200
        return len(gevangen)

    assert vragen("FREQ=MONTHLY") == vragen("FREQ=WEEKLY")
