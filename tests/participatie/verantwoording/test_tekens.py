"""Een stuk komt er altijd, welke tekens er ook in het project of in de inbreng staan."""

import io
from datetime import date

import docx
import pytest

from participatie.models import Besluit, Inbrengthema
from participatie.verantwoording.pdf import pdf as pdf_van
from participatie.verantwoording.stuk import Stuk
from participatie.verantwoording.woord import docx as docx_van
from stadmaken.common import zetsel
from tests.participatie.projecten.pagina import maak_geplaatst

from .inhoud import OPENBAAR, bladen, haal, tekst_van_docx, tekst_van_pdf, vol_project

pytestmark = pytest.mark.django_db

LEZEN = {"docx": tekst_van_docx, "pdf": tekst_van_pdf}


def vuil_project(teken):
    """Een project met dit teken overal waar een medewerker iets typt."""
    tekst = f"Wij{teken}doen"
    project = vol_project(
        title=f"Plein{teken}Zuid",
        aanleiding=f'<h3>{tekst}</h3><p>{tekst} <a href="https://voorbeeld.nl/{teken}">{tekst}</a></p>',
        doel=tekst,
        methoden=tekst,
        besluit_toelichting=tekst,
        terugkoppeling=tekst,
    )
    Inbrengthema.objects.update(titel=tekst, samenvatting=tekst)
    Besluit.objects.update(titel=tekst, tekst=tekst)
    project.toezeggingen.update(wat=tekst, wie=tekst)
    project.fasen.update(titel=tekst)
    return project


@pytest.mark.parametrize("vorm", LEZEN)
@pytest.mark.parametrize("teken", ["\x02", "\x0b", "\x1f", "\x9f", "\ufeff", "\ufffe", "\uffff", "😀"], ids=ascii)
def test_de_paragraaf_komt_er_met_elk_teken(client, vorm, teken):
    project = vuil_project(teken)
    tekst = LEZEN[vorm](haal(client, project, f"participatieparagraaf/{vorm}/").content)
    heel = {"docx": "😀", "pdf": "□"}[vorm] if teken == "😀" else ""
    assert f"Plein{heel}Zuid" in tekst
    assert tekst.count(f"Wij{heel}doen") > 10


@pytest.mark.parametrize("lengte", [255, 200])
def test_een_lange_titel_past_in_de_eigenschappen_van_het_document(client, lengte):
    project = vol_project(title="a" * lengte)
    antwoord = haal(client, project, "participatieparagraaf/docx/")
    titel = docx.Document(io.BytesIO(antwoord.content)).core_properties.title
    assert titel == f"Participatieparagraaf: {'a' * lengte}"[:255]
    assert "a" * lengte in tekst_van_docx(antwoord.content)


def test_een_emoji_van_een_bewoner_houdt_de_nota_niet_tegen(client):
    project = vol_project(**OPENBAAR)
    maak_geplaatst(project.get_children().first().specific, "Leuk plein 😀\x02 中文")
    assert "Leukplein□□□" in tekst_van_pdf(haal(client, project, "nota/pdf/").content)
    assert "Leuk plein 😀 中文" in [rij[2] for rij in bladen(client, project)[1]]


@pytest.mark.parametrize("maak", [docx_van, pdf_van])
def test_een_half_teken_houdt_geen_vorm_tegen(maak):
    stuk = Stuk(titel="Half\ud83dteken", ondertitel="o", taal="nl", op=date(2026, 1, 1), afzender="a")
    assert "Halfteken" in LEZEN[maak.__name__](maak(stuk))


def test_tekens_die_alleen_samen_niet_te_zetten_zijn_houden_de_pdf_niet_tegen(client, monkeypatch):
    monkeypatch.setattr(zetsel, "_kan", lambda teken: True)
    project = vol_project(title="Plein 😀")
    assert "Plein□" in tekst_van_pdf(haal(client, project, "participatieparagraaf/pdf/").content)
