"""Agenda's om op te abonneren, zoals een kalenderprogramma ze ophaalt."""

from datetime import timedelta

import icalendar
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from initiatieven.models import Bijeenkomst
from tests.fabriek import maak_project, maak_wijk
from tests.fabriek_initiatieven import maak_activiteit, maak_agenda, maak_cursus, maak_gelegenheid, maak_school

pytestmark = pytest.mark.django_db


def haal(client, pad, **kwargs):
    antwoord = client.get(pad, **kwargs)
    assert antwoord.status_code == 200, antwoord.status_code
    assert antwoord["Content-Type"] == "text/calendar; charset=utf-8"
    afspraken = icalendar.Calendar.from_ical(antwoord.content).walk("VEVENT")
    return [str(afspraak["summary"]) for afspraak in afspraken]


def test_de_hele_agenda_heeft_alles_en_een_pagina_alleen_het_eigene(client):
    cursus, activiteit = maak_cursus(title="Pitchen"), maak_activiteit(title="Inloop")
    maak_gelegenheid(cursus), maak_gelegenheid(activiteit, over=timedelta(days=1), keren=2)
    assert haal(client, "/agenda.ics") == ["Inloop", "Inloop", "Pitchen"]
    assert haal(client, f"{maak_agenda().url}agenda.ics") == ["Inloop", "Inloop", "Pitchen"]
    assert haal(client, f"{maak_school().url}agenda.ics") == ["Pitchen"]
    assert haal(client, f"{activiteit.url}agenda.ics") == ["Inloop", "Inloop"]


def test_een_filter_werkt_als_op_de_agenda_en_een_onbekende_keuze_bestaat_niet(client):
    wijk, project = maak_wijk(), maak_project()
    in_wijk = maak_activiteit(title="In de wijk", soort="sessie")
    in_wijk.wijken = [wijk]
    in_wijk.save()
    maak_gelegenheid(in_wijk)
    maak_gelegenheid(maak_cursus(title="Bij het project", project=project))
    for vraag, verwacht in (
        (f"wijk={wijk.slug}", "In de wijk"),
        (f"gebied={wijk.gebied.slug}", "In de wijk"),
        (f"project={project.slug}", "Bij het project"),
        ("soort=sessie", "In de wijk"),
    ):
        assert haal(client, f"/agenda.ics?{vraag}") == [verwacht]
    for onzin in ("soort=feest", "wijk=nergens", "project=%00", "gebied=" + "x" * 5000, "soort=%ed%a0%80"):
        assert client.get(f"/agenda.ics?{onzin}").status_code == 404


def test_wat_niemand_mag_zien_staat_in_geen_enkele_agenda(client):
    concept, besloten = maak_cursus(live=False), maak_cursus()
    PageViewRestriction.objects.create(page=besloten, restriction_type="login")
    for pagina in (concept, besloten):
        maak_gelegenheid(pagina)
        assert client.get(f"{pagina.url}agenda.ics").status_code == 404
    assert haal(client, "/agenda.ics") == []


@pytest.mark.parametrize(
    "pad",
    ["/agenda/bestaat-niet/", "/projecten/", "/", "/initiatievenschool/archief/", "/a%00b/", f"/{'a/' * 40}"],
)
def test_een_agenda_van_iets_anders_bestaat_niet(client, pad):
    maak_school(), maak_agenda()
    verwacht = 200 if pad == "/" else 404
    assert client.get(f"{pad}agenda.ics").status_code == verwacht


def test_drie_maanden_terug_is_genoeg_en_wat_is_geannuleerd_blijft_te_lezen(client):
    cursus = maak_cursus()
    maak_gelegenheid(cursus, over=timedelta(days=-100))
    maak_gelegenheid(cursus, over=timedelta(days=-80))
    assert len(haal(client, "/agenda.ics")) == 1
    maak_gelegenheid(cursus, geannuleerd_op=timezone.now())
    assert b"STATUS:CANCELLED" in client.get("/agenda.ics").content


def test_wie_de_agenda_al_heeft_krijgt_hem_niet_opnieuw(client):
    gelegenheid = maak_gelegenheid()
    eerste = client.get("/agenda.ics")
    assert eerste["Cache-Control"] == "public, max-age=600"
    assert "Cookie" not in eerste.get("Vary", "")
    assert client.get("/agenda.ics", headers={"if-none-match": eerste["ETag"]}).status_code == 304
    gelegenheid.bijeenkomsten.update(volgnummer=1)
    assert client.get("/agenda.ics", headers={"if-none-match": eerste["ETag"]}).status_code == 200
    assert client.post("/agenda.ics").status_code == 405


def test_meer_data_kosten_niet_meer_vragen(client):
    def vragen():
        with CaptureQueriesContext(connection) as gevangen:
            client.get("/agenda.ics")
        return len(gevangen)

    maak_gelegenheid()
    client.get("/agenda.ics")
    klein = vragen()
    for _keer in range(3):
        maak_gelegenheid(maak_activiteit(), keren=5)
    assert vragen() == klein <= 8


def test_een_agenda_heeft_een_grens(client):
    gelegenheid, nu = maak_gelegenheid(keren=0), timezone.now()
    Bijeenkomst.objects.bulk_create(
        Bijeenkomst(gelegenheid=gelegenheid, begin=nu + timedelta(hours=n), eind=nu + timedelta(hours=n + 1))
        for n in range(1005)
    )
    assert client.get("/agenda.ics").content.count(b"BEGIN:VEVENT") == 1000
