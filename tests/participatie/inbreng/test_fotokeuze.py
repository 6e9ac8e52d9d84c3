"""Een andere keuze uit de foto's is een wijziging, net als een andere tekst."""

import re

import pytest
from wagtail.models import ModelLogEntry

from participatie.models import Foto, Gebeurtenis, Inbreng
from tests.fabriek import maak_inbreng

from .cms import LIJST, behandel, tekst

pytestmark = pytest.mark.django_db
PLAATSEN = "participatie.inbreng_geplaatst"


@pytest.fixture
def fotos(formulier) -> list[Foto]:
    inbreng = maak_inbreng(formulier)
    return [Foto.objects.create(inbreng=inbreng, bestand=f"{n}.jpg", breedte=1, hoogte=1) for n in range(2)]


@pytest.fixture
def inbreng(cms, fotos) -> Inbreng:
    """Geplaatst, met beide foto's."""
    behandel(cms, fotos[0].inbreng, "plaatsen", **beide(fotos))
    cms.get(LIJST)  # de melding over het plaatsen is gelezen
    return Inbreng.objects.get()


def beide(fotos: list[Foto]) -> dict[str, str]:
    velden = {f"foto-tonen_{foto.pk}": "on" for foto in fotos}
    return {**velden, **{f"foto-beschrijving_{foto.pk}": "Een bank" for foto in fotos}}


def een(fotos: list[Foto]) -> dict[str, str]:
    velden = beide(fotos)
    del velden[f"foto-tonen_{fotos[1].pk}"]
    return velden


def stand() -> list[bool]:
    return list(Foto.objects.order_by("pk").values_list("tonen", flat=True))


def sporen(inbreng: Inbreng) -> tuple[int, int]:
    regels = ModelLogEntry.objects.for_instance(inbreng).filter(action=PLAATSEN)
    return Gebeurtenis.objects.filter(inbreng=inbreng, soort="geplaatst").count(), regels.count()


def test_alleen_een_foto_weghalen_is_een_wijziging_met_melding_en_spoor(cms, inbreng, fotos):
    assert sporen(inbreng) == (1, 1)
    pagina = tekst(cms.get(behandel(cms, inbreng, "plaatsen", **een(fotos)).headers["Location"]))
    assert stand() == [True, False]
    assert "zo stond het al" not in pagina
    assert f"Inbreng {inbreng.kenmerk} is geplaatst." in pagina
    assert sporen(inbreng) == (2, 2)


def test_alleen_een_andere_beschrijving_is_ook_een_wijziging(cms, inbreng, fotos):
    behandel(cms, inbreng, "plaatsen", **{**beide(fotos), f"foto-beschrijving_{fotos[0].pk}": "Een nieuwe bank"})
    assert sporen(inbreng) == (2, 2)


def test_dezelfde_keuze_verandert_niets(cms, inbreng, fotos):
    pagina = tekst(cms.get(behandel(cms, inbreng, "plaatsen", **beide(fotos)).headers["Location"]))
    assert "Er is niets veranderd: zo stond het al." in pagina
    assert sporen(inbreng) == (1, 1)


def test_ongedaan_maken_zet_ook_de_keuze_uit_de_fotos_terug(cms, inbreng, fotos):
    pagina = tekst(cms.get(behandel(cms, inbreng, "plaatsen", **een(fotos)).headers["Location"]))
    [gebeurtenis] = re.findall(r'name="gebeurtenis" value="(\d+)"', pagina)
    gedaan = cms.post(f"{LIJST}ongedaan/", {"gebeurtenis": gebeurtenis}, follow=True)
    assert "Dat is ongedaan gemaakt." in tekst(gedaan)
    assert stand() == [True, True]
    inbreng.refresh_from_db()
    assert (inbreng.moderatie, inbreng.publiek) == ("geplaatst", [{"label": "Uw reactie", "tekst": "Meer bomen!"}])
    assert [rij.soort for rij in inbreng.gebeurtenissen.all()][-2:] == ["geplaatst", "hersteld"]
