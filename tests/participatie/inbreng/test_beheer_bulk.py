"""Meer inbreng tegelijk behandelen in het CMS."""

import re

import pytest

from participatie.inbreng import actions
from participatie.models import Foto, Inbreng
from tests.fabriek import maak_inbreng, maak_reden

from .cms import ANTWOORD, GEHEIM, LIJST, bulk, tekst

pytestmark = pytest.mark.django_db


def test_meer_tegelijk_vraagt_eerst_bevestiging_en_zegt_hoeveel(cms, formulier):
    rijen = [maak_inbreng(formulier, GEHEIM) for _nummer in range(3)]
    actions.niet_plaatsen(rijen[2], "Reclame.", None)
    pagina = tekst(bulk(cms, "plaatsen", rijen))
    assert "U plaatst 2 keer inbreng" in pagina
    assert "1 die u aanvinkte is al behandeld" in pagina
    assert "[telefoonnummer]" in pagina
    assert "06 12345678" not in pagina
    assert not Inbreng.objects.filter(moderatie="geplaatst").exists()
    response = bulk(cms, "plaatsen", rijen[:2], bevestigd="on")
    assert response.headers["Location"] == f"{LIJST}?moderatie=nieuw"
    assert Inbreng.objects.filter(moderatie="geplaatst").count() == 2
    pagina = tekst(cms.get(LIJST))
    assert "2 keer inbreng is geplaatst." in pagina
    gebeurtenissen = re.findall(r'name="gebeurtenis" value="(\d+)"', pagina)
    cms.post(f"{LIJST}ongedaan/", {"gebeurtenis": gebeurtenissen})
    assert not Inbreng.objects.filter(moderatie="geplaatst").exists()


def test_wie_meer_tegelijk_plaatst_ziet_vooraf_de_fotos_en_de_verdenking(cms, formulier):
    inbreng = maak_inbreng(formulier, verdacht="veel links")
    foto = Foto.objects.create(inbreng=inbreng, bestand="a.jpg", breedte=1, hoogte=1)
    pagina = tekst(bulk(cms, "plaatsen", [inbreng]))
    assert f"/inbreng/foto/{foto.sleutel}/klein/" in pagina
    assert "Mogelijk spam: veel links" in pagina


def test_meer_tegelijk_niet_plaatsen_vraagt_een_reden(cms, formulier):
    rijen, reclame = [maak_inbreng(formulier) for _nummer in range(2)], maak_reden("Uw inbreng is reclame.")
    assert bulk(cms, "niet_plaatsen", rijen, bevestigd="on").status_code == 422
    bulk(cms, "niet_plaatsen", rijen, bevestigd="on", **{"reden-keuze": reclame.pk})
    assert set(Inbreng.objects.values_list("moderatie", "reden")) == {("niet_geplaatst", "Uw inbreng is reclame.")}


def test_een_antwoord_op_meer_inbreng(cms, formulier):
    rijen = [maak_inbreng(formulier) for _nummer in range(2)]
    bulk(cms, "beantwoorden", rijen, bevestigd="on", **ANTWOORD)
    assert len(set(Inbreng.objects.values_list("antwoord", flat=True))) == 1
    assert not Inbreng.objects.filter(antwoord=None).exists()


def test_niets_aangevinkt_zegt_wat_er_moet(cms, formulier):
    response = cms.post(f"{LIJST}bulk/", {"actie": "plaatsen"}, follow=True)
    assert "U had niets aangevinkt" in tekst(response)
    assert cms.post(f"{LIJST}bulk/", {"actie": "wissen"}).status_code == 400
    onzin = {"actie": "plaatsen", "inbreng": ["x", "²", "9" * 40, "-1"]}
    assert cms.post(f"{LIJST}bulk/", onzin).status_code == 400
