"""Het auditlog in het CMS: wie het mag lezen, wat er staat, en dat niemand er iets in wijzigt."""

from io import BytesIO

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver, reverse
from openpyxl import load_workbook
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry, PageLogEntry

from participatie.models import Inbreng
from stadmaken.common.auditlog import acties, beheer
from stadmaken.common.auditlog.schrijven import leg_vast
from tests.adressen import geweigerd
from tests.fabriek import maak_inbreng, maak_medewerker, maak_project

pytestmark = pytest.mark.django_db
PROEF = "proef.scherm"
acties.registreer({PROEF: "Proefhandeling"})
LIJST, RESULTATEN = "auditlog:lijst", "auditlog:resultaten"
RECHT = "common.view_auditlog"


@pytest.fixture
def lezer(client):
    wie = maak_medewerker(RECHT, first_name="Lea", last_name="Lezer")
    client.force_login(wie)
    return wie


def lees(client, **keuze):
    return client.get(reverse(LIJST), keuze)


def rijen(antwoord):
    return antwoord.context["object_list"]


@pytest.mark.parametrize("naam", [LIJST, RESULTATEN, "wagtailadmin_reports:site_history"])
def test_alleen_wie_het_recht_heeft_leest_het(client, naam):
    client.force_login(maak_medewerker("participatie.moderate_inbreng", "participatie.view_origineel"))
    for keuze in ({}, {"export": "csv"}, {"export": "xlsx"}):
        assert geweigerd(client.get(reverse(naam), keuze))
    client.force_login(maak_medewerker(RECHT))
    assert client.get(reverse(naam)).status_code == 200


def test_het_menu_toont_het_alleen_wie_het_mag_lezen(client):
    for rechten, staat_er in (((), False), ((RECHT,), True)):
        client.force_login(maak_medewerker(*rechten))
        menu = client.get(reverse("wagtailadmin_home")).content.decode()
        assert (reverse(LIJST) in menu) == staat_er
        assert reverse("wagtailadmin_reports:site_history") not in menu


def test_van_een_inbreng_staat_er_het_kenmerk_en_na_verwijderen_alleen_het_nummer(client, lezer):
    inbreng = maak_inbreng(tekst="Geheime tekst", naam="Merel")
    leg_vast(PROEF, inbreng, door=lezer)
    tekst = lees(client).content.decode()
    assert inbreng.kenmerk in tekst
    assert "Merel" not in tekst
    kenmerk, nummer = inbreng.kenmerk, inbreng.pk
    inbreng.gebeurtenissen.all().delete()
    Inbreng.objects.filter(pk=nummer).delete()
    tekst = lees(client).content.decode()
    assert kenmerk not in tekst
    assert f"Inbreng {nummer}" in tekst


def test_een_verwijderd_account_is_alleen_nog_een_nummer(client, lezer):
    weg = maak_medewerker(first_name="Vera", last_name="Vertrokken")
    leg_vast(PROEF, maak_project(), door=weg)
    leg_vast(PROEF, weg, door=lezer)
    assert "Vera Vertrokken" in lees(client).content.decode()
    nummer = weg.pk
    weg.delete()
    tekst = lees(client).content.decode()
    assert "Vertrokken" not in tekst
    assert tekst.count(f"verwijderd account (nr {nummer})") >= 3  # als wie, als record en in het filter


def test_de_filters_kiezen_wie_wat_wanneer_en_welk_record(client, lezer):
    ander, inbreng, project = maak_medewerker(), maak_inbreng(), maak_project(title="Het plein")
    leg_vast(PROEF, inbreng, door=ander)
    leg_vast(PROEF, project, door=lezer)
    soort = ContentType.objects.get_for_model(Inbreng).pk
    vandaag = ModelLogEntry.objects.latest("timestamp").timestamp.date().isoformat()
    for keuze, aantal in (
        ({"wie": ander.pk}, 1),
        ({"soort": soort}, 1),
        ({"action": PROEF}, 2),
        ({"action": PROEF, "record": inbreng.kenmerk.lower()}, 1),
        ({"action": PROEF, "record": str(project.pk), "soort": ContentType.objects.get_for_model(project).pk}, 1),
        ({"action": PROEF, "record": "bestaat-niet"}, 0),
        ({"action": PROEF, "timestamp_from": vandaag}, 2),
        ({"action": PROEF, "timestamp_to": "2020-01-01"}, 0),
    ):
        assert len(rijen(lees(client, **keuze))) == aantal, keuze


@pytest.mark.parametrize("onzin", ['"', "\x00", "x" * 20_000, "1e99", "-1", "' OR 1=1 --", "9" * 40])
def test_onzin_in_een_filter_is_nooit_een_storing(client, lezer, onzin):
    for naam in ("wie", "soort", "action", "timestamp_from", "record", "p", "export"):
        assert client.get(reverse(LIJST), {naam: onzin}).status_code == 200


def test_er_staan_er_vijftig_op_een_scherm_in_evenveel_vragen(client, lezer):
    def kost():
        with CaptureQueriesContext(
            connection,
        ) as vragen:
            antwoord = lees(client)
        return len(vragen), len(rijen(antwoord))

    leg_vast(PROEF, maak_project(), maak_inbreng(), door=lezer)
    lees(client)
    klein, _aantal = kost()
    leg_vast(PROEF, *(maak_project() for _nummer in range(30)), *(maak_inbreng() for _nummer in range(30)), door=lezer)
    groot, aantal = kost()
    assert aantal == 50
    assert groot <= klein


@pytest.mark.parametrize("formaat", ["csv", "xlsx"])
def test_downloaden_geeft_alles_en_laat_zelf_een_regel_na(client, lezer, formaat):
    leg_vast(PROEF, *(maak_project(title=f"=Plein {nummer}") for nummer in range(60)), door=lezer)
    antwoord = lees(client, action=PROEF, export=formaat)
    inhoud = antwoord.getvalue()
    if formaat == "csv":
        regels = inhoud.decode("utf-8-sig").splitlines()
        assert "'=Plein 7" in inhoud.decode()
    else:
        regels = list(load_workbook(BytesIO(inhoud)).active.values)
    assert len(regels) == 61
    spoor = ModelLogEntry.objects.get(action=beheer.DOWNLOAD)
    assert (spoor.user_id, spoor.data["aantal"], spoor.data["formaat"]) == (lezer.pk, 60, formaat)


def test_zonder_iets_zegt_het_scherm_wat_er_komt(client, lezer):
    ModelLogEntry.objects.all().delete()
    PageLogEntry.objects.all().delete()
    assert "Er is nog niets vastgelegd" in lees(client).content.decode()
    log(maak_project(), "wagtail.edit", user=lezer)
    assert "Haal een filter weg" in lees(client, timestamp_to="2020-01-01").content.decode()


def test_geen_adres_wijzigt_of_wist_een_regel(client, lezer):
    adressen = [naam for naam in get_resolver().reverse_dict if "logentry" in str(naam).lower()]
    assert adressen == []
    for naam in (LIJST, RESULTATEN):
        for verstuur in (client.post, client.put, client.patch, client.delete):
            assert verstuur(reverse(naam)).status_code == 405
