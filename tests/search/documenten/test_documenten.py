"""Documenten: alleen te vinden als een openbare pagina ernaar linkt, met hun tekst waar die te lezen is."""

import io
import zipfile

import pytest
import typst
from django.core.files.base import ContentFile
from docx import Document
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from search.documenten.tekst import van_bestand
from search.models import Zoekingang
from search.register.bijwerken import loop_na, werk_bij_door_tijd
from stadmaken.common.models import Bestand
from tests.fabriek import maak_project
from tests.fabriek_zoeken import titels

pytestmark = pytest.mark.django_db


@pytest.fixture
def leg_vast(django_capture_on_commit_callbacks):
    """Voer uit wat op het vastleggen wacht."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def maak_bestand(naam="plan.txt", inhoud=b"Een fontein van natuursteen.", **meer):
    return Bestand.objects.create(title="Schetsontwerp", file=ContentFile(inhoud, name=naam), **meer)


def maak_pagina(bestand, **meer):
    link = f'<p><a linktype="document" id="{bestand.pk}">Lees het plan</a></p>'
    return maak_project(title="Iepenplein", voorgeschiedenis=link, **meer)


def gevonden():
    return list(Zoekingang.objects.filter(soort="document").values_list("titel", flat=True))


def test_een_bestand_bij_een_openbare_pagina_is_te_vinden_op_titel_en_tekst(leg_vast):
    with leg_vast():
        bestand = maak_bestand()
        maak_pagina(bestand)
    ingang = Zoekingang.objects.get(soort="document")
    assert (ingang.titel, ingang.pad) == ("Schetsontwerp", bestand.url)
    assert titels("natuursteen") == ["Schetsontwerp"]


def test_een_bestand_zonder_pagina_of_bij_een_concept_is_niet_te_vinden(leg_vast):
    with leg_vast():
        maak_bestand()
        maak_pagina(maak_bestand(), live=False)
    loop_na()
    assert gevonden() == []


def test_wordt_de_pagina_besloten_of_verdwijnt_zij_dan_is_het_bestand_meteen_weg(leg_vast):
    with leg_vast():
        project = maak_pagina(maak_bestand())
    assert gevonden()
    with leg_vast():
        slot = PageViewRestriction.objects.create(page=project, restriction_type=PageViewRestriction.LOGIN)
    assert gevonden() == []
    with leg_vast():
        slot.delete()
    assert gevonden()
    with leg_vast():
        project.unpublish()
    assert gevonden() == []


def test_een_besloten_verzameling_blijft_besloten(leg_vast):
    verzameling = Collection.get_first_root_node().add_child(name="Besloten")
    with leg_vast():
        maak_pagina(maak_bestand(collection=verzameling))
    assert gevonden()
    with leg_vast():
        CollectionViewRestriction.objects.create(
            collection=verzameling, restriction_type=CollectionViewRestriction.LOGIN
        )
    assert gevonden() == []


def test_een_link_die_verdwijnt_wordt_gemerkt(leg_vast):
    with leg_vast():
        project = maak_pagina(maak_bestand())
    with leg_vast():
        project.voorgeschiedenis = "<p>Zonder link.</p>"
        project.save_revision().publish()
    werk_bij_door_tijd()
    assert gevonden() == []


def pdf():
    return typst.compile(b"Een brug van eikenhout.", format="pdf")


def docx():
    document = Document()
    document.add_paragraph("Een brug van eikenhout.")
    document.add_table(rows=1, cols=1).cell(0, 0).text = "Leuning van staal"
    bron = io.BytesIO()
    document.save(bron)
    return bron.getvalue()


def bom():
    bron = io.BytesIO()
    with zipfile.ZipFile(bron, "w", zipfile.ZIP_DEFLATED) as pakket:
        pakket.writestr("word/document.xml", b"0" * 70_000_000)
    return bron.getvalue()


@pytest.mark.parametrize(
    ("naam", "maak", "verwacht"),
    [
        ("a.pdf", pdf, "eikenhout"),
        ("a.docx", docx, "Leuning van staal"),
        ("a.txt", lambda: "Caf\xe9 eikenhout".encode("cp1252"), "Café"),
        ("a.csv", lambda: b"brug;eikenhout", "eikenhout"),
    ],
)
def test_de_tekst_van_een_bestand_wordt_gelezen(naam, maak, verwacht):
    assert verwacht in van_bestand(maak_bestand(naam, maak()))


@pytest.mark.parametrize(
    ("naam", "maak"),
    [
        ("a.pdf", lambda: b"%PDF-1.7 kapot"),
        ("a.docx", lambda: b"PK\x03\x04 kapot"),
        ("b.docx", bom),
        ("a.xlsx", lambda: b"wat dan ook"),
        ("a.txt", lambda: b""),
    ],
)
def test_een_kapot_leeg_of_te_groot_bestand_heeft_geen_tekst(naam, maak):
    assert van_bestand(maak_bestand(naam, maak())) == ""


def test_een_bestand_dat_van_de_schijf_is_verdwenen_heeft_geen_tekst():
    bestand = maak_bestand()
    bestand.file.storage.delete(bestand.file.name)
    assert van_bestand(bestand) == ""
