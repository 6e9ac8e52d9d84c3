"""Indicatoren en het programma in het CMS: wie mag erbij, en wat wordt nagekeken."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.blocks import StructBlockValidationError
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from home.models import Indicator
from home.programma.blocks import Doel, Inspanning
from tests.adressen import ELKE_ROL, als_rol, geweigerd, niets_geschreven
from tests.fabriek_programma import doel, maak_indicator, maak_programma

pytestmark = pytest.mark.django_db
ADRESSEN = ("list", "add", "edit", "delete", "copy", "usage", "history")
ANDEREN = [rol for rol in ELKE_ROL if rol not in ("Beheerder", "Webredactie")]


def adres_van(naam: str, indicator: Any) -> str:
    delen = () if naam in ("list", "add") else (indicator.pk,)
    return reverse(f"wagtailsnippets_home_indicator:{naam}", args=delen)


def formulier(*metingen: dict[str, str], **velden: str) -> dict[str, str]:
    """Wat het scherm van een indicator verstuurt."""
    leeg = {"naam": "Vertrouwen", "eenheid": "%", "uitleg": "", "vraag": "", "streefwaarde": "", "streefjaar": ""}
    gegevens: dict[str, str] = nested_form_data({**leeg, **velden, "metingen": inline_formset(list(metingen))})
    return gegevens


def meting(jaar: str, waarde: str = "23", bron: str = "Onderzoek") -> dict[str, str]:
    return {"jaar": jaar, "waarde": waarde, "bron": bron}


@pytest.mark.parametrize("naam", ADRESSEN)
def test_de_webredactie_opent_elk_scherm_van_een_indicator_en_dat_verandert_niets(client, naam):
    indicator = maak_indicator({2017: "23"})
    als_rol(client, "Webredactie")
    with niets_geschreven("wagtailadmin_editingsession"):
        assert client.get(adres_van(naam, indicator)).status_code == 200


@pytest.mark.parametrize("rol", ANDEREN)
@pytest.mark.parametrize("naam", ADRESSEN)
def test_andere_rollen_komen_niet_bij_indicatoren(client, naam, rol):
    indicator = maak_indicator({2017: "23"})
    als_rol(client, rol)
    assert geweigerd(client.get(adres_van(naam, indicator)))
    assert geweigerd(client.post(adres_van(naam, indicator), formulier(meting("2020"))))
    assert Indicator.objects.get().metingen.get().jaar == 2017


@pytest.mark.parametrize("naam", ADRESSEN)
def test_wie_niet_is_ingelogd_gaat_naar_het_inlogscherm(client, naam):
    response = client.get(adres_van(naam, maak_indicator()))
    assert response.status_code == 302
    assert "/login/" in response.headers["Location"]


@pytest.mark.parametrize("rol", ANDEREN)
def test_andere_rollen_veranderen_het_programma_niet(client, rol):
    programma = maak_programma()
    als_rol(client, rol)
    assert client.get(f"/cms/pages/{programma.pk}/edit/").status_code == 302


def test_een_indicator_komt_er_met_haar_metingen(client):
    als_rol(client, "Webredactie")
    response = client.post(adres_van("add", None), formulier(meting("2017"), meting("2022", "27.5")))
    assert response.status_code == 302
    assert [str(rij) for rij in Indicator.objects.get().metingen.all()] == ["2017: 23.0", "2022: 27.5"]


@pytest.mark.parametrize(
    ("gegevens", "tekst"),
    [
        (formulier(meting("2017"), meting("2017")), "jaar"),
        (formulier(meting("2017", "-1")), "minstens 0 is"),
        (formulier(meting("2017", "1.25")), "1 cijfer achter de komma"),
        (formulier(meting("1017")), "2000"),
        (formulier(meting("2017", bron="")), "verplicht"),
        (formulier(streefwaarde="30"), "Vul de streefwaarde en het jaar samen in"),
        (formulier(streefwaarde="-3", streefjaar="2026"), "minstens 0 is"),
    ],
    ids=["jaar dubbel", "onder nul", "te precies", "ver verleden", "geen bron", "streven zonder jaar", "streven laag"],
)
def test_een_onmogelijk_cijfer_wordt_niet_bewaard_en_de_fout_zegt_waarom(client, gegevens, tekst):
    als_rol(client, "Webredactie")
    response = client.post(adres_van("add", None), gegevens)
    assert response.status_code == 200
    assert tekst in response.content.decode()
    assert not Indicator.objects.exists()


@pytest.mark.parametrize(("vragen", "goed"), [("2.1, 2.4", True), ("4", True), ("", True), ("2.1 en 3", False)])
def test_vraagnummers_staan_met_komma_s_achter_elkaar(vragen, goed):
    blok = Doel()
    waarde = blok.normalize(doel("Doel", vragen=vragen))
    if goed:
        assert blok.clean(waarde)["vragen"] == vragen
        return
    with pytest.raises(ValidationError) as fout:
        blok.clean(waarde)
    assert "komma" in str(fout.value.as_json_data())  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("adres", "goed"),
    [("/toezeggingen/", True), ("", True), ("//elders.voorbeeld", False), ("javascript:1", False), ("/niets/", False)],
)
def test_een_adres_blijft_op_deze_site(adres, goed):
    blok = Inspanning()
    waarde = blok.normalize({"titel": "Overzicht", "pagina": None, "adres": adres})
    if goed:
        assert blok.clean(waarde)["adres"] == adres
        return
    with pytest.raises(StructBlockValidationError) as fout:
        blok.clean(waarde)
    assert "adres" in fout.value.block_errors


def test_de_titel_van_een_inspanning_staat_in_het_formulier_bovenaan():
    assert list(Inspanning().child_blocks) == ["titel", "pagina", "adres"]


def test_het_programma_opent_in_de_editor(client):
    programma = maak_programma(doel("Doel", maak_indicator({2017: "23"})))
    als_rol(client, "Webredactie")
    assert client.get(f"/cms/pages/{programma.pk}/edit/").status_code == 200
