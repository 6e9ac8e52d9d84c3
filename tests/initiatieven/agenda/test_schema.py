"""Wat zoekmachines over een cursus en een activiteit lezen (schema.org)."""

import json
import re
from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from initiatieven.models import Bijeenkomst, Gelegenheid
from tests.fabriek_initiatieven import maak_activiteit, maak_cursus, maak_gelegenheid

pytestmark = pytest.mark.django_db
SCHEMA = "https://schema.org/"


def gegevens(client, pagina):
    """De JSON-LD van de pagina zelf, gelezen zoals een zoekmachine dat doet; het kruimelpad staat ernaast."""
    tekst = client.get(pagina.url).content.decode()
    blokken = map(json.loads, re.findall(r'<script type="application/ld\+json">(.*?)</script>', tekst, re.DOTALL))
    [gevonden] = [blok for blok in blokken if blok["@type"] != "BreadcrumbList"]
    return gevonden


def test_een_cursus_is_een_course_met_een_instance_per_keer_dat_zij_wordt_gegeven(client):
    cursus = maak_cursus(title="Pitchen", voor_wie="bewoners", niveau="verder")
    maak_gelegenheid(cursus, keren=2, capaciteit=5)
    maak_gelegenheid(cursus, over=timedelta(days=90), capaciteit=2, bezet=2)
    rij = gegevens(client, cursus)
    assert rij["@type"] == "Course"
    assert rij["name"] == "Pitchen"
    assert rij["provider"]["@type"] == "GovernmentOrganization"
    assert rij["educationalLevel"] == "Voor wie al bezig is"
    assert rij["isAccessibleForFree"] is True
    eerst, later = rij["hasCourseInstance"]
    assert [een["@type"] for een in eerst["subEvent"]] == ["EducationEvent"] * 2
    assert eerst["courseMode"] == "Onsite"
    assert eerst["location"] == {"@type": "Place", "name": "Buurthuis De Vaart"}
    assert (eerst["offers"]["availability"], eerst["offers"]["price"]) == (f"{SCHEMA}InStock", 0)
    assert later["offers"]["availability"] == f"{SCHEMA}SoldOut"
    assert eerst["startDate"] < eerst["subEvent"][1]["startDate"] < eerst["endDate"]


def test_de_link_van_een_online_bijeenkomst_staat_er_niet_in(client):
    cursus = maak_cursus()
    maak_gelegenheid(cursus)
    Bijeenkomst.objects.update(online="https://vergaderen.voorbeeld.nl/geheim", locatie="")
    rij = gegevens(client, cursus)
    assert "geheim" not in json.dumps(rij)
    [keer] = rij["hasCourseInstance"]
    assert (keer["courseMode"], keer["location"]["@type"]) == ("Online", "VirtualLocation")
    assert keer["location"]["url"].endswith(cursus.url)


@pytest.mark.parametrize(
    ("keer", "geheel", "status"),
    [
        ({}, {}, "EventScheduled"),
        ({"volgnummer": 1}, {}, "EventScheduled"),
        ({"volgnummer": 1, "geannuleerd_op": timezone.now()}, {}, "EventCancelled"),
        ({}, {"geannuleerd_op": timezone.now()}, "EventCancelled"),
    ],
)
def test_een_activiteit_is_een_event_met_de_stand_van_nu(client, keer, geheel, status):
    pagina = maak_activiteit(title="Inloop")
    maak_gelegenheid(pagina, wijze="vrij")
    Bijeenkomst.objects.update(**keer)
    if geheel:
        Gelegenheid.objects.update(**geheel)
    rij = gegevens(client, pagina)
    assert (rij["@type"], rij["name"], rij["eventStatus"]) == ("Event", "Inloop", SCHEMA + status)
    assert rij["url"].endswith(pagina.url)
    assert rij["organizer"]["name"]


def test_een_reeks_is_een_series_met_hooguit_tien_keren(client):
    pagina = maak_activiteit(kosten="€ 5")
    for week in range(12):
        maak_gelegenheid(pagina, over=timedelta(weeks=week + 1))
    rij = gegevens(client, pagina)
    assert rij["@type"] == "EventSeries"
    assert len(rij["subEvent"]) == 10
    assert rij["isAccessibleForFree"] is False
    assert "price" not in rij["subEvent"][0]["offers"]


def test_een_pagina_zonder_datum_en_met_een_lastige_titel_geeft_geldige_json(client):
    rij = gegevens(client, maak_activiteit(title="</script><b>“x” & y"))
    assert rij["name"] == "</script><b>“x” & y"
    assert rij["subEvent"] == []
    assert gegevens(client, maak_cursus())["hasCourseInstance"] == []


def test_tijden_zijn_die_van_amsterdam_ook_als_de_klok_verspringt(client, time_machine):
    time_machine.move_to(datetime(2027, 3, 1, 12, tzinfo=timezone.get_default_timezone()))
    pagina = maak_cursus()
    maak_gelegenheid(pagina)
    Bijeenkomst.objects.update(
        begin=datetime(2027, 3, 28, 0, 30, tzinfo=timezone.get_default_timezone()),
        eind=datetime(2027, 3, 28, 4, 0, tzinfo=timezone.get_default_timezone()),
    )
    [keer] = gegevens(client, pagina)["hasCourseInstance"][0]["subEvent"]
    assert (keer["startDate"], keer["endDate"]) == ("2027-03-28T00:30:00+01:00", "2027-03-28T04:00:00+02:00")


def test_valt_een_keer_uit_dan_gaat_de_cursus_nog_door(client):
    cursus = maak_cursus()
    maak_gelegenheid(cursus, keren=3)
    eerste, tweede, _derde = Bijeenkomst.objects.order_by("begin")
    Bijeenkomst.objects.filter(pk=eerste.pk).update(geannuleerd_op=timezone.now())
    [reeks] = gegevens(client, cursus)["hasCourseInstance"]
    assert reeks["eventStatus"] == f"{SCHEMA}EventScheduled"
    assert reeks["startDate"] == timezone.localtime(tweede.begin).isoformat()
    assert reeks["subEvent"][0]["eventStatus"] == f"{SCHEMA}EventCancelled"


def test_op_een_plek_en_online_is_allebei(client):
    cursus = maak_cursus()
    maak_gelegenheid(cursus)
    Bijeenkomst.objects.update(online="https://vergaderen.voorbeeld.nl/geheim")
    [reeks] = gegevens(client, cursus)["hasCourseInstance"]
    [keer] = reeks["subEvent"]
    assert (reeks["courseMode"], keer["location"]["@type"]) == ("Blended", "Place")
    assert keer["eventAttendanceMode"] == f"{SCHEMA}MixedEventAttendanceMode"


@pytest.mark.parametrize(
    ("kosten", "gratis"),
    [("Gratis", True), ("gratis.", True), ("Niet gratis: € 5", False), ("€ 5, gratis met stadspas", False)],
)
def test_alleen_wat_voor_iedereen_gratis_is_heet_gratis(client, kosten, gratis):
    pagina = maak_activiteit(kosten=kosten)
    maak_gelegenheid(pagina)
    rij = gegevens(client, pagina)
    assert rij["isAccessibleForFree"] is gratis
    assert ("price" in rij["offers"]) is gratis
