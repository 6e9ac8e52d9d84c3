"""De nota van beantwoording: wat erin staat, voor wie, en in welke bestanden."""

import io
import re
from datetime import date

import openpyxl
import pikepdf
import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from participatie.inbreng.choices import Moderatie
from participatie.models import Antwoord, Inbreng
from participatie.verantwoording import notastuk, views
from tests.fabriek import maak_formulier, maak_medewerker, maak_project, maak_thema
from tests.participatie.projecten.pagina import maak_geplaatst, volgorde

from .inhoud import haal, inhoud_van, kort, tekst_van_pdf, vol_project

pytestmark = pytest.mark.django_db
OPENBAAR = {"nota_op": date(2020, 1, 1)}
ADRESSEN = ["nota/", "nota/?thema=1", "nota/pdf/", "nota/xlsx/"]


@pytest.fixture
def project():
    return vol_project(**OPENBAAR)


def bijdragen(client, project, nummer, pagina=1):
    tekst = haal(client, project, f"nota/?thema={nummer}&pagina={pagina}").content.decode()
    return re.findall(r">Bijdrage ([\d.]+)<", tekst)


def bladen(client, project):
    boek = openpyxl.load_workbook(io.BytesIO(inhoud_van(haal(client, project, "nota/xlsx/"))))
    return [[list(rij) for rij in blad.iter_rows(values_only=True)] for blad in boek]


def test_de_nota_noemt_elk_thema_met_aantal_samenvatting_antwoord_en_gevolg(client, project):
    assert volgorde(
        haal(client, project, "nota/").content.decode(),
        "1. Parkeren",
        "Leidt tot wijziging: Deels",
        "3 bijdragen",
        "Samenvatting 1.",
        "Twaalf plekken blijven.",
        'href="?thema=1"',
        "2. Bomen",
        "Nog geen antwoord",
        "2 bijdragen",
        "Inbreng zonder thema",
        "1 bijdrage",
        'href="?thema=0"',
    )


def test_bij_een_thema_staat_elke_bijdrage_met_nummer_en_haar_eigen_antwoord(client, project):
    parkeren = haal(client, project, "nota/?thema=1").content.decode()
    assert volgorde(parkeren, "Bijdrage 1.1", "Parkeerwens 1", "Zie thema.", "Bijdrage 1.3", "Parkeerwens 3")
    assert "Eigen antwoord" not in parkeren
    bomen = haal(client, project, "nota/?thema=2").content.decode()
    assert volgorde(bomen, "Bomenwens", "Eigen antwoord", "Overgenomen", "Antwoord op Bomenwens", "Parkeerwens 1")
    assert volgorde(haal(client, project, "nota/?thema=0").content.decode(), "Bijdrage 0.1", "Losse wens", "Nog geen")


def test_het_antwoord_op_een_ander_thema_is_geen_eigen_antwoord(client, project):
    anders = maak_thema(project, titel="Fietsen", uitkomst="niet", antwoord="Fietsen blijft zoals het is.")
    Inbreng.objects.filter(themaindelingen__thema__nummer=1).update(antwoord=anders.antwoord)
    assert "Fietsen blijft" not in haal(client, project, "nota/?thema=1").content.decode()


def test_wat_niet_openbaar_is_telt_mee_zonder_tekst_en_zonder_nummers_te_verschuiven(client, project):
    verborgen = Inbreng.objects.get(publiek__0__tekst="Parkeerwens 2")
    Inbreng.objects.filter(pk=verborgen.pk).update(moderatie=Moderatie.VERBORGEN)
    assert bijdragen(client, project, 1) == ["1.1", "1.3"]
    for adres in ADRESSEN[:2]:
        tekst = haal(client, project, adres).content.decode()
        assert "Parkeerwens 2" not in tekst
        assert "3 bijdragen, waarvan 1 niet openbaar" in tekst
    assert "Parkeerwens2" not in tekst_van_pdf(haal(client, project, "nota/pdf/").content)
    themas, rijen = bladen(client, project)
    assert themas[1][:4] == [1, "Parkeren", 3, 1]
    assert "Parkeerwens 2" not in str(rijen)


def test_een_thema_dat_nog_niet_is_samengevat_staat_niet_in_de_nota_maar_de_inbreng_wel(client, project):
    project.inbrengthemas.filter(nummer=2).update(samenvatting="")
    assert "Bomen" not in haal(client, project, "nota/").content.decode()
    assert bijdragen(client, project, 0) == ["0.1", "0.2"]
    haal(client, project, "nota/?thema=2", 404)


def test_geen_enkel_persoonsgegeven_staat_in_een_van_de_vormen(client, project):
    inbreng = Inbreng.objects.filter(project=project).first()
    Inbreng.objects.filter(project=project).update(naam="Jan Geheim", email="jan@voorbeeld.nl")
    for adres in ADRESSEN[:2]:
        tekst = haal(client, project, adres).content.decode()
        assert not any(geheim in tekst for geheim in ("Jan Geheim", "jan@voorbeeld.nl", inbreng.kenmerk))
    pdf = tekst_van_pdf(haal(client, project, "nota/pdf/").content)
    for geheim in ("JanGeheim", "jan@voorbeeld.nl", inbreng.kenmerk):
        assert geheim not in pdf
        assert geheim not in str(bladen(client, project))


@pytest.mark.parametrize("adres", ADRESSEN)
def test_voor_de_gekozen_dag_is_de_nota_er_alleen_voor_wie_inbreng_behandelt(client, adres):
    project = vol_project(nota_op=date(2027, 1, 1))
    with time_machine.travel("2026-12-31 23:59:00+01:00"):
        haal(client, project, adres, 404)
        client.force_login(maak_medewerker())
        haal(client, project, adres, 404)
        client.force_login(maak_medewerker("participatie.moderate_inbreng"))
        antwoord = haal(client, project, adres)
        assert "no-cache" in antwoord.headers["Cache-Control"]
        if antwoord.headers["Content-Type"].startswith("text/html"):
            assert "Deze nota is nog niet openbaar" in antwoord.content.decode()
            assert "noindex" in antwoord.content.decode()
    client.logout()
    with time_machine.travel("2027-01-01 00:01:00+01:00"):
        antwoord = haal(client, project, adres)
        if antwoord.headers["Content-Type"].startswith("text/html"):
            assert "nog niet openbaar" not in antwoord.content.decode()


def test_zonder_dag_blijft_de_nota_van_medewerkers(client):
    haal(client, maak_project(), "nota/", 404)


def test_een_medewerker_die_weg_is_ziet_haar_ook_niet(client):
    wie = maak_medewerker("participatie.moderate_inbreng")
    client.force_login(wie)
    wie.is_active = False
    wie.save()
    haal(client, maak_project(), "nota/", 404)


@pytest.mark.parametrize(
    "vraag",
    ["thema=99", "thema=-1", "thema=x", "thema=%00", "thema=1e9", "thema=99999999999999999999", "deel=2", "deel=0"],
)
def test_onzin_in_het_adres_is_een_pagina_die_er_niet_is(client, project, vraag):
    haal(client, project, f"nota/{'pdf/' if 'deel' in vraag else ''}?{vraag}", 404)


def test_de_pdf_is_toegankelijk_en_bevat_alles(client, project):
    inhoud = haal(client, project, "nota/pdf/").content
    with pikepdf.open(io.BytesIO(inhoud)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        with pdf.open_metadata() as gegevens:
            assert gegevens["dc:title"] == "Nota van beantwoording: Plein aan de Vaart (fictief)"
            assert gegevens["pdfuaid:part"] == "1"
    tekst = tekst_van_pdf(inhoud)
    plek = 0
    for deel in (
        "1. Parkeren", "3", "Deels", "Inbreng zonder thema", "1. Parkeren", "Twaalf plekken blijven.",
        "1.1 Parkeerwens 1", "Antwoord: Zie thema.", "1.3 Parkeerwens 3", "2. Bomen", "2.1 Bomenwens",
        "Antwoord: Overgenomen. Antwoord op Bomenwens", "2.2 Parkeerwens 1", "0.1 Losse wens",
    ):  # fmt: skip
        plek = tekst.find(kort(deel), plek)
        assert plek != -1, f"“{deel}” staat niet in de pdf na het vorige"


def test_elke_download_op_de_pagina_is_het_bestand_dat_er_staat(client, project):
    pagina = haal(client, project, "nota/").content.decode()
    links = re.findall(r'class="nl-document" href="([^"]*)"', pagina)
    assert [client.get(link).headers["Content-Type"] for link in links] == [views.PDF, views.XLSX]


def test_een_grote_nota_gaat_in_delen_waar_alles_precies_een_keer_in_staat(client, project, monkeypatch):
    monkeypatch.setattr(notastuk, "PER_DEEL", 2)
    pagina = haal(client, project, "nota/").content.decode()
    assert "deel 3 van 3" in pagina
    links = re.findall(r'href="([^"]*/nota/pdf/[^"]*)"', pagina)
    assert len(links) == 3
    delen = [client.get(link) for link in links]
    assert "-deel-2.pdf" in delen[1].headers["Content-Disposition"]
    teksten = [tekst_van_pdf(deel.content) for deel in delen]
    nummers = [re.findall(r"(\d\.\d)(?=Park|Bomenw|Losse)", tekst) for tekst in teksten]
    assert nummers == [["1.1", "1.2"], ["1.3", "2.1"], ["2.2", "0.1"]]
    assert "1.Parkeren(vervolg)" in teksten[1]
    assert ["Twaalfplekkenblijven." in tekst for tekst in teksten] == [True, False, False]
    haal(client, project, "nota/pdf/?deel=4", 404)


def test_een_thema_zonder_bijdragen_staat_in_het_laatste_deel(client, monkeypatch):
    formulier = maak_formulier(maak_project(**OPENBAAR))
    project = formulier.get_parent().specific
    maak_thema(project, *[maak_geplaatst(formulier, f"Wens {nummer}") for nummer in range(2)])
    maak_thema(project, titel="Niemand noemde dit")
    monkeypatch.setattr(notastuk, "PER_DEEL", 2)
    tekst = tekst_van_pdf(haal(client, project, "nota/pdf/").content)
    assert tekst.count("2.Niemandnoemdedit") == 2


def test_het_rekenblad_bevat_elke_bijdrage_en_nooit_een_formule(client, project):
    for tekst in ('=HYPERLINK("https://kwaad")', "+1", "-1", "@SUM(A1)", "\tx", "piep\x08"):
        maak_geplaatst(project.get_children().first().specific, tekst)
    project.inbrengthemas.filter(nummer=1).update(titel="=1+1")
    boek = openpyxl.load_workbook(io.BytesIO(inhoud_van(haal(client, project, "nota/xlsx/"))))
    assert {cel.data_type for blad in boek for rij in blad.iter_rows() for cel in rij} <= {"inlineStr", "s", "n"}
    for blad in boek:
        assert (blad["A1"].font.b, blad["A2"].font.b, blad.freeze_panes) == (True, False, "A2")
        assert blad["C2"].alignment.wrap_text
    themas, rijen = ([list(rij) for rij in blad.iter_rows(values_only=True)] for blad in boek)
    assert themas[0][0] == rijen[0][0] == "Nummer"
    assert themas[1] == [1, "=1+1", 3, 0, "Samenvatting 1.", "Twaalf plekken blijven.", "Deels"]
    assert rijen[1] == ["1.1", "=1+1", "Parkeerwens 1", "Zie thema."]
    assert '=HYPERLINK("https://kwaad")' in [rij[2] for rij in rijen]


def test_een_bijdrage_met_meer_vragen_houdt_haar_vragen(client, project):
    delen = [{"label": "Waar", "tekst": "Op de hoek"}, {"label": "Wat", "tekst": "Een bank"}]
    Inbreng.objects.filter(publiek__0__tekst="Losse wens").update(publiek=delen)
    assert volgorde(haal(client, project, "nota/?thema=0").content.decode(), "Waar", "Op de hoek", "Wat", "Een bank")
    assert bladen(client, project)[1][-1][2] == "Waar: Op de hoek\nWat: Een bank"


def test_bijdragen_zijn_te_bladeren_met_doorlopende_nummers(client, project, monkeypatch):
    monkeypatch.setattr(views, "PER_PAGINA", 2)
    assert bijdragen(client, project, 1) == ["1.1", "1.2"]
    assert bijdragen(client, project, 1, 2) == ["1.3"]
    assert bijdragen(client, project, 2) == ["2.1", "2.2"]
    assert "?thema=1&amp;pagina=2#bijdragen" in haal(client, project, "nota/?thema=1").content.decode()


def test_een_bladzij_met_alleen_besloten_bijdragen_zegt_dat(client, project):
    Inbreng.objects.filter(project=project).update(moderatie=Moderatie.VERBORGEN)
    assert (
        "De bijdragen op deze bladzijde zijn niet openbaar." in haal(client, project, "nota/?thema=1").content.decode()
    )


@pytest.mark.parametrize("adres", ["nota/", "nota/?thema=1"])
def test_het_aantal_vragen_aan_de_database_groeit_niet_mee(client, adres):
    def vragen(aantal):
        formulier = maak_formulier(maak_project(**OPENBAAR))
        project = formulier.get_parent().specific
        for nummer in range(aantal):
            maak_thema(project, *[maak_geplaatst(formulier, f"W {nummer}", beantwoord=True)] * 1, uitkomst="niet")
        haal(client, project, adres)
        with CaptureQueriesContext(connection) as gedaan:
            haal(client, project, adres)
        return len(gedaan)

    assert vragen(1) == vragen(9)


def test_een_bezette_server_vraagt_om_geduld(client, project, monkeypatch):
    def bezet(stuk):
        raise views.BezetError

    monkeypatch.setattr(views, "pdf", bezet)
    antwoord = haal(client, project, "nota/pdf/", 503)
    assert antwoord.headers["Retry-After"] == "30"
    assert "Wacht een halve minuut" in antwoord.content.decode()


@pytest.mark.parametrize("adres", [*ADRESSEN, "participatieparagraaf/", "participatieparagraaf/pdf/"])
def test_bekijken_verandert_niets_en_iets_anders_mag_niet(client, project, adres):
    voor = list(Inbreng.objects.values()), list(Antwoord.objects.values())
    assert client.head(f"/projecten/{project.slug}/{adres}").status_code == 200
    assert client.post(f"/projecten/{project.slug}/{adres}").status_code == 405
    assert voor == (list(Inbreng.objects.values()), list(Antwoord.objects.values()))
