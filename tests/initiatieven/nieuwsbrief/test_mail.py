"""De mail van een editie: één bron voor opgemaakt en plat, overal volledige adressen, en leesbaar zonder beelden."""

import re
from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.utils import timezone
from wagtail.images.tests.utils import get_test_image_file
from wagtail.rich_text import RichText

from initiatieven.nieuwsbrief.mail import Editiemail, stel_op
from stadmaken.common.models import Afbeelding
from tests.fabriek import maak_formulier, maak_project
from tests.fabriek_initiatieven import maak_activiteit, maak_cursus, maak_gelegenheid
from tests.fabriek_nieuwsbrief import artikel, maak_editie, over

pytestmark = pytest.mark.django_db


def afbeelding(naam: str = "Een plein", breedte: int = 1600, **velden: Any) -> Afbeelding:
    bestand = get_test_image_file(size=(breedte, breedte // 2))
    beeld = Afbeelding.objects.create(title=naam, file=bestand, description=naam, **velden)
    beeld.contextual_alt_text, beeld.decorative = naam, False
    return beeld


@pytest.fixture
def mail(settings: Any, tmp_path: Any) -> Editiemail:
    settings.MEDIA_ROOT = tmp_path
    project = maak_project(title="Plein & Vaart", samenvatting="Er komen <bomen>.", afbeelding=afbeelding())
    cursus, activiteit = maak_cursus(title="Leer pitchen"), maak_activiteit(title="Inloop")
    om_twaalf_uur = timezone.localtime().replace(hour=12) - timezone.now()  # zodat het nooit over middernacht gaat
    maak_gelegenheid(cursus, over=timedelta(days=14) + om_twaalf_uur)
    formulier = maak_formulier(project, title="Wat vindt u?")
    tekst = RichText(f'<h2>Kop</h2><p>Zie <a linktype="page" id="{project.pk}">het plan</a>.</p><ul><li>Eén</li></ul>')
    return stel_op(
        maak_editie(
            ("tekst", tekst),
            artikel("Een stuk", adres="https://elders.voorbeeld.nl/x?a=1&b=2"),
            over("project", project),
            over("cursus", cursus, titel="Eigen titel"),
            over("activiteit", activiteit),
            over("oproep", formulier, tekst="Zeg het <ons>."),
            ("citaat", {"tekst": "Hier wil ik zitten.", "bron": "Bewoner (fictief)"}),
            ("beeld", {"beeld": afbeelding("Klein", 400), "onderschrift": "Onderschrift"}),
            title="Nieuws van mei",
            onderwerp="Bomen op het plein",
            voorproefje="En een cursus",
        )
    )


@pytest.fixture
def soep(mail: Editiemail) -> BeautifulSoup:
    return BeautifulSoup(mail.html, "html.parser")


def test_onderwerp_en_voorproefje(mail: Editiemail, soep: BeautifulSoup):
    assert (mail.onderwerp, mail.voorproefje) == ("Bomen op het plein", "En een cursus")
    assert "En een cursus" in soep.body.get_text()


def test_zonder_eigen_onderwerp_gelden_titel_en_samenvatting():
    mail = stel_op(maak_editie(title="Mei", samenvatting="Dit speelt er."))
    assert (mail.onderwerp, mail.voorproefje) == ("Mei", "Dit speelt er.")


def test_een_regeleinde_in_het_onderwerp_wordt_een_spatie():
    assert stel_op(maak_editie(onderwerp="Ene\r\nBcc: x@voorbeeld.nl")).onderwerp == "Ene Bcc: x@voorbeeld.nl"


def test_de_pagina_levert_titel_samenvatting_beeld_en_datum(mail: Editiemail, soep: BeautifulSoup):
    koppen = [" ".join(kop.get_text().split()) for kop in soep.find_all("h2")]
    assert koppen == ["Kop", "Een stuk", "Plein & Vaart", "Eigen titel", "Inloop", "Wat vindt u?"]
    lopend = " ".join(soep.get_text().split())
    assert "Er komen <bomen>." in lopend
    assert re.search(r"\d{4}, \d\d\.\d\d – \d\d\.\d\d uur", lopend)
    assert [beeld["alt"] for beeld in soep.find_all("img")] == ["Een plein", "Klein"]


def test_de_opbouw_is_toegankelijk(soep: BeautifulSoup):
    assert soep.html["lang"] == "nl"
    assert len(soep.find_all("h1")) == 1
    assert {tabel.get("role") for tabel in soep.find_all("table")} == {"presentation"}
    assert not soep.find_all(["script", "form", "iframe"])
    for beeld in soep.find_all("img"):
        assert beeld["width"].isdigit()
        assert beeld["height"].isdigit()
        assert beeld["src"].endswith(".jpg")
    maten = [int(maat) for maat in re.findall(r"font-size:\s*(\d+)px", str(soep.body))]
    assert min(maat for maat in maten if maat > 1) >= 16  # 0 en 1: lege cellen en het voorproefje


def test_elk_adres_is_volledig_of_een_merkteken(soep: BeautifulSoup):
    adressen = [link["href"] for link in soep.find_all("a")] + [beeld["src"] for beeld in soep.find_all("img")]
    assert {"[[voorkeuren]]", "[[afmelden]]", "https://elders.voorbeeld.nl/x?a=1&b=2"} <= set(adressen)
    for adres in adressen:
        assert adres.startswith(("https://", f"{settings.SITE_URL}/", "[["))


def test_de_platte_tekst_zegt_hetzelfde(mail: Editiemail):
    tekst = mail.tekst
    for stuk in ("NIEUWS VAN MEI", "PLEIN & VAART", "Er komen <bomen>.", "Zeg het <ons>.", "- Eén", "[[afmelden]]"):
        assert stuk in tekst
    assert f"het plan <{settings.SITE_URL}/" in tekst.replace("\n", " ")
    assert "&amp;" not in tekst
    assert "<p>" not in tekst
    assert "\n\n\n" not in tekst


def test_geen_regel_is_te_lang_voor_smtp(mail: Editiemail):
    assert max(len(regel.encode()) for regel in (mail.html + mail.tekst).splitlines()) < 990


def test_een_pagina_die_niet_openbaar_is_valt_weg():
    dicht = maak_project(title="Geheim plan")
    editie = maak_editie(over("project", dicht), artikel("Blijft"))
    dicht.unpublish()
    mail = stel_op(editie)
    assert "Geheim plan" not in mail.html + mail.tekst
    assert "Blijft" in mail.html


def test_opmaak_in_velden_wordt_tekst():
    kwaad = '"><script>alert(1)</script> & [[x]]'
    mail = stel_op(maak_editie(artikel(kwaad), ("citaat", {"tekst": kwaad, "bron": kwaad}), title=kwaad))
    soep = BeautifulSoup(mail.html, "html.parser")
    assert not soep.find_all("script")
    assert " ".join(soep.body.get_text().split()).count(kwaad) == 4


def test_slordige_html_breekt_de_mail_niet():
    mail = stel_op(maak_editie(("tekst", RichText("<p>Een<br>twee &nbsp; <b>drie</p><hr><a>weg</a>"))))
    assert "twee" in mail.html
    assert "weg" in mail.tekst


@pytest.mark.parametrize("adres", ["//[", "http://[x]", "https://[::1/a", "//℀.nl/"])
def test_een_link_die_geen_adres_is_wordt_gewone_tekst(adres: str):
    tekst = RichText(f'<p>Zie <a href="{adres}">het plan</a> en <a href="/zoeken/">zoek</a>.</p>')
    mail = stel_op(maak_editie(("tekst", tekst), artikel("Een stuk", adres=adres)))
    assert "Zie het plan en zoek <" in mail.tekst
    assert "Een stuk" in mail.html
    assert adres not in mail.html + mail.tekst


def test_een_lege_editie_geeft_ook_een_mail():
    assert "[[afmelden]]" in stel_op(maak_editie()).html


@pytest.mark.parametrize("aantal", [2, 12])
def test_een_vast_aantal_vragen(aantal: int, django_assert_max_num_queries: Any):
    blokken = []
    for _nummer in range(aantal):
        project, cursus = maak_project(), maak_cursus()
        maak_gelegenheid(cursus)
        link = RichText(f'<p><a linktype="page" id="{project.pk}">x</a></p>')
        blokken += [over("project", project), over("cursus", cursus), ("tekst", link), artikel("A", tekst=link)]
    editie = maak_editie(*blokken)
    with django_assert_max_num_queries(25):
        stel_op(editie)
