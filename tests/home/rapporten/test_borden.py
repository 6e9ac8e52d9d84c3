"""Dode borden en scans: wat er is, wat eraan te doen valt, en voor wie."""

import io
from datetime import date, timedelta

import openpyxl
import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from home.rapporten.borden.scans import WEKEN, staven, vul_weken_aan
from home.rapporten.wachtend import dode_borden
from participatie.infoborden.scans import tel
from participatie.models import Infobord, ProjectPage
from participatie.teams.actions import geef_team
from tests.fabriek import maak_bord, maak_formulier, maak_medewerker, maak_project
from tests.home.rapporten.conftest import met_rol

pytestmark = pytest.mark.django_db
VANDAAG = date(2026, 1, 5)


def op_straat(project=None, **velden):
    return maak_bord(project, geplaatst_op=VANDAAG, **velden)


def redenen(wie=None) -> dict[str, str]:
    return {bord.naam: bord.reden for bord in dode_borden(wie or met_rol("Lezer"))}


def test_een_bord_met_een_open_of_gepland_formulier_leeft():
    nu = timezone.now()
    open_, straks, dicht = maak_project(), maak_project(), maak_project()
    maak_formulier(open_)
    maak_formulier(straks, opent_op=nu + timedelta(days=9))
    maak_formulier(dicht, opent_op=nu - timedelta(days=9), sluit_op=nu - timedelta(days=1))
    for naam, project in (("open", open_), ("straks", straks), ("dicht", dicht)):
        op_straat(project, naam=naam)
    assert redenen() == {"dicht": "niets"}


def test_een_formulier_dat_niet_op_de_site_staat_helpt_niet():
    project = maak_project()
    maak_formulier(project).unpublish()
    op_straat(project, naam="bord")
    assert redenen() == {"bord": "niets"}


def test_elke_reden_heeft_een_eigen_woord():
    klaar, dicht, weg = maak_project(status="opgeleverd"), maak_project(), maak_project()
    maak_formulier(klaar)
    maak_formulier(dicht)
    for naam, project in (("klaar", klaar), ("dicht", dicht), ("weg", weg)):
        op_straat(project, naam=naam)
    dicht.unpublish()
    ProjectPage.objects.get(pk=weg.pk).delete()
    assert redenen() == {"weg": "weg", "dicht": "dicht", "klaar": "klaar"}
    assert list(redenen()) == ["weg", "dicht", "klaar"]


def test_wie_wordt_doorverwezen_scant_niet_voor_niets():
    doel = maak_project()
    op_straat(maak_project(status="gestopt"), naam="verwijst", verwijst_naar=doel.page_ptr)
    op_straat(maak_project(status="opgeleverd", vervolg=doel), naam="vervolg")
    assert redenen() == {}
    doel.unpublish()
    assert redenen() == {"verwijst": "klaar", "vervolg": "klaar"}


def test_een_bord_dat_nog_niet_of_niet_meer_hangt_doet_niet_mee():
    maak_bord(naam="gepland")
    op_straat(naam="weggehaald", verwijderd_op=VANDAAG)
    assert redenen() == {}


def test_het_scherm_zegt_wat_te_doen_en_geeft_knoppen_voor_wie_dat_mag(client):
    op_straat(maak_project(), naam="Bord bij de brug")
    pad = reverse("rapporten:dode_borden")
    client.force_login(met_rol("Webredactie"))
    tekst = client.get(pad).content.decode()
    assert "Bij dit project is geen formulier open of gepland." in tekst
    assert "Nieuw formulier" in tekst
    client.force_login(met_rol("Lezer"))
    tekst = client.get(pad).content.decode()
    assert "Bord bij de brug" in tekst
    assert "Nieuw formulier" not in tekst
    client.force_login(met_rol("Cursuscoördinator"))
    assert client.get(pad).status_code == 302


def test_een_projectteam_ziet_alleen_borden_van_eigen_projecten(client):
    eigen, ander = maak_project(), maak_project()
    op_straat(eigen, naam="Van ons")
    op_straat(ander, naam="Van een ander")
    wie = met_rol("Projectcommunicatie")
    wie.groups.add(Group.objects.get(pk=geef_team(eigen).groep_id))
    assert redenen(wie) == {"Van ons": "niets"}
    client.force_login(wie)
    for naam in ("dode_borden", "scans"):
        tekst = client.get(reverse(f"rapporten:{naam}")).content.decode()
        assert "Van ons" in tekst
        assert "Van een ander" not in tekst


def test_de_weken_tellen_terug_vanaf_vandaag_en_tellen_op(django_assert_num_queries):
    vandaag = timezone.localdate()
    bord, leeg = op_straat(), op_straat()
    for dagen in (0, 6, 7, 83, 84):
        tel(bord.pk, vandaag - timedelta(days=dagen))
    tel(bord.pk, vandaag)
    with django_assert_num_queries(2):
        rijen = {rij.pk: rij for rij in vul_weken_aan(Infobord.objects.all())}
    assert rijen[bord.pk].weken == [1, *[0] * 9, 1, 3]
    assert rijen[leeg.pk].weken == [0] * WEKEN


def test_een_week_met_een_enkele_scan_is_naast_een_drukke_week_nog_te_zien():
    assert [staaf.hoogte for staaf in staven([0, 1, 1000])] == [0, 2, 28]


def test_scans_tonen_totaal_eerste_en_laatste_en_het_meest_gescande_bord_bovenaan(client):
    druk, _stil = op_straat(naam="Druk"), op_straat(naam="Stil")
    tel(druk.pk, date(2025, 3, 1))
    tel(druk.pk, date(2026, 1, 2))
    client.force_login(met_rol("Lezer"))
    tekst = client.get(reverse("rapporten:scans")).content.decode()
    assert tekst.index("Druk") < tekst.index("Stil")
    assert "1 mrt 2025" in tekst.lower()
    assert "Nog geen scans" in tekst
    boek = openpyxl.load_workbook(
        io.BytesIO(b"".join(client.get(reverse("rapporten:scans"), {"export": "xlsx"}).streaming_content))
    )
    rijen = list(boek.active.iter_rows(values_only=True))
    assert rijen[0][:7] == ("Code", "Bord", "Project", "Wijk", "Totaal", "Eerste scan", "Laatste scan")
    assert rijen[1][1] == "Druk"
    assert rijen[1][4] == 2
    assert len(rijen[0]) == 7 + WEKEN


@pytest.mark.parametrize("naam", ["scans", "dode_borden"])
def test_een_lange_lijst_kost_evenveel_vragen_als_een_korte(client, naam):
    client.force_login(met_rol("Webredactie"))

    def tel_vragen() -> int:
        with CaptureQueriesContext(connection) as vragen:
            client.get(reverse(f"rapporten:{naam}"))
        return len(vragen)

    op_straat(maak_project())
    tel_vragen()
    eerst = tel_vragen()
    for _keer in range(6):
        tel(op_straat(maak_project()).pk)
    assert tel_vragen() == eerst


def test_zonder_borden_zegt_het_scherm_wat_eerst_te_doen(client):
    client.force_login(met_rol("Webredactie"))
    assert "Nieuw infobord" in client.get(reverse("rapporten:scans")).content.decode()
    assert "Bij elk bord op straat is iets te doen" in client.get(reverse("rapporten:dode_borden")).content.decode()
    client.force_login(maak_medewerker("participatie.view_infobord"))
    assert "Nieuw infobord" not in client.get(reverse("rapporten:scans")).content.decode()
