import io
from types import SimpleNamespace

import pikepdf
import pypdfium2
import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone, translation

from participatie.infoborden import poster
from participatie.models import Infobord

from . import lezen

# Een bord is van een stad, ook als het niet wordt bewaard.
pytestmark = pytest.mark.django_db

PUNT_PER_MM = 72 / 25.4


@pytest.fixture(autouse=True)
def stad(monkeypatch):
    stad = SimpleNamespace(
        naam="Gemeente Voorbeeldstad",
        sitenaam="Samen Stadmaken",
        telefoon="14 000",
        bereikbaar="maandag tot en met vrijdag, 9.00 tot 17.00 uur",
    )
    monkeypatch.setattr(poster, "gemeente", lambda: stad)
    return stad


def een_bord(**velden):
    return Infobord(
        **{
            "code": "K73A9",
            "koptekst": "Wat wilt u op het plein?",
            "zin": "Bekijk het plan en zeg wat u ervan vindt.",
            "plaats": "Hoek Pleinweg en Kade",
            "gemaakt_op": timezone.now(),
            **velden,
        }
    )


def tekst_van(pdf):
    document = pypdfium2.PdfDocument(pdf)
    return " ".join(document[0].get_textpage().get_text_bounded().split())


@pytest.mark.parametrize(("formaat", "mm"), [("A4", 40), ("A4", 80), ("A4", 110), ("A3", 60), ("A3", 120), ("A3", 180)])
def test_de_code_op_de_poster_is_te_lezen(formaat, mm):
    pdf = poster.pdf(een_bord(formaat=formaat, qr_mm=mm))
    assert lezen.lees(lezen.uit_pdf(pdf)) == ["HTTPS://DOEMEE.TEST/B/K73A9"]


@pytest.mark.parametrize(("formaat", "breed", "hoog"), [("A4", 210, 297), ("A3", 297, 420)])
def test_de_poster_is_een_bladzijde_op_het_gekozen_papier(formaat, breed, hoog):
    document = pypdfium2.PdfDocument(poster.pdf(een_bord(formaat=formaat, qr_mm=80)))
    assert len(document) == 1
    assert document[0].get_size() == pytest.approx((breed * PUNT_PER_MM, hoog * PUNT_PER_MM), abs=0.5)


@pytest.mark.parametrize(("formaat", "mm"), [("A4", 60), ("A3", 60), ("A3", 165)])
def test_de_code_is_precies_zo_groot_gedrukt_als_gekozen(formaat, mm):
    import zxingcpp

    ppi = 200
    beeld = lezen.uit_pdf(poster.pdf(een_bord(formaat=formaat, qr_mm=mm)), ppi)
    plek = zxingcpp.read_barcodes(beeld)[0].position
    zijde = plek.top_right.x - plek.top_left.x
    assert zijde / ppi * 25.4 == pytest.approx(mm, abs=0.6)


def test_de_poster_draagt_de_kenmerken_van_pdf_ua():
    with pikepdf.open(io.BytesIO(poster.pdf(een_bord()))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "nl"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as gegevens:
            assert gegevens["dc:title"] == "Wat wilt u op het plein?"
            assert gegevens["pdfuaid:part"] == "1"
        soorten, beschrijvingen = [], []
        _loop(pdf.Root.StructTreeRoot, soorten, beschrijvingen)
    assert soorten.count("/Figure") == 1
    assert "/H1" in soorten
    assert beschrijvingen == ["QR-code naar doemee.test/b/K73A9"]


def _loop(knoop, soorten, beschrijvingen):
    if isinstance(knoop, pikepdf.Array):
        for kind in knoop:
            _loop(kind, soorten, beschrijvingen)
    elif isinstance(knoop, pikepdf.Dictionary):
        soorten.append(str(knoop.get("/S", "")))
        if "/Alt" in knoop and soorten[-1] == "/Figure":
            beschrijvingen.append(str(knoop["/Alt"]))
        if "/K" in knoop:
            _loop(knoop["/K"], soorten, beschrijvingen)


def test_de_poster_noemt_titel_zin_adres_telefoon_en_plaats():
    tekst = tekst_van(poster.pdf(een_bord()))
    for deel in (
        "Wat wilt u op het plein?",
        "Bekijk het plan en zeg wat u ervan vindt.",
        "doemee.test/b/K73A9",
        "14 000",
        "Hoek Pleinweg en Kade",
    ):
        assert deel in tekst
    assert "https://" not in tekst


def test_opmaaktekens_en_html_zijn_gewone_tekst():
    zin = '#let x = 1 *vet* _schuin_ $a^2$ <b>html</b> \\ @bron "citaat" #panic("x")'
    assert zin in tekst_van(poster.pdf(een_bord(zin=zin)))


def test_lange_teksten_staan_er_helemaal_op():
    bord = een_bord(
        koptekst="Participatieverordening en groenstructuurvisie: wat vindt u van ons nieuwe plan",
        zin="Het laatste woord van deze zin is " + "lang " * 22 + "slotwoord",
        plaats="vlak bij " * 20 + "eindpunt",
    )
    tekst = tekst_van(poster.pdf(bord))
    assert "nieuwe plan" in tekst
    assert "slotwoord" in tekst
    assert "eindpunt" in tekst


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"koptekst": "W" * 80}, "koptekst"),
        ({"koptekst": "Lange titel " * 6, "zin": "woord " * 26, "qr_mm": 180}, "koptekst"),
        ({"plaats": "W" * 200}, "plaats"),
        ({"formaat": "A4", "qr_mm": 150}, "qr_mm"),
        ({"qr_mm": 5}, "qr_mm"),
    ],
)
def test_wat_niet_past_wordt_geweigerd_met_uitleg_bij_het_veld(velden, veld):
    with pytest.raises(ValidationError) as fout:
        poster.pdf(een_bord(**velden))
    assert list(fout.value.message_dict) == [veld]
    assert fout.value.messages[0].endswith(".")


def test_dezelfde_poster_is_twee_keer_gelijk():
    bord = een_bord()
    assert poster.pdf(bord) == poster.pdf(bord)


def test_het_voorbeeld_is_een_plaatje_van_dezelfde_poster():
    assert lezen.lees(lezen.uit_png(poster.png(een_bord()))) == ["HTTPS://DOEMEE.TEST/B/K73A9"]


def test_de_poster_spreekt_de_taal_van_de_stad_ook_als_het_cms_engels_is(monkeypatch):
    monkeypatch.setattr(poster, "_", lambda tekst: f"{translation.get_language()}:{tekst}")
    with translation.override("en"):
        assert "nl:Liever bellen?" in tekst_van(poster.pdf(een_bord()))
