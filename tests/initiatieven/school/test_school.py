"""De Initiatievenschool: het overzicht met filters."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from initiatieven.models import Gelegenheid, Materiaal
from initiatieven.planning.stand import Fase, stand
from initiatieven.school.models import CursusPage
from tests.fabriek import maak_wijk
from tests.fabriek_initiatieven import maak_cursus, maak_gelegenheid, maak_school

from .hulp import DAG, haal, titels

pytestmark = pytest.mark.django_db


def test_een_kaart_zegt_wanneer_hoe_vaak_voor_wie_en_of_er_plek_is(client, time_machine):
    time_machine.move_to(datetime(2026, 11, 20, 10, tzinfo=timezone.get_current_timezone()))
    cursus = maak_cursus(title="Pitchen voor beginners", voor_wie="bewoners")
    begin = datetime(2026, 12, 1, 19, 30, tzinfo=timezone.get_current_timezone())
    maak_gelegenheid(cursus, over=begin - timezone.now(), keren=3, capaciteit=4)
    tekst = haal(client).content.decode()
    for deel in (
        "Pitchen voor beginners",
        "dinsdag 1 december 2026, 19.30 – 21.30 uur",
        "3 bijeenkomsten",
        "voor bewoners",
        "Nog 4 plekken vrij",
        "1 cursus, workshop of lezing",
    ):
        assert deel in tekst, deel


def test_wat_het_eerst_komt_staat_vooraan_en_zonder_datum_achteraan(client):
    maak_cursus(title="Zonder datum")
    maak_gelegenheid(maak_cursus(title="Later"), over=40 * DAG)
    maak_gelegenheid(maak_cursus(title="Eerst"), over=4 * DAG)
    antwoord = haal(client)
    assert titels(antwoord) == ["Eerst", "Later", "Zonder datum"]
    assert "Datum volgt" in antwoord.content.decode()


def test_een_concept_en_een_besloten_cursus_staan_er_niet(client):
    for velden in ({}, {"live": False}, {}):
        maak_gelegenheid(maak_cursus(**velden))
    besloten = CursusPage.objects.last()
    PageViewRestriction.objects.create(page=besloten, restriction_type="password", password="x")
    assert len(titels(haal(client))) == 1


@pytest.fixture
def gevuld():
    wijk = maak_wijk()
    past = maak_cursus(title="Past", voor_wie="platforms", wijken=[wijk, maak_wijk()])
    past.onderwerpen.add("crowdfunding")
    past.save()
    avond = timezone.localtime(timezone.now() + 9 * DAG).replace(hour=19, minute=30)
    maak_gelegenheid(past, over=avond - timezone.now(), capaciteit=1)
    anders = maak_cursus(title="Anders", voor_wie="bewoners")
    anders.onderwerpen.add("pitchen")
    anders.save()
    maak_gelegenheid(anders, over=avond.replace(hour=9) - timezone.now(), capaciteit=1, bezet=1)
    return past


@pytest.mark.parametrize(
    ("vraag", "verwacht"),
    [
        ("?onderwerp=crowdfunding", ["Past"]),
        ("?voor_wie=platforms", ["Past"]),
        ("?gebied=noord", ["Past"]),
        ("?dagdeel=avond", ["Past"]),
        ("?dagdeel=ochtend", ["Anders"]),
        ("?dagdeel=middag", []),
        ("?plek=1", ["Past"]),
        ("?onderwerp=pitchen&plek=on", []),
        ("?onderwerp=crowdfunding&voor_wie=platforms&gebied=noord&dagdeel=avond&plek=1", ["Past"]),
    ],
)
@pytest.mark.usefixtures("gevuld")
def test_filters_werken_los_en_samen(client, vraag, verwacht):
    assert titels(haal(client, vraag)) == verwacht


def test_plek_en_dagdeel_gelden_voor_dezelfde_datum_en_die_staat_op_de_kaart(client):
    cursus = maak_cursus()
    avond = timezone.localtime(timezone.now() + 9 * DAG).replace(hour=19, minute=30)
    maak_gelegenheid(cursus, over=avond - timezone.now(), capaciteit=2, bezet=2)
    maak_gelegenheid(cursus, over=avond.replace(hour=10) + DAG - timezone.now(), capaciteit=7)
    assert titels(haal(client, "?dagdeel=avond")) == [cursus.title]
    assert "Vol, met wachtlijst" in haal(client).content.decode()
    assert titels(haal(client, "?dagdeel=avond&plek=1")) == []
    antwoord = haal(client, "?dagdeel=ochtend&plek=1")
    assert titels(antwoord) == [cursus.title]
    assert "Nog 7 plekken vrij" in antwoord.content.decode()
    assert "Vol, met wachtlijst" not in antwoord.content.decode()


@pytest.mark.parametrize("vraag", ["onderwerp=xx", "voor_wie=%00", "gebied=" + "9" * 4000, "dagdeel=%ED%A0%80"])
@pytest.mark.usefixtures("gevuld")
def test_een_onbekende_keuze_telt_niet_mee_en_dat_staat_erbij(client, vraag):
    antwoord = haal(client, f"?{vraag}")
    assert len(titels(antwoord)) == 2
    assert "kennen wij niet" in antwoord.content.decode()


@pytest.mark.parametrize("pagina", ["0", "-1", "9" * 40, "%00", "x"])
def test_een_onzinnig_paginanummer_geeft_gewoon_een_pagina(client, pagina):
    maak_gelegenheid()
    assert len(titels(haal(client, f"?pagina={pagina}"))) == 1


def test_zonder_resultaat_wijst_de_pagina_een_weg_terug(client):
    maak_school()
    assert "Er zijn nu geen cursussen" in haal(client).content.decode()
    assert "Geen cursus past bij uw keuzes" in haal(client, "?plek=1").content.decode()


STANDEN = [
    {},
    {"capaciteit": 3, "bezet": 3},
    {"capaciteit": 3, "bezet": 3, "wachtlijst": False},
    {"capaciteit": 3, "bezet": 2},
    {"wijze": "vrij"},
    {"opent_op": DAG},
    {"opent_op": -DAG},
    {"sluit_op": -DAG},
    {"sluit_op": DAG},
    {"geannuleerd_op": -DAG},
    {"over": -timedelta(hours=1)},
    {"over": -timedelta(hours=1), "wijze": "vrij"},
    {"over": -9 * DAG},
]


@pytest.mark.parametrize("velden", STANDEN)
def test_het_filter_op_plek_zegt_hetzelfde_als_de_stand(velden):
    nu, velden = timezone.now(), dict(velden)
    over = velden.pop("over", 9 * DAG)
    velden = {naam: nu + waarde if naam.endswith("_op") else waarde for naam, waarde in velden.items()}
    gelegenheid = maak_gelegenheid(over=over, **velden)
    fase = stand(Gelegenheid.objects.met_tijden().get(pk=gelegenheid.pk), nu).fase
    assert CursusPage.objects.met_plek(nu).exists() == (fase in (Fase.OPEN, Fase.VRIJ)), fase


def vragen(client, pad):
    client.get(pad)
    with CaptureQueriesContext(connection) as gedaan:
        assert client.get(pad).status_code == 200
    return len(gedaan)


def test_tien_keer_zoveel_cursussen_kosten_evenveel_vragen(client):
    def vul(aantal):
        for _ in range(aantal):
            cursus = maak_cursus(wijken=[maak_wijk()])
            cursus.onderwerpen.add("pitchen")
            cursus.save()
            maak_gelegenheid(cursus, keren=2)
            maak_gelegenheid(cursus, over=30 * DAG)
            maak_gelegenheid(cursus, over=-30 * DAG)
            Materiaal.objects.create(cursus=cursus, titel="Blad", adres="https://voorbeeld.nl/blad")
            maak_gelegenheid(maak_cursus(), over=-9 * DAG)

    paden = ("/initiatievenschool/", "/initiatievenschool/archief/")
    vul(1)
    klein = [vragen(client, pad) for pad in paden]
    vul(9)
    assert [vragen(client, pad) for pad in paden] == klein
    assert max(klein) <= 18
