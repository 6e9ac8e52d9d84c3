"""Elke stad haar eigen kleuren en haar eigen kaart."""

import json

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from participatie.infoborden import poster
from stadmaken.common.gemeente import gemeente
from stadmaken.common.kaart.gebied import gebied
from stadmaken.common.kaart.gegevens import kaartgegevens
from stadmaken.common.kaart.raster import in_gebied
from stadmaken.common.models import Huisstijl
from stadmaken.common.stad import in_stad
from tests.fabriek import maak_bord, maak_medewerker, maak_project

GROEN, ROOD = "#0b4024", "#5c0a0a"
UTRECHT = "5.0,52.02,5.2,52.15"


@pytest.fixture
def gekleurd(stad_a, stad_b):
    """Twee steden met elk een eigen hoofdkleur."""
    for stad, kleur in ((stad_a, GROEN), (stad_b, ROOD)):
        Huisstijl.objects.create(site_id=stad.pk, blauw_900=kleur)


def test_elke_stad_heeft_haar_eigen_kleuren_op_de_site(gekleurd, bezoek, stad_a, stad_b):
    for _keer in range(2):  # ook als zij al onthouden zijn
        a, b = bezoek(stad_a).get("/").text, bezoek(stad_b).get("/").text
        assert GROEN in a
        assert ROOD not in a
        assert ROOD in b
        assert GROEN not in b


def test_elke_stad_heeft_haar_eigen_kleuren_op_de_poster(gekleurd, stad_a, stad_b):
    for stad, kleur in ((stad_a, GROEN), (stad_b, ROOD)):
        with in_stad(stad):
            assert poster.gegevens(maak_bord(maak_project()), "A4")["kleuren"]["blauw-900"] == kleur


def test_de_kleuren_van_een_andere_stad_zijn_in_het_cms_niet_te_zien_of_te_veranderen(gekleurd, bezoek, stad_a, stad_b):
    client = bezoek(stad_a)
    with in_stad(stad_a):
        client.force_login(maak_medewerker("common.change_huisstijl"))
    assert GROEN in client.get(reverse("wagtailsettings:edit", args=["common", "huisstijl", stad_a.pk])).text
    adres = reverse("wagtailsettings:edit", args=["common", "huisstijl", stad_b.pk])
    antwoord = client.get(adres)
    assert ROOD not in antwoord.text
    assert antwoord.status_code in {302, 403, 404}
    assert client.post(adres, {"blauw_900": "#222222"}).status_code in {302, 403, 404}
    with in_stad(stad_b):
        assert Huisstijl.objects.get(site_id=stad_b.pk).blauw_900 == ROOD


def test_elke_stad_heeft_haar_eigen_kaart(stad_a, stad_b):
    with in_stad(stad_a):
        standaard = gebied()
    with in_stad(stad_b):
        rij = gemeente()
        rij.kaartgebied = UTRECHT
        rij.save()
        assert gebied() == (5.0, 52.02, 5.2, 52.15)
        assert json.loads(json.dumps(kaartgegevens("/x")))["gebied"] == [5.0, 52.02, 5.2, 52.15]
        assert in_gebied(14, 8424, 5401)
    with in_stad(stad_a):
        assert gebied() == standaard
        assert not in_gebied(14, 8424, 5401)


@pytest.mark.parametrize(
    "tekst", ["Utrecht", "5,52", "52.02,5.0,52.15,5.2", "nan,52,5,53", "4,51,6,53", "1e400,52,5,53"]
)
def test_een_gebied_dat_niet_kan_wordt_geweigerd_met_een_voorbeeld(stad_a, tekst):
    rij = gemeente()
    rij.kaartgebied = tekst
    with pytest.raises(ValidationError) as fout:
        rij.full_clean()
    assert "4.55,52.31,4.75,52.45" in fout.value.message_dict["kaartgebied"][0]
