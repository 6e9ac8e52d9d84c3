"""De abonnees in het CMS: zoeken, inzien, uitschrijven, verwijderen en downloaden."""

import csv
import io

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook
from wagtail.models import ModelLogEntry

from home.rollen import zet_rollen
from initiatieven.abonnees import actions
from initiatieven.abonnees.choices import Status
from initiatieven.abonnees.kenmerk import afmeldtoken, voorkeurentoken
from initiatieven.models import Abonnee, Volgt
from tests.fabriek import maak_medewerker, maak_project, maak_wijk
from tests.fabriek_abonnees import maak_abonnee, maak_lijst, zet_klaar

from .hulp import tekst

pytestmark = pytest.mark.django_db
LIJST = "/cms/initiatieven/abonnee/"
BEHEREN, DOWNLOADEN = "initiatieven.beheer_abonnee", "initiatieven.exporteer_abonnee"


@pytest.fixture
def cms(client):
    client.force_login(maak_medewerker(BEHEREN, DOWNLOADEN))
    client.get("/cms/")
    return client


@pytest.fixture
def abonnee():
    return maak_abonnee("noor@voorbeeld.test", wijk=[maak_wijk(naam="Parkwijk").pk])


def test_zoeken_en_filteren(cms, abonnee):
    weg = maak_abonnee("weg@voorbeeld.test")
    actions.schrijf_uit(weg.kenmerk)
    assert "noor@voorbeeld.test" in tekst(cms.get(LIJST, {"q": "noor"}))
    assert "weg@voorbeeld.test" not in tekst(cms.get(LIJST, {"q": "noor"}))
    lijst = tekst(cms.get(LIJST, {"status__exact": "uitgeschreven"}))
    assert "weg@voorbeeld.test" in lijst
    assert "Uitgeschreven op" in lijst
    assert "noor@" not in lijst


def test_inzien_toont_alles_behalve_de_sleutels(cms, abonnee):
    pagina = tekst(cms.get(f"{LIJST}inspect/{abonnee.pk}/"))
    assert "Parkwijk" in pagina
    assert "True" not in pagina.split("<dl>")[1].split("</dl>")[0]
    for geheim in (voorkeurentoken(abonnee.kenmerk), afmeldtoken(abonnee.kenmerk, "volgen"), abonnee.adreshash):
        assert geheim not in pagina
    assert abonnee.kenmerk not in pagina


def test_niemand_maakt_of_wijzigt_een_abonnee_met_de_hand(cms, abonnee):
    for pad in ("create/", f"edit/{abonnee.pk}/", f"delete/{abonnee.pk}/"):
        assert cms.get(LIJST + pad).status_code in {302, 403, 404}


def test_uitschrijven_vraagt_een_reden_en_laat_een_spoor_zonder_adres(cms, abonnee, stadsmerk):
    wachtend, pad = zet_klaar(abonnee), f"/cms/abonnees/{abonnee.pk}/uitschrijven/"
    for fout in ({}, {"reden": "Noor belde zelf"}):
        assert cms.post(pad, fout).status_code == 422
    assert cms.post(pad, {"reden": "telefoon"}).status_code == 302
    abonnee.refresh_from_db()
    wachtend.refresh_from_db()
    assert (abonnee.status, wachtend.status) == (Status.UITGESCHREVEN, "vervallen")
    [regel] = ModelLogEntry.objects.filter(action="initiatieven.abonnee_uitgeschreven")
    assert (regel.label, regel.data) == (f"Abonnee {abonnee.pk}", {"reden": "telefoon", **stadsmerk})
    assert "Reden: Vroeg het aan de telefoon" in tekst(cms.get(f"{LIJST}inspect/{abonnee.pk}/"))
    assert "al uitgeschreven" in tekst(cms.get(pad))


def test_verwijderen_op_verzoek(cms, abonnee):
    pad = f"/cms/abonnees/{abonnee.pk}/verwijderen/"
    assert "niet terug te draaien" in tekst(cms.get(pad))
    cms.post(pad, {"reden": "brief"})
    abonnee.refresh_from_db()
    assert (abonnee.email, abonnee.volgt.count()) == ("", 0)
    assert "(verwijderd)" in tekst(cms.get(LIJST))
    assert cms.post(pad, {"reden": "email"}).status_code == 302
    assert not ModelLogEntry.objects.filter(label__contains="noor@").exists()


def test_downloaden_is_een_eigen_recht(client):
    client.force_login(maak_medewerker(BEHEREN))
    assert client.get("/cms/abonnees/downloaden/").status_code == 302
    assert client.post("/cms/abonnees/downloaden/", {"formaat": "csv"}).status_code == 302
    assert "Downloaden" not in tekst(client.get(LIJST))
    assert not ModelLogEntry.objects.filter(action="initiatieven.abonnees_export").exists()


def csv_rijen(response):
    inhoud = b"".join(response.streaming_content).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(inhoud), delimiter=";"))


def test_downloaden_als_csv_en_xlsx_laat_een_spoor(cms, abonnee, stadsmerk):
    actions.schrijf_uit(maak_abonnee("weg@voorbeeld.test").kenmerk)
    koppen, *rijen = csv_rijen(cms.post("/cms/abonnees/downloaden/", {"formaat": "csv", "wie": "actief"}))
    assert koppen[0] == "E-mailadres"
    assert [(rij[0], rij[4]) for rij in rijen] == [("noor@voorbeeld.test", "Parkwijk")]
    antwoord = cms.post("/cms/abonnees/downloaden/", {"formaat": "xlsx", "wie": ""})
    blad = load_workbook(io.BytesIO(b"".join(antwoord.streaming_content))).active
    assert sorted(rij[0] for rij in blad.iter_rows(min_row=2, values_only=True)) == [
        "noor@voorbeeld.test",
        "weg@voorbeeld.test",
    ]
    sporen = ModelLogEntry.objects.filter(action="initiatieven.abonnees_export").order_by("pk")
    assert [regel.data for regel in sporen] == [
        {"aantal": aantal, "formaat": formaat, **stadsmerk} for aantal, formaat in ((1, "csv"), (2, "xlsx"))
    ]
    assert "2 abonnees gedownload als XLSX" in tekst(cms.get("/cms/abonnees/downloaden/"))
    assert cms.post("/cms/abonnees/downloaden/", {"formaat": "exe"}).status_code == 400


def test_een_cel_wordt_nooit_een_formule(cms, abonnee):
    Abonnee.objects.update(toestemming='=HYPERLINK("https://a.test")', email="+31@voorbeeld.test")
    _koppen, rij = csv_rijen(cms.post("/cms/abonnees/downloaden/", {"formaat": "csv"}))
    assert (rij[0], rij[7][:2]) == ("'+31@voorbeeld.test", "'=")
    antwoord = cms.post("/cms/abonnees/downloaden/", {"formaat": "xlsx"})
    blad = load_workbook(io.BytesIO(b"".join(antwoord.streaming_content))).active
    assert {cel.data_type for cel in next(iter(blad.iter_rows(min_row=2)))[:8]} == {"s"}


def aantal_vragen(doe):
    with CaptureQueriesContext(connection) as vragen:
        doe()
    return len(vragen)


def test_een_langere_lijst_kost_niet_meer_vragen(cms):
    def lijst():
        assert cms.get(LIJST).status_code == 200

    def download():
        csv_rijen(cms.post("/cms/abonnees/downloaden/", {"formaat": "csv"}))

    maak_lijst(3)
    lijst()
    download()
    eerst = aantal_vragen(lijst), aantal_vragen(download)
    project = maak_project()
    for abonnee in maak_lijst(40):
        Volgt.objects.create(abonnee=Abonnee.objects.get(email=abonnee.email), project=project)
    # Eén vraag voor de taal van de projecten komt er bij het downloaden één keer bij.
    assert aantal_vragen(lijst) <= eerst[0]
    assert aantal_vragen(download) <= eerst[1] + 1


def test_de_nieuwsbriefredactie_mag_dit_en_de_lezer_niet(client):
    zet_rollen()
    niet = dict.fromkeys(("Wijkplatformredactie", "Lezer", "Cursuscoördinator"), False)
    for rol, mag in {"Nieuwsbriefredactie": True, **niet}.items():
        wie = maak_medewerker()
        wie.groups.add(Group.objects.get(name=rol))
        client.force_login(wie)
        assert (client.get(LIJST).status_code == 200) is mag
        assert ("Nieuwsbrief" in tekst(client.get("/cms/"))) is mag
