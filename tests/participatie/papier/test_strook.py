import io
from datetime import timedelta

import pikepdf
import pypdfium2
import pytest
import time_machine
import zxingcpp
from django.test import Client
from django.utils import timezone

from participatie.models import Inbreng
from tests.fabriek import maak_inbreng, maak_medewerker

from .balie import MODEREREN

pytestmark = pytest.mark.django_db


def strook(client, inbreng, zoek=""):
    return client.get(f"/cms/inbreng/{inbreng.pk}/strook/{zoek}")


def test_de_strook_noemt_kenmerk_code_adres_vervolg_en_telefoon(balie):
    antwoord = balie.bewaar()
    inbreng = Inbreng.objects.get()
    pdf = strook(balie.client, inbreng, "?" + antwoord.url.partition("?")[2])
    assert pdf["Content-Type"] == "application/pdf"
    assert "no-store" in pdf["Cache-Control"]
    document = pypdfium2.PdfDocument(pdf.content)
    tekst = " ".join(document[0].get_textpage().get_text_bounded().split())
    for deel in (inbreng.kenmerk, inbreng.code, "/inbreng/", "Wij lezen alles.", "Bel 14 000", inbreng.formuliertitel):
        assert deel in tekst
    assert len(document) == 1
    gelezen = zxingcpp.read_barcodes(document[0].render(scale=2).to_pil())
    assert [code.text for code in gelezen] == [inbreng.adres]
    with pikepdf.open(io.BytesIO(pdf.content)) as open_pdf, open_pdf.open_metadata() as gegevens:
        assert gegevens["pdfuaid:part"] == "1"


def test_wie_net_typte_drukt_de_strook_een_half_uur_lang_af(client, typist, formulier):
    from .balie import Balie

    with time_machine.travel(timezone.now(), tick=False) as klok:
        client.force_login(typist)
        bewijs = "?" + Balie(client, formulier).bewaar().url.partition("?")[2]
        inbreng = Inbreng.objects.get()
        klok.shift(timedelta(minutes=29))
        assert strook(client, inbreng, bewijs).status_code == 200
        klok.shift(timedelta(minutes=2))
        assert strook(client, inbreng, bewijs).status_code == 302


def test_een_ander_kan_met_het_bewijs_van_de_typist_niets(balie):
    bewijs = "?" + balie.bewaar().url.partition("?")[2]
    inbreng = Inbreng.objects.get()
    ander = Client()
    ander.force_login(maak_medewerker(MODEREREN))
    for zoek in (bewijs, "", "?bewijs=onzin", "?bewijs=%00"):
        assert strook(ander, inbreng, zoek).status_code == 302
        assert ander.get(f"/cms/inbreng/{inbreng.pk}/klaar/{zoek}").status_code == 302


def test_wie_het_origineel_mag_zien_drukt_haar_later_nog_af(balie, cms_van, collega):
    balie.bewaar()
    assert strook(cms_van(collega), Inbreng.objects.get()).status_code == 200


def test_van_inbreng_via_de_site_is_er_geen_strook(cms_van, collega):
    assert strook(cms_van(collega), maak_inbreng()).status_code == 404


def test_een_lange_uitleg_blijft_op_de_strook(balie, cms_van, collega):
    balie.formulier.vervolg = "Wij lezen alles heel goed. " * 22
    balie.formulier.save()
    balie.bewaar()
    pdf = strook(cms_van(collega), Inbreng.objects.get()).content
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    blad = document[0].get_textpage()
    assert "Bel 14 000" in blad.get_text_bounded(bottom=842 - 140 / 25.4 * 72, top=842)
