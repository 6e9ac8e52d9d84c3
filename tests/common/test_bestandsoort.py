"""Wat een redacteur in het CMS zet: alleen wat het zegt te zijn, en niets dat zich opblaast."""

import zipfile
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document
from openpyxl import Workbook
from PIL import Image

from stadmaken.common import bestandsoort
from stadmaken.common.models import Afbeelding, Bestand
from tests.fabriek import maak_medewerker

pytestmark = pytest.mark.django_db
INHOUD = "[Content_Types].xml"
WOORD = b'<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'


def docx() -> bytes:
    uit = BytesIO()
    Document().save(uit)
    return uit.getvalue()


def xlsx() -> bytes:
    uit = BytesIO()
    Workbook().save(uit)
    return uit.getvalue()


def zip_met(**delen: bytes) -> bytes:
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as pakket:
        for naam, inhoud in delen.items():
            pakket.writestr(naam, inhoud)
    return uit.getvalue()


def odt() -> bytes:
    return zip_met(mimetype=b"application/vnd.oasis.opendocument.text")


GOED = {
    "plan.pdf": lambda: b"%PDF-1.7\n",
    "plan.docx": docx,
    "cijfers.xlsx": xlsx,
    "brief.odt": odt,
    "lijst.csv": lambda: "naam;plek\nEls;Zaal\n".encode("cp1252"),
    "lees.txt": lambda: "Één regel".encode(),
}
FOUT = {
    "programma.pdf": lambda: b"MZ\x90\x00" + b"\0" * 100,
    "pagina.pdf": lambda: b"<html><script>alert(1)</script> %PDF-1.7",
    "pagina.txt": lambda: b"\xef\xbb\xbf <!DOCTYPE html><script>alert(1)</script>",
    "tekening.csv": lambda: b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "programma.txt": lambda: b"\x7fELF\0\0",
    "rekenblad.docx": xlsx,
    "tekst.xlsx": docx,
    "archief.docx": lambda: zip_met(a=b"b"),
    "macro.docx": lambda: zip_met(**{INHOUD: WOORD.replace(b"document.main", b"document.macroEnabled.main")}),
    "half.docx": lambda: docx()[:200],
    "leeg.pdf": lambda: b" ",
    "tekst.ods": odt,
    "tekening.svg": lambda: b"<svg/>",
    "pagina.html": lambda: b"<p>",
}


@pytest.fixture
def cms(client):
    client.force_login(maak_medewerker(is_superuser=True))
    return client


def stuur(cms, naam, inhoud):
    return cms.post("/cms/documents/add/", {"title": naam, "file": SimpleUploadedFile(naam, inhoud), "collection": 1})


@pytest.mark.parametrize("naam", GOED)
def test_een_gewoon_document_kan_erin(cms, naam):
    stuur(cms, naam, GOED[naam]())
    assert Bestand.objects.filter(title=naam).exists()


@pytest.mark.parametrize("naam", FOUT)
def test_een_document_dat_iets_anders_is_wordt_geweigerd(cms, naam):
    antwoord = stuur(cms, naam, FOUT[naam]())
    assert antwoord.status_code == 200
    assert not Bestand.objects.exists()


@pytest.mark.parametrize("adres", ["/cms/documents/multiple/add/", "/cms/documents/chooser/create/"])
def test_ook_langs_een_andere_deur_wordt_in_het_bestand_gekeken(cms, adres):
    for naam in ("programma.pdf", "plan.pdf"):
        inhoud = {**FOUT, **GOED}[naam]()
        velden = {"title": naam, "document-chooser-upload-title": naam, "document-chooser-upload-collection": 1}
        for veld in ("files[]", "document-chooser-upload-file"):
            velden[veld] = SimpleUploadedFile(naam, inhoud)
        cms.post(adres, velden, headers={"x-requested-with": "XMLHttpRequest"})
        assert Bestand.objects.count() == (naam == "plan.pdf")


def test_een_document_dat_zich_opblaast_wordt_geweigerd(cms, monkeypatch):
    monkeypatch.setattr(bestandsoort, "GROOTSTE_UITGEPAKT", 1_000_000)
    bom = zip_met(**{INHOUD: WOORD, "word/document.xml": b"0" * 5_000_000})
    assert len(bom) < 20_000
    stuur(cms, "bom.docx", bom)
    monkeypatch.setattr(bestandsoort, "MEESTE_DELEN", 3)
    stuur(cms, "delen.docx", zip_met(**{INHOUD: WOORD, **{str(i): b"" for i in range(9)}}))
    assert not Bestand.objects.exists()


def test_een_te_groot_document_wordt_geweigerd(cms, settings):
    assert settings.WAGTAILDOCS_MAX_UPLOAD_SIZE <= 40 * 1024 * 1024
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 10
    stuur(cms, "plan.pdf", b"%PDF-1.7 en nog veel meer")
    assert not Bestand.objects.exists()


def png(maat=(4, 4)) -> bytes:
    uit = BytesIO()
    Image.new("1", maat).save(uit, "PNG")
    return uit.getvalue()


def pixelbom() -> bytes:
    """Een klein bestand van 81 miljoen pixels."""
    return png((9000, 9000))


@pytest.mark.parametrize(
    ("naam", "maak"),
    [
        ("tekening.svg", lambda: b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
        ("tekening.png", lambda: b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
        ("pagina.jpg", lambda: b"<html><script>alert(1)</script>"),
        ("anders.jpg", png),
        ("bom.png", pixelbom),
        ("half.png", lambda: png()[:30]),
    ],
)
def test_een_afbeelding_die_er_geen_is_of_te_groot_is_wordt_geweigerd(cms, naam, maak):
    gegevens = {"title": naam, "file": SimpleUploadedFile(naam, maak()), "collection": 1, "description": "x"}
    assert cms.post("/cms/images/add/", gegevens).status_code == 200
    assert not Afbeelding.objects.exists()


def test_een_gewone_afbeelding_kan_erin(cms):
    gegevens = {"title": "ok", "file": SimpleUploadedFile("ok.png", png()), "collection": 1, "description": "x"}
    cms.post("/cms/images/add/", gegevens)
    assert Afbeelding.objects.exists()
