"""De nota als bestand: een toegankelijke PDF, zo nodig in delen, en een rekenblad zonder formules."""

import io
import re

import openpyxl
import pikepdf
import pytest

from participatie.models import Inbreng
from participatie.verantwoording import notastuk, views
from tests.fabriek import maak_formulier, maak_project, maak_thema
from tests.participatie.projecten.pagina import maak_geplaatst, volgorde

from .inhoud import OPENBAAR, bladen, haal, inhoud_van, kort, tekst_van_pdf

pytestmark = pytest.mark.django_db


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


def test_een_bezette_server_vraagt_om_geduld(client, project, monkeypatch):
    def bezet(stuk):
        raise views.BezetError

    monkeypatch.setattr(views, "pdf", bezet)
    antwoord = haal(client, project, "nota/pdf/", 503)
    assert antwoord.headers["Retry-After"] == "30"
    assert "Wacht een halve minuut" in antwoord.content.decode()
