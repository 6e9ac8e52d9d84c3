"""Tekens die een bestand stukmaken, en tekens die een lettertype niet kent."""

import io
import json

import openpyxl
import pypdfium2
import pytest
import typst
from django.utils.translation import gettext_lazy

from stadmaken.common import csvbestand, rekenblad, zetsel
from stadmaken.common.bestandstekens import zonder_stuurtekens

FOUT = ["\x00", "\x02", "\x0e", "\x1f", "\x7f", "\x9f", "\ud800", "\udfff", "\ufdd0", "\ufeff", "\ufffe", "\uffff"]
VREEMD = ["😀", "中", "👩‍👩‍👧", "\U0001fffe", "\U0010ffff", "مرحبا", "हि", "e\u0301\u0300", "\u2066"]
SJABLOON = """#set document(title: "Proef")
#set text(font: "Source Sans Pro", lang: "nl")
#let d = json(bytes(sys.inputs.gegevens))
#d.kop #for deel in d.delen [ #strong(deel) ]"""


@pytest.mark.parametrize("teken", FOUT, ids=ascii)
def test_een_stuurteken_valt_weg_en_de_tekst_blijft(teken):
    assert zonder_stuurtekens(f"bo{teken}men") == "bomen"


@pytest.mark.parametrize("tekst", ["één\tregel\r\nen nog een", "😀 中文", "‘Ω’ – €"])
def test_gewone_tekst_blijft_wat_zij_is(tekst):
    assert zonder_stuurtekens(tekst) == tekst


@pytest.mark.parametrize("scheiding", ["\x0b", "\x0c"])
def test_een_zachte_regel_plakt_woorden_niet_aan_elkaar(scheiding):
    assert zonder_stuurtekens(f"een{scheiding}twee") == "een twee"


@pytest.mark.parametrize("teken", FOUT, ids=ascii)
def test_een_rekenblad_is_te_openen_wat_er_ook_in_de_titel_en_de_cellen_staat(teken):
    tekst, bestand = f"Plein{teken}: a/b [1]", io.BytesIO()
    rekenblad.een_blad(tekst, [(tekst, 9)], [[tekst]]).bewaar(bestand)
    boek = openpyxl.load_workbook(bestand)
    assert [cel.value for [cel] in boek.active.iter_rows()] == ["Plein: a/b [1]"] * 2
    assert boek.properties.title == "Plein: a/b [1]"
    assert boek.active.title == "Plein a b 1"


def test_een_titel_mag_een_vertaling_zijn_die_nog_komt():
    bestand = io.BytesIO()
    rekenblad.een_blad(gettext_lazy("Auditlog"), [("k", 9)], []).bewaar(bestand)
    assert openpyxl.load_workbook(bestand).active.title == "Auditlog"


def test_een_lange_titel_wordt_de_naam_van_een_blad_zolang_zij_past():
    bestand = io.BytesIO()
    rekenblad.een_blad("a" * 300, [("k", 9)], []).bewaar(bestand)
    assert openpyxl.load_workbook(bestand).active.title == "a" * 31


@pytest.mark.parametrize("teken", FOUT, ids=ascii)
def test_een_csv_is_te_lezen_en_ook_een_kop_is_geen_formule(teken):
    antwoord = csvbestand.als_download([f"={teken}1+1", 3], [[f"=a{teken}b"]], "proef.csv")
    assert antwoord.getvalue().decode() == "\ufeff'=1+1;3\r\n'=ab\r\n"


@pytest.fixture
def sjabloon(tmp_path):
    pad = tmp_path / "proef.typ"
    pad.write_text(SJABLOON)
    return pad


@pytest.fixture
def gezet(sjabloon):
    """De tekst van de pdf met deze stukjes."""

    def zet(*delen):
        pdf = zetsel.zet(sjabloon, {"kop": "Kop", "delen": delen, "maat": 3}, format="pdf", pdf_standards="ua-1")
        return pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded()

    return zet


@pytest.mark.parametrize("teken", [*FOUT, *VREEMD], ids=ascii)
def test_elk_teken_geeft_een_pdf_met_de_rest_van_de_tekst(gezet, teken):
    tekst = gezet(f"Meer{teken}bomen")
    assert "Meer" in tekst
    assert "bomen" in tekst


def test_wat_het_lettertype_niet_kent_wordt_een_leeg_vakje(gezet):
    assert gezet("Leuk 😀!").split() == ["Kop", "Leuk", "□!"]


def test_alles_wat_zonder_vragen_mag_kan_het_lettertype_ook_echt(sjabloon):
    alle = "".join(teken for nummer in range(0x2100) if zetsel.BEKEND.fullmatch(teken := chr(nummer)))
    assert len(alle) > 250
    typst.compile(
        str(sjabloon),
        font_paths=zetsel._letters(),
        sys_inputs={"gegevens": json.dumps({"kop": "Kop", "delen": [alle]})},
        format="pdf",
        pdf_standards="ua-1",
    )


def test_tekens_die_alleen_samen_niet_te_zetten_zijn_houden_de_pdf_niet_tegen(gezet, monkeypatch):
    monkeypatch.setattr(zetsel, "_kan", lambda teken: True)
    assert gezet("Leuk 😀!", "één").split() == ["Kop", "Leuk", "□!", "één"]


def test_een_muur_van_vreemde_tekens_kost_geen_minuten(gezet, monkeypatch):
    gevraagd = []
    monkeypatch.setattr(zetsel, "_kan", lambda teken: bool(gevraagd.append(teken)))
    assert gezet("".join(chr(nummer) for nummer in range(0x4E00, 0x5E00)))
    assert len(gevraagd) == zetsel.HOOGSTENS


def test_een_fout_in_het_sjabloon_blijft_een_fout(sjabloon):
    sjabloon.write_text("#onbekend")
    with pytest.raises(zetsel.ZetselError, match="unknown variable"):
        zetsel.zet(sjabloon, {}, format="pdf")
