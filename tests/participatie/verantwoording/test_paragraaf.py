"""De participatieparagraaf: één inhoud, drie vormen."""

import io
import zipfile
from itertools import pairwise

import docx
import pikepdf
import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from participatie.models import Inbrengthema
from tests.fabriek import maak_formulier, maak_medewerker, maak_project, maak_thema, maak_toezegging
from tests.participatie.projecten.pagina import maak_geplaatst, volgorde

from .inhoud import haal, kort, tekst_van_docx, tekst_van_html, tekst_van_pdf, vol_project

pytestmark = pytest.mark.django_db


def test_de_paragraaf_vertelt_alles_op_volgorde(client):
    tekst = haal(client, vol_project(), "participatieparagraaf/").content.decode()
    assert volgorde(
        tekst,
        "Participatieparagraaf</h1>",
        "Aanleiding",
        "<strong>zestig jaar</strong> oud &amp; lek.",
        "Een groen plein.",
        "<li>De lindes blijven.</li>",
        "<h4>De bomen</h4>",
        '<a href="https://voorbeeld.nl/plan">het plan</a>',
        "Het college van burgemeester en wethouders",
        "Een enquête.",
        "Meedenken</th>",
        "voorjaar 2027",
        "1 van 5 reacties beantwoord",
        "De code op 1 infobord is 1.234 keer gescand.",
        "Uw idee voor het plein</th>",
        "Papier</th>",
        "Vogelenwijk</th>",
        "1. Parkeren</h3>",
        "3 bijdragen",
        "Samenvatting 1.",
        "Twaalf plekken blijven.",
        "Leidt tot wijziging: </strong>Deels",
        "Besluit “Vaststelling ontwerp” leidt tot wijziging: </strong>Ja. Er komen twee plekken bij.",
        "2. Bomen</h3>",
        "Nog geen antwoord",
        "Het ontwerp is vastgesteld.",
        "Wij planten in maart zes bomen.",
        "Uiterlijk op 1 maart 2027.",
        "<li>Te weinig jongeren.</li>",
    )


def test_pagina_pdf_en_word_zeggen_precies_hetzelfde(client):
    project = vol_project()
    html = tekst_van_html(haal(client, project, "participatieparagraaf/").content.decode())
    assert len(html) > 1000
    word = tekst_van_docx(haal(client, project, "participatieparagraaf/docx/").content)
    pdf = tekst_van_pdf(haal(client, project, "participatieparagraaf/pdf/").content)
    assert word.endswith(html)
    assert pdf.replace("•", "").replace("‣", "").endswith(zonder_lijsttekens(html, pdf))


def zonder_lijsttekens(html, pdf):
    """Alleen de pdf drukt de nummers van een lijst als tekst."""
    assert "1.Teweinigjongeren.2.Deavondwasvol." in pdf
    return html.replace("Teweinigjongeren.", "1.Teweinigjongeren.2.")


def test_de_pdf_is_toegankelijk(client):
    antwoord = haal(client, vol_project(), "participatieparagraaf/pdf/")
    assert antwoord.headers["Content-Type"] == "application/pdf"
    with pikepdf.open(io.BytesIO(antwoord.content)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "nl"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as gegevens:
            assert gegevens["dc:title"] == "Participatieparagraaf: Plein aan de Vaart (fictief)"
            assert gegevens["pdfuaid:part"] == "1"
        soorten = structuur(pdf.Root.StructTreeRoot)
    assert soorten.count("/H1") == 1
    assert {"/H2", "/H3", "/H4", "/Table", "/TH", "/L", "/LI", "/Link"} <= set(soorten)


def structuur(knoop):
    if isinstance(knoop, pikepdf.Array):
        return [soort for kind in knoop for soort in structuur(kind)]
    if isinstance(knoop, pikepdf.Dictionary):
        return [str(knoop.get("/S", "")), *(structuur(knoop["/K"]) if "/K" in knoop else [])]
    return []


def test_het_word_document_is_te_lezen_met_een_schermlezer(client):
    antwoord = haal(client, vol_project(), "participatieparagraaf/docx/")
    assert antwoord.headers["Content-Disposition"].startswith("attachment; ")
    document = docx.Document(io.BytesIO(antwoord.content))
    assert document.core_properties.title == "Participatieparagraaf: Plein aan de Vaart (fictief)"
    assert document.core_properties.language == "nl"
    koppen = [alinea.style.name for alinea in document.paragraphs if alinea.style.name.startswith("Heading")]
    assert koppen.count("Heading 1") == 1
    niveaus = [int(naam[-1]) for naam in koppen]
    assert all(na - voor <= 1 for voor, na in pairwise(niveaus)), "een kop slaat een niveau over"
    archief = zipfile.ZipFile(io.BytesIO(antwoord.content))
    xml = archief.read("word/document.xml").decode()
    assert xml.count("<w:tbl>") == xml.count("<w:tblHeader/>") == xml.count("<w:tblCaption ") == len(document.tables)
    assert 'r:id="' in xml
    stijlen = archief.read("word/styles.xml").decode()
    assert 'w:lang w:val="nl-NL"' in stijlen
    assert 'w:lang w:val="en-US"' not in stijlen


def test_elke_genummerde_lijst_in_word_begint_bij_een(client):
    lijst = "<ol><li>eerst</li><li>dan</li></ol>"
    project = maak_project(aanleiding=lijst, evaluatie=lijst)
    document = docx.Document(io.BytesIO(haal(client, project, "participatieparagraaf/docx/").content))
    punten = [alinea for alinea in document.paragraphs if alinea.style.name == "List Number"]
    nummers = [alinea._p.pPr.numPr.numId.val for alinea in punten]
    assert nummers[0] == nummers[1] != nummers[2] == nummers[3]


def test_het_kruimelpad_brengt_terug_naar_het_project(client):
    project = maak_project(title="Plein", nota_op=timezone.localdate())
    for pad, naam in (("participatieparagraaf", "Participatieparagraaf"), ("nota", "Nota van beantwoording")):
        pagina = client.get(f"{project.url}{pad}/").content.decode()
        assert f'<a class="nl-breadcrumb-nav__link" href="{project.url}">Plein</a>' in pagina
        assert f'<span class="nl-breadcrumb-nav__current" aria-current="page">{naam}</span>' in pagina


def test_een_kaal_project_zegt_eerlijk_wat_er_nog_niet_is(client):
    pagina = haal(client, maak_project(), "participatieparagraaf/").content.decode()
    tekst = pagina.partition("<main")[2].partition("</main>")[0]
    assert "Er kwam nog geen inbreng binnen." in tekst
    assert "De inbreng is nog niet per thema samengevat." in tekst
    assert "De evaluatie volgt na afloop." in tekst
    for leeg in ("Aanleiding", "Wat is besloten", "Wat wij toezegden", "<table", "gescand"):
        assert leeg not in tekst
    for vorm in ("pdf", "docx"):
        haal(client, maak_project(), f"participatieparagraaf/{vorm}/")


def test_alleen_wat_openbaar_is_staat_erin(client):
    project = vol_project()
    maak_thema(project, titel="Nog niet samengevat", samenvatting="")
    weg = maak_thema(project, titel="Opgegaan thema")
    Inbrengthema.objects.filter(pk=weg.pk).update(opgegaan_in=project.inbrengthemas.first())
    maak_toezegging(project=project, wat="Een geheime toezegging.", openbaar=False)
    tekst = haal(client, project, "participatieparagraaf/").content.decode()
    for geheim in ("Nog niet samengevat", "Opgegaan thema", "Een geheime toezegging.", "Parkeerwens"):
        assert geheim not in tekst


@pytest.mark.parametrize("pad", ["", "pdf/", "docx/"])
def test_van_een_project_dat_niet_op_de_site_staat_is_er_geen_paragraaf(client, pad):
    project = maak_project(live=False)
    haal(client, project, f"participatieparagraaf/{pad}", 404)
    client.force_login(maak_medewerker("participatie.moderate_inbreng"))
    haal(client, project, f"participatieparagraaf/{pad}", 404)


def test_tekst_van_mensen_wordt_nooit_opmaak(client):
    eng = '<script>alert(1)</script> #panic("x") *vet* $a$ \\ {{ 7*7 }} ="x"'
    project = maak_project(title=eng[:60], doel=eng)
    maak_thema(project, titel="Thema <b>x</b> #let", samenvatting=eng, uitkomst="niet", antwoord=eng)
    html = haal(client, project, "participatieparagraaf/").content.decode()
    assert "<script>alert" not in html
    for vorm, lees in (("pdf", tekst_van_pdf), ("docx", tekst_van_docx)):
        assert kort(eng) in lees(haal(client, project, f"participatieparagraaf/{vorm}/").content)


@pytest.mark.parametrize("vorm", ["pdf", "docx"])
def test_wie_het_bestand_al_heeft_krijgt_het_pas_opnieuw_na_een_wijziging(client, vorm):
    project = vol_project()
    with time_machine.travel("2026-11-30 12:00:00+01:00", tick=False):
        eerste = haal(client, project, f"participatieparagraaf/{vorm}/")
        merk = {"If-None-Match": eerste.headers["ETag"]}
        assert "no-cache" in eerste.headers["Cache-Control"]
        assert haal(client, project, f"participatieparagraaf/{vorm}/", 304, **merk).content == b""
        project.inbrengthemas.update(samenvatting="Anders samengevat.")
        tweede = haal(client, project, f"participatieparagraaf/{vorm}/", 200, **merk)
        assert tweede.headers["ETag"] != eerste.headers["ETag"]


def test_het_aantal_vragen_aan_de_database_groeit_niet_mee(client):
    def vragen(aantal):
        formulier = maak_formulier()
        project = formulier.get_parent().specific
        for nummer in range(aantal):
            inbreng = maak_geplaatst(formulier, f"Wens {nummer}")
            maak_thema(project, inbreng, uitkomst="niet")
            maak_toezegging(project=project)
        haal(client, project, "participatieparagraaf/")
        with CaptureQueriesContext(
            connection,
        ) as gedaan:
            haal(client, project, "participatieparagraaf/")
        return len(gedaan)

    assert vragen(1) == vragen(8)
