"""De schermen van gebieden en wijken: invoer die zichzelf opruimt, en zien wat er nog mist."""

import pytest
from django.urls import reverse

from participatie.gebieden.gegevens import WIJKEN, laad_gebieden
from participatie.models import Gebied, Wijk
from tests.fabriek import maak_wijk

pytestmark = pytest.mark.django_db


def bewaar(admin_client, wijk, **velden):
    adres = reverse("wagtailsnippets_participatie_wijk:edit", args=[wijk.pk])
    basis = {"naam": wijk.naam, "slug": wijk.slug, "code": wijk.code, "gebied": wijk.gebied_id, "grens": ""}
    antwoord = admin_client.post(adres, {**basis, **velden})
    wijk.refresh_from_db()
    return antwoord


def test_elke_wijk_begint_met_postcodes_en_straten_die_het_scherm_aanneemt(admin_client):
    laad_gebieden()
    for wijk in Wijk.objects.all():
        assert wijk.postcodes
        assert wijk.straten
        voor = (wijk.postcodes, wijk.straten)
        assert bewaar(admin_client, wijk, postcodes=wijk.postcodes, straten=wijk.straten).status_code == 302
        assert (wijk.postcodes, wijk.straten) == voor
    assert len({begin.naam for begin in WIJKEN}) == 21


def test_laden_zet_niet_terug_wat_een_redacteur_leegmaakte():
    laad_gebieden()
    Wijk.objects.filter(code="WK039201").update(postcodes="", straten="Nieuwstraat", inwoners=7)
    Gebied.objects.filter(slug="noord").update(naam="Noordwijken", contact_naam="Loket")
    laad_gebieden()
    wijk, gebied = Wijk.objects.get(code="WK039201"), Gebied.objects.get(slug="noord")
    assert (wijk.postcodes, wijk.straten, wijk.inwoners) == ("", "Nieuwstraat", 7)
    assert (gebied.naam, gebied.contact_naam) == ("Noordwijken", "Loket")


@pytest.mark.parametrize("invoer", ["2023 2024", "2023, 2024", " 2023;2024\t2023 ", "2023\n2024"])
def test_postcodes_mogen_anders_gescheiden_zijn(admin_client, invoer):
    wijk = maak_wijk()
    assert bewaar(admin_client, wijk, postcodes=invoer).status_code == 302
    assert wijk.postcodes == "2023 2024"


@pytest.mark.parametrize("invoer", ["2023 AB", "0123", "20234", "x\x00y"])
def test_wat_geen_postcode_is_krijgt_uitleg(admin_client, invoer):
    wijk = maak_wijk()
    antwoord = bewaar(admin_client, wijk, postcodes=invoer)
    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors["postcodes"]
    assert wijk.postcodes == ""


def test_straten_zonder_lege_regels_en_dubbele_namen(admin_client):
    wijk = maak_wijk()
    bewaar(admin_client, wijk, straten="  Kade \r\n\r\nLange   Weg\r\nKade\r\n")
    assert wijk.straten == "Kade\nLange Weg"


def test_de_lijst_zegt_wat_er_nog_mist_en_kiest_op_gebied(admin_client, django_assert_max_num_queries):
    laad_gebieden()
    Wijk.objects.filter(slug="delftwijk").update(postcodes="", inwoners=12_500)
    lijst = reverse("wagtailsnippets_participatie_wijk:list")
    admin_client.get(lijst)
    with django_assert_max_num_queries(30) as gedaan:
        tekst = admin_client.get(lijst).content.decode()
    assert "postcodes, bron van de cijfers" in tekst
    assert "12.500" in tekst
    assert sum('"participatie_gebied"."id" =' in vraag["sql"] for vraag in gedaan) == 0
    noord = admin_client.get(lijst, {"gebied": Gebied.objects.get(slug="noord").pk}).content.decode()
    assert "Vogelenwijk" in noord
    assert "Oude Stad" not in noord


def test_een_redacteur_vindt_een_wijk_op_straat_of_postcode(admin_client):
    laad_gebieden()
    for vraag in ("Marsmanplein", "2026"):
        tekst = admin_client.get(reverse("wagtailsnippets_participatie_wijk:list"), {"q": vraag}).content.decode()
        assert "Delftwijk" in tekst
        assert "Molenwijk" not in tekst


def test_de_lijst_van_gebieden_telt_wijken_en_zegt_of_er_een_contact_is(admin_client):
    laad_gebieden()
    Gebied.objects.filter(slug="noord").update(contact_naam="Loket Noord")
    tekst = admin_client.get(reverse("wagtailsnippets_participatie_gebied:list")).content.decode()
    assert "Loket Noord" in tekst
    assert tekst.count("Nog niet ingevuld") == 4
    scherm = admin_client.get(
        reverse("wagtailsnippets_participatie_gebied:edit", args=[Gebied.objects.first().pk])
    ).content.decode()
    assert "Het staat op de pagina van elke wijk in dit gebied." in scherm
