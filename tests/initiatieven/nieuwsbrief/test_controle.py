"""Wat de controle vindt voordat een editie de deur uit gaat."""

from typing import Any

import pytest
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import PageViewRestriction
from wagtail.rich_text import RichText

from initiatieven.nieuwsbrief.controle import FOUT, LET_OP, controleer
from initiatieven.nieuwsbrief.intern import bestaat
from stadmaken.common.models import Afbeelding
from tests.fabriek import maak_project
from tests.fabriek_nieuwsbrief import artikel, maak_editie, over

pytestmark = pytest.mark.django_db
GOED = {"onderwerp": "Bomen op het plein", "voorproefje": "Lees wat er met uw ideeën is gebeurd."}


def teksten(editie: Any, **opties: Any) -> str:
    return "\n".join(f"{een.ernst}: {een.tekst}" for een in controleer(editie, **{"extern": False, **opties}))


def test_een_goede_editie_heeft_geen_bevindingen():
    assert teksten(maak_editie(artikel("Een stuk"), over("project", maak_project()), **GOED)) == ""


def test_een_lege_editie_is_een_fout_en_elke_bevinding_zegt_hoe_het_beter_kan():
    gevonden = controleer(maak_editie(onderwerp="x" * 60, voorproefje="Kort"), extern=False)
    assert gevonden[0].ernst == FOUT
    assert [een.ernst for een in gevonden].count(FOUT) == 1
    assert all(een.oplossing for een in gevonden)
    assert "60 tekens" in gevonden[1].tekst


def test_zonder_onderwerp_en_voorproefje_staat_er_wat_er_dan_gebeurt():
    gevonden = teksten(maak_editie(artikel("Een stuk")))
    assert "Nu staat er de titel" in gevonden
    assert "Nu staat er de samenvatting" in gevonden


def test_een_pagina_die_niet_op_de_site_staat_wordt_genoemd():
    gekozen, genoemd = maak_project(title="Gekozen"), maak_project(title="Genoemd")
    tekst = (
        "tekst",
        RichText(f'<p><a linktype="page" id="{genoemd.pk}">Plan</a><a linktype="page" id="9999">x</a></p>'),
    )
    editie = maak_editie(over("project", gekozen), tekst, artikel("Blijft"), **GOED)
    gekozen.unpublish()
    genoemd.unpublish()
    gevonden = teksten(editie)
    assert "“Gekozen” staat niet op de site" in gevonden
    assert "link naar “Genoemd”" in gevonden
    assert "link naar “een pagina die is verwijderd”" in gevonden


def test_een_dode_link_binnen_de_site_is_een_fout():
    dood = RichText('<p><a href="/bestaat-niet/">Naar niets</a> <a href="/zoeken/">Zoeken op de site</a></p>')
    gevonden = teksten(maak_editie(("tekst", dood), **GOED))
    assert gevonden.count(FOUT) == 1
    assert "“Naar niets” gaat naar een pagina die er niet is" in gevonden


def test_een_link_die_geen_adres_is_wordt_bij_naam_genoemd():
    stuk = RichText('<p><a href="//[">Het plan</a> <a href="/zoeken/">Zoeken op de site</a></p>')
    gevonden = teksten(maak_editie(("tekst", stuk), artikel("Een stuk", adres="http://[x]"), **GOED))
    assert gevonden.count(FOUT) == 2
    assert "De link “Het plan” is geen geldig adres: //[" in gevonden
    assert "De link “Lees verder” is geen geldig adres: http://[x]" in gevonden


def test_een_link_die_niets_zegt():
    vaag = RichText('<p>Wilt u meer weten? <a href="/zoeken/">Klik hier</a>.</p>')
    assert "“Klik hier” zegt niet waar hij heen gaat" in teksten(maak_editie(("tekst", vaag), **GOED))


def test_een_beeld_zonder_beschrijving(settings: Any, tmp_path: Any):
    settings.MEDIA_ROOT = tmp_path
    kaal = Afbeelding.objects.create(title="IMG_01", file=get_test_image_file(size=(400, 200)))
    editie = maak_editie(over("project", maak_project(afbeelding=kaal)), **GOED)
    assert "“IMG_01” heeft geen beschrijving" in teksten(editie)
    kaal.description = "Een plein met bomen"
    kaal.save()
    assert teksten(editie) == ""


def test_een_te_grote_mail_is_een_fout():
    lang = RichText("<p>" + "Het plein krijgt bomen. " * 5000 + "</p>")
    assert "Gmail knipt" in teksten(maak_editie(("tekst", lang), **GOED))


def test_moeilijke_taal_en_een_lange_zin():
    moeilijk = "De participatieverordening conformeert zich aan beleidsuitgangspunten betreffende inspraakprocedures "
    editie = maak_editie(("tekst", RichText(f"<p>{moeilijk * 8}.</p>")), **GOED)
    gevonden = teksten(editie)
    assert "voor veel lezers moeilijk" in gevonden
    assert "De langste zin telt" in gevonden


def test_links_elders_worden_alleen_bezocht_als_dat_is_gevraagd():
    gevraagd: list[str] = []

    def nalopen(adressen: Any) -> dict[str, str]:
        gevraagd.extend(adressen)
        return dict.fromkeys(gevraagd, "fout 404")

    editie = maak_editie(artikel("Stuk", adres="https://elders.voorbeeld.nl/x"), **GOED)
    assert teksten(editie, nalopen=nalopen) == ""
    assert "fout 404 (https://elders.voorbeeld.nl/x)" in teksten(editie, extern=True, nalopen=nalopen)
    assert gevraagd == ["https://elders.voorbeeld.nl/x"]
    assert [een.ernst for een in controleer(editie, extern=True, nalopen=nalopen)] == [LET_OP]


class TestIntern:
    @pytest.mark.parametrize("pad", ["/", "/zoeken/", "/agenda.ics", "/media/x.jpg"])
    def test_bestaat(self, pad: str):
        assert bestaat(pad)

    @pytest.mark.parametrize("pad", ["/weg/", "/documents/9999/x.pdf", "/en/weg/", "/a/b/c/d/"])
    def test_bestaat_niet(self, pad: str):
        assert not bestaat(pad)

    def test_een_pagina_telt_alleen_als_iedereen_haar_mag_zien(self):
        project = maak_project()
        assert bestaat(project.url)
        PageViewRestriction.objects.create(page=project, restriction_type=PageViewRestriction.LOGIN)
        assert not bestaat(project.url)
        project.unpublish()
        assert not bestaat(project.url)
