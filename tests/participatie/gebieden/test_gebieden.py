"""Gebieden en wijken: de gegevens waarmee een site begint, en hun schermen in het CMS."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from participatie.gebieden.gegevens import laad_gebieden
from participatie.models import Doelgroep, Gebied, Thema, Wijk
from tests.fabriek import maak_wijk

pytestmark = pytest.mark.django_db


def test_er_zijn_vijf_gebieden_en_eenentwintig_wijken_met_hun_code():
    laad_gebieden()
    assert list(Gebied.objects.values_list("naam", flat=True)) == ["Centrum", "Noord", "Oost", "Schalkwijk", "Zuidwest"]
    codes = dict(Wijk.objects.values_list("code", "naam"))
    assert sorted(codes) == [f"WK0392{nummer:02}" for nummer in range(1, 22)]
    assert (codes["WK039201"], codes["WK039221"]) == ("Oude Stad", "Meerwijk")


def test_nog_eens_laden_verandert_niets_aan_wat_een_redacteur_deed():
    laad_gebieden()
    Wijk.objects.filter(code="WK039201").update(naam="Binnenstad")
    laad_gebieden()
    assert Wijk.objects.count() == 21
    assert Wijk.objects.get(code="WK039201").naam == "Binnenstad"


def test_een_onjuiste_code_wordt_geweigerd_met_uitleg():
    with pytest.raises(ValidationError, match="Schrijf WK en dan zes cijfers"):
        Wijk(naam="x", slug="x", code="WK12", gebied=maak_wijk().gebied).full_clean()


@pytest.mark.parametrize("model", [Gebied, Wijk, Thema, Doelgroep])
def test_een_redacteur_vindt_elke_indeling_in_het_cms(admin_client, model):
    laad_gebieden()
    naam = model._meta.model_name
    lijst = admin_client.get(reverse(f"wagtailsnippets_participatie_{naam}:list"), {"q": "noord"})
    assert lijst.status_code == 200
    assert admin_client.get(reverse(f"wagtailsnippets_participatie_{naam}:add")).status_code == 200


def test_de_indelingen_staan_bij_elkaar_in_het_menu(admin_client):
    assert "Indelingen" in admin_client.get("/cms/").content.decode()


def test_zonder_rechten_is_er_geen_lijst(client):
    assert client.get(reverse("wagtailsnippets_participatie_wijk:list")).status_code == 302
