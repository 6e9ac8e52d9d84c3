"""Het CMS: een contract opstellen met afspraken erin, en wie dat mag."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from participatie.models import Toezegging, Wijkcontract
from participatie.wijkcontracten import actions
from tests.fabriek import maak_medewerker, maak_wijk
from tests.fabriek_contracten import maak_afspraak, maak_concept, maak_contract
from tests.participatie.wijkcontracten.hulp import CMS, haal, laatste, over, soorten, stap

from .invullen import afspraak, formulier

pytestmark = pytest.mark.django_db


def test_van_leeg_formulier_tot_openbaar_contract(cms, client, medewerker):
    wijk = maak_wijk()
    antwoord = cms.post(f"{CMS}create/", formulier([wijk]), follow=True)
    contract = Wijkcontract.objects.get()
    assert antwoord.redirect_chain[-1][0] == f"{CMS}inspect/{contract.pk}/"
    assert (contract.nummer, contract.wijken.get(), contract.partijen.count()) == ("W-AAAAA", wijk, 2)
    assert "Zet er minstens één afspraak in." in antwoord.content.decode()
    antwoord = cms.post(stap("afspraak_erbij", contract.pk), afspraak(), follow=True)
    assert "De afspraak staat in het contract." in antwoord.content.decode()
    antwoord = cms.get(stap("tekenen", contract.pk))
    assert "Wij vegen elke week." in antwoord.content.decode()
    data = {"op": over(0), "gecontroleerd": "on", "versie": laatste(contract).pk}
    antwoord = cms.post(stap("tekenen", contract.pk), data, follow=True)
    assert "Het contract is getekend en staat op de site." in antwoord.content.decode()
    assert "Wij vegen elke week." in haal(client, contract.pad)
    assert soorten(contract) == ["opgesteld", "gewijzigd", "getekend"]
    assert {rij.door for rij in contract.gebeurtenissen.all()} == {medewerker}


def test_twee_keer_op_bewaren_drukken_geeft_een_contract_en_een_afspraak(cms):
    wijk = maak_wijk()
    for _keer in range(2):
        antwoord = cms.post(f"{CMS}create/", formulier([wijk]), follow=True)
    assert "was al bewaard" in antwoord.content.decode()
    contract = Wijkcontract.objects.get()
    for _keer in range(2):
        antwoord = cms.post(stap("afspraak_erbij", contract.pk), afspraak(), follow=True)
    assert "Dit was al gedaan." in antwoord.content.decode()
    assert Toezegging.objects.count() == 1


@pytest.mark.parametrize(
    ("velden", "melding"),
    [
        ({"titel": ""}, "verplicht"),
        ({"titel": "\x00"}, "Null-tekens"),
        ({"sleutel": "W-AAAAA"}, "Open het opnieuw"),
        ({"eindigt_op": "2020-01-01"}, "Kies een latere dag."),
        ({"begint_op": "ooit"}, "geldige datum"),
        ({"wijken": []}, "minstens één wijk"),
        ({"wijken": ["9" * 30]}, "minstens één wijk"),
        ({"wijken": ["٣", "\x00", "abc"]}, "minstens één wijk"),
        ({"gebied": "9" * 30}, "Selecteer een geldige keuze"),
        ({"partijen-0-naam": ""}, "verplicht"),
        ({"partijen-0-soort": "onzin"}, "geldige keuze|geen beschikbare keuze"),
    ],
)
def test_wat_niet_kan_wordt_geweigerd_met_uitleg(cms, velden, melding):
    antwoord = cms.post(f"{CMS}create/", {**formulier([maak_wijk()]), **velden})
    assert antwoord.status_code == 200
    assert not Wijkcontract.objects.exists()
    tekst = antwoord.content.decode()
    assert "Het contract is nog niet bewaard." in tekst
    assert any(deel in tekst for deel in melding.split("|"))


@pytest.mark.parametrize("veld", ["platform", "document", "gebied"])
@pytest.mark.parametrize("waarde", ["999999", "9" * 30, "abc", "\x00", "-1"])
def test_een_keuze_die_niet_bestaat_is_geen_storing(cms, veld, waarde):
    assert cms.post(f"{CMS}create/", formulier([maak_wijk()], **{veld: waarde})).status_code in (200, 302)


@pytest.mark.parametrize(
    ("velden", "melding"),
    [
        ({"wat": ""}, "verplicht"),
        ({"indicator": ""}, "verplicht"),
        ({"oorspronkelijk_op": over(400)}, "binnen de looptijd"),
        ({"oorspronkelijk_op": "1999-12-31"}, "te lang geleden"),
        ({"sleutel": "onzin"}, "Open het opnieuw"),
        ({"wijk": "9" * 30}, "geldige keuze"),
    ],
)
def test_een_afspraak_die_niet_kan_wordt_geweigerd_met_uitleg(cms, velden, melding):
    contract = maak_concept()
    antwoord = cms.post(stap("afspraak_erbij", contract.pk), afspraak(**velden))
    assert antwoord.status_code == 422
    assert melding in antwoord.content.decode()
    assert not Toezegging.objects.exists()


def test_een_extra_afspraak_in_een_getekend_contract_kan_niet_in_het_verleden(cms):
    contract = maak_contract()
    antwoord = cms.post(stap("afspraak_erbij", contract.pk), afspraak(oorspronkelijk_op=over(-1)))
    assert "Deze dag is al voorbij." in antwoord.content.decode()
    cms.post(stap("afspraak_erbij", contract.pk), afspraak())
    assert Toezegging.objects.zichtbaar().count() == 2


def test_een_afspraak_in_een_concept_veranderen_en_weghalen(cms):
    contract = maak_concept()
    rij = maak_afspraak(contract)
    adres = stap("afspraak", contract.pk, rij.pk)
    cms.post(adres, afspraak(wat="Wij vegen elke dag."))
    assert Toezegging.objects.get().wat == "Wij vegen elke dag."
    assert "Wij vegen elke dag." in laatste(contract).tekst
    antwoord = cms.post(adres, {"weghalen": "1"}, follow=True)
    assert "De afspraak is weg." in antwoord.content.decode()
    assert not Toezegging.objects.exists()
    assert cms.post(adres, {"weghalen": "1"}).status_code == 404


def test_een_afspraak_van_een_ander_contract_is_hier_niet_te_veranderen(cms):
    vreemd = maak_afspraak(maak_concept())
    assert cms.get(stap("afspraak", maak_concept().pk, vreemd.pk)).status_code == 404


def test_een_concept_weggooien_vraagt_om_een_klik_en_een_getekend_contract_blijft(cms):
    concept, contract = maak_concept(), maak_contract()
    cms.get(stap("weggooien", concept.pk))
    assert Wijkcontract.objects.count() == 2
    for rij in (concept, contract):
        cms.post(stap("weggooien", rij.pk), {"versie": laatste(rij).pk})
        assert cms.post(f"{CMS}delete/{rij.pk}/").status_code in (302, 404)
    assert Wijkcontract.objects.get() == contract


def test_een_afspraak_in_een_concept_bestaat_niet_op_de_schermen_van_toezeggingen(cms):
    rij = maak_afspraak(maak_concept(), wat="Wij planten geheime bomen.")
    assert "geheime" not in haal(cms, "/cms/participatie/toezegging/")
    for scherm in ("inspect", "edit"):
        assert cms.get(f"/cms/participatie/toezegging/{scherm}/{rij.pk}/").status_code == 302


def test_de_tekst_van_een_getekende_afspraak_is_ook_op_haar_eigen_scherm_vast(cms):
    rij = maak_contract().afspraken.get()
    velden = {"wat": "Iets anders", "wie": "Niemand", "toelichting": "Anders", "indicator": "Geen", "kenmerken": ""}
    cms.post(f"/cms/participatie/toezegging/edit/{rij.pk}/", velden)
    nu = Toezegging.objects.get()
    assert (nu.wat, nu.wie, nu.toelichting, nu.indicator) == (rij.wat, rij.wie, rij.toelichting, rij.indicator)
    assert nu.openbaar


def test_wie_alleen_mag_kijken_ziet_geen_knoppen(client):
    client.force_login(maak_medewerker("participatie.view_wijkcontract"))
    contract = maak_concept()
    tekst = haal(client, f"{CMS}inspect/{contract.pk}/")
    for knop in ("Afspraak toevoegen", "Gegevens veranderen", "weggooien"):
        assert knop not in tekst
    assert client.get(f"{CMS}edit/{contract.pk}/").status_code == 302
    assert client.get(f"{CMS}create/").status_code == 302


@pytest.mark.parametrize("scherm", ["", "create/", "inspect/{}/", "edit/{}/", "delete/{}/", "history/{}/"])
def test_wie_niets_mag_komt_nergens(client, scherm):
    contract = maak_concept()
    client.force_login(maak_medewerker())
    antwoord = client.get(CMS + scherm.format(contract.pk))
    assert antwoord.status_code == 302
    assert contract.titel not in antwoord.content.decode()


@pytest.mark.parametrize("vraag", ["?staat=concept&gebied=noord", "?staat=onzin&gebied=%00", "?q=bomen", "?o=1.2.3"])
def test_de_lijst_filtert_en_zoekt(cms, vraag):
    maak_afspraak(maak_concept())
    assert cms.get(CMS + vraag, follow=True).status_code == 200


def test_meer_contracten_en_afspraken_kosten_in_het_cms_evenveel_vragen(cms):
    def meet(pad):
        with CaptureQueriesContext(connection) as vragen:
            haal(cms, pad)
        return len(vragen)

    contract = maak_contract()
    meet(CMS)
    klein = [meet(CMS), meet(f"{CMS}inspect/{contract.pk}/")]
    for _keer in range(9):
        maak_contract()
        maak_afspraak(contract)
    actions.evalueren(maak_contract(), "Goed.", over(0), None)
    assert [meet(CMS), meet(f"{CMS}inspect/{contract.pk}/")] == klein
