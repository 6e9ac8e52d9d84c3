import csv
import io
from datetime import UTC, datetime

import openpyxl
import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from participatie.models import Infobord, ScanTelling
from tests import fabriek

from . import lezen

pytestmark = pytest.mark.django_db
LIJST = "/cms/participatie/infobord/"
ZIEN, MAKEN = "participatie.view_infobord", "participatie.add_infobord"


@pytest.fixture
def bord():
    return fabriek.maak_bord(code="K73A9", wijk=fabriek.maak_wijk())


@pytest.mark.parametrize(
    "deel", ["inspect/999999/", "inspect/abc/", "edit/abc/", "999999/qr.svg", "1/../qr.svg", "1/poster-a2.pdf"]
)
def test_een_bord_of_bestand_dat_er_niet_is_geeft_404(admin_client, bord, deel):
    assert admin_client.get(f"{LIJST}{deel}", follow=True).status_code == 404


@pytest.mark.parametrize(
    "vraag",
    [
        "?q=%00",
        "?q='%22",
        "?p=1e99",
        "?p=99999",
        "?o=zz.-9",
        "?straat=onzin",
        "?wijk__id__exact=abc",
        "?onzin=1",
        "?export=exe",
    ],
)
def test_onzin_in_het_adres_van_de_lijst_is_geen_storing(admin_client, bord, vraag):
    assert admin_client.get(LIJST + vraag, follow=True).status_code == 200


def test_velden_van_andere_records_zijn_niet_af_te_tasten(admin_client, bord):
    antwoord = admin_client.get(f"{LIJST}?project__owner__password__startswith=zzz")
    assert b"K73A9" in antwoord.content


def test_de_lijst_toont_filtert_en_zoekt(admin_client, bord):
    ander = fabriek.maak_bord(code="AAAAA", naam="Bord aan de kade", geplaatst_op="2026-01-01")
    ScanTelling.objects.create(infobord=bord, dag=datetime.now(tz=UTC).date(), aantal=37)
    tekst = admin_client.get(LIJST).content.decode()
    for deel in (
        "K73A9",
        bord.project.title,
        str(bord.wijk),
        "Hoek Pleinweg en Kade",
        ">37<",
        "Op straat",
        "Nog niet geplaatst",
    ):
        assert deel in tekst
    assert b"AAAAA" not in admin_client.get(f"{LIJST}?straat=gepland").content
    assert b"K73A9" not in admin_client.get(f"{LIJST}?straat=ja").content
    assert b"AAAAA" not in admin_client.get(f"{LIJST}?wijk__id__exact={bord.wijk_id}").content
    assert b"K73A9" not in admin_client.get(f"{LIJST}?q=kade+bord+aan").content
    assert ander.naam.encode() in admin_client.get(f"{LIJST}?q=aaaaa").content


def _vragen(client, adres):
    client.get(adres)
    with CaptureQueriesContext(connection) as vragen:
        client.get(adres)
    return len(vragen)


@pytest.mark.parametrize("adres", [LIJST, f"{LIJST}?export=xlsx"])
def test_het_aantal_vragen_van_de_lijst_groeit_niet(admin_client, bord, adres):
    klein = _vragen(admin_client, adres)
    for _ in range(8):
        meer = fabriek.maak_bord(wijk=bord.wijk)
        ScanTelling.objects.create(infobord=meer, dag="2026-11-01", aantal=1)
    assert _vragen(admin_client, adres) <= klein


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", " ="])
def test_een_export_bevat_nooit_een_formule(admin_client, begin):
    formule = f'{begin}HYPERLINK("https://evil.test")\x08'
    fabriek.maak_bord(naam=formule)
    rijen = list(csv.DictReader(io.StringIO(admin_client.get(f"{LIJST}?export=csv").getvalue().decode())))
    assert rijen[0]["Naam"] == "'" + formule[:-1]
    blad = openpyxl.load_workbook(io.BytesIO(admin_client.get(f"{LIJST}?export=xlsx").getvalue())).active
    cel = blad.cell(row=2, column=2)
    assert (cel.data_type, cel.value) == ("s", formule[:-1])


def test_een_nul_blijft_een_nul_in_de_export(admin_client, bord):
    blad = openpyxl.load_workbook(io.BytesIO(admin_client.get(f"{LIJST}?export=xlsx").getvalue())).active
    assert blad.cell(row=2, column=blad.max_column).value == 0


def test_een_nieuw_bord_krijgt_een_code_en_toont_meteen_zijn_poster(client):
    client.force_login(fabriek.maak_medewerker(MAKEN, ZIEN))
    velden = {
        "naam": "Nieuw",
        "project": fabriek.maak_project().pk,
        "koptekst": "Denk mee",
        "zin": "Kom kijken.",
        "formaat": "A3",
    }
    antwoord = client.post(f"{LIJST}create/", {**velden, "qr_mm": 120})
    bord = Infobord.objects.get()
    assert antwoord.headers["Location"] == f"{LIJST}inspect/{bord.pk}/"
    assert len(bord.code) == 5


def test_een_code_die_niet_op_het_papier_past_wordt_bij_het_veld_gemeld(admin_client):
    velden = {"naam": "x", "project": fabriek.maak_project().pk, "koptekst": "Denk mee", "zin": "Kom.", "formaat": "A4"}
    antwoord = admin_client.post(f"{LIJST}create/", {**velden, "qr_mm": 200})
    assert antwoord.status_code == 200
    assert "Kies voor A4 een zijde van 40 tot en met 120 millimeter." in antwoord.content.decode()
    assert not Infobord.objects.exists()


def test_de_code_is_niet_te_wijzigen(admin_client, bord):
    velden = {
        "naam": "x",
        "project": bord.project_id,
        "koptekst": "Denk mee",
        "zin": "Kom.",
        "formaat": "A3",
        "qr_mm": 120,
    }
    admin_client.post(f"{LIJST}edit/{bord.pk}/", {**velden, "code": "AAAAA"})
    bord.refresh_from_db()
    assert (bord.code, bord.naam) == ("K73A9", "x")


def test_het_scherm_van_een_bord_toont_alles(admin_client, bord):
    with time_machine.travel(datetime(2026, 11, 21, 12, tzinfo=UTC), tick=False):
        ScanTelling.objects.create(infobord=bord, dag="2026-11-20", aantal=37)
        bord.belofte, bord.belofte_tot = "Reageren kan tot en met 1 november.", datetime(2026, 11, 1).date()
        bord.save()
        tekst = admin_client.get(f"{LIJST}inspect/{bord.pk}/").content.decode()
    for deel in (
        "voorbeeld.png",
        "poster-a4.pdf" if bord.qr_mm <= 120 else "poster-a3.pdf",
        "poster-a3.pdf",
        "qr.svg?mm=120",
        "1,2 meter",
        "doemee.test/b/K73A9",
        "<strong>37</strong>",
        "vrijdag 20 november 2026",
        "Reageren kan tot en met 1 november.",
        "De laatste dag op de print (1 november 2026) is voorbij.",
        "Er is nu geen formulier open.",
    ):
        assert deel in tekst, deel


def test_een_andere_maat_geeft_een_andere_leesafstand_en_andere_bestanden(admin_client, bord):
    tekst = admin_client.get(f"{LIJST}inspect/{bord.pk}/?mm=360").content.decode()
    assert "3,6 meter" in tekst
    assert "qr.png?mm=360" in tekst


@pytest.mark.parametrize("mm", ["5", "abc", "99999", ""])
def test_een_onmogelijke_maat_geeft_uitleg_en_geen_bestand(admin_client, bord, mm):
    assert "error-message" in admin_client.get(f"{LIJST}inspect/{bord.pk}/?mm={mm}").content.decode()
    assert admin_client.get(f"{LIJST}{bord.pk}/qr.png?mm={mm}").status_code == 302


@pytest.mark.parametrize("naam", ["qr.svg", "qr.png", "poster-a3.pdf"])
def test_een_bestand_komt_als_download_met_een_herkenbare_naam(admin_client, bord, naam):
    antwoord = admin_client.get(f"{LIJST}{bord.pk}/{naam}")
    assert antwoord.headers["Content-Disposition"] == f'attachment; filename="infobord-K73A9-{naam}"'


def test_de_gedownloade_poster_en_code_zijn_te_lezen(admin_client, bord):
    pdf = admin_client.get(f"{LIJST}{bord.pk}/poster-a3.pdf").content
    png = admin_client.get(f"{LIJST}{bord.pk}/qr.png").content
    assert lezen.lees(lezen.uit_pdf(pdf)) == lezen.lees(lezen.uit_png(png)) == ["HTTPS://DOEMEE.TEST/B/K73A9"]


def test_een_poster_die_niet_past_geeft_uitleg_in_plaats_van_een_bestand(admin_client, bord):
    Infobord.objects.filter(pk=bord.pk).update(qr_mm=180)
    tekst = admin_client.get(f"{LIJST}inspect/{bord.pk}/").content.decode()
    assert "Kies voor A4 een zijde van 40 tot en met 120 millimeter." in tekst
    assert admin_client.get(f"{LIJST}{bord.pk}/poster-a4.pdf").status_code == 302
