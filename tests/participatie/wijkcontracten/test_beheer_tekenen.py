"""Het CMS: een contract tekenen, daarna veranderen met een reden, en evalueren."""

import pytest

from participatie.models import Toezegging, Wijkcontract
from participatie.wijkcontracten import actions
from tests.fabriek import maak_inbreng, maak_wijk
from tests.fabriek_contracten import maak_afspraak, maak_concept, maak_contract
from tests.participatie.wijkcontracten.hulp import CMS, haal, laatste, over, stap

from .invullen import afspraak, bestaand

pytestmark = pytest.mark.django_db


def test_tekenen_vraagt_om_een_bevestiging_en_een_dag_die_is_geweest(cms):
    contract = maak_concept()
    maak_afspraak(contract)
    data = {"op": over(1), "versie": laatste(contract).pk}
    antwoord = cms.post(stap("tekenen", contract.pk), data)
    assert antwoord.status_code == 422
    tekst = antwoord.content.decode()
    assert "Zet een vinkje" in tekst
    assert "Deze dag moet nog komen." in tekst
    cms.get(stap("tekenen", contract.pk), {**data, "op": over(0), "gecontroleerd": "on"})
    assert not Wijkcontract.objects.get().is_getekend


def test_wie_de_laatste_afspraak_niet_zag_tekent_niet(cms):
    contract = maak_concept()
    maak_afspraak(contract)
    data = {"op": over(0), "gecontroleerd": "on", "versie": laatste(contract).pk}
    maak_afspraak(contract)
    antwoord = cms.post(stap("tekenen", contract.pk), data, follow=True)
    assert "Een collega heeft dit contract net veranderd." in antwoord.content.decode()
    assert not Wijkcontract.objects.get().is_getekend


def test_tekenen_met_een_dag_na_een_afspraak_legt_uit_waarom_niet(cms):
    contract = maak_concept()
    maak_afspraak(contract, over=-3)
    data = {"op": over(0), "gecontroleerd": "on", "versie": laatste(contract).pk}
    antwoord = cms.post(stap("tekenen", contract.pk), data)
    assert "voor de dag van tekenen" in antwoord.content.decode()


def test_een_onvolledig_concept_komt_niet_op_het_scherm_om_te_tekenen(cms):
    contract = maak_concept()
    antwoord = cms.get(stap("tekenen", contract.pk), follow=True)
    assert antwoord.redirect_chain[-1][0] == f"{CMS}inspect/{contract.pk}/"


def test_een_getekend_contract_veranderen_vraagt_om_een_reden(cms, client):
    contract = maak_contract(titel="Wijkcontract Oost")
    adres = f"{CMS}edit/{contract.pk}/"
    antwoord = cms.post(adres, bestaand(contract, titel="Wijkcontract Parkwijk"))
    assert "Schrijf op waarom het contract verandert." in antwoord.content.decode()
    cms.post(adres, bestaand(contract, titel="Wijkcontract Parkwijk", reden="De naam klopte niet."))
    tekst = haal(client, contract.pad)
    assert "De naam klopte niet." in tekst
    assert "Wijkcontract Oost" in tekst
    assert Wijkcontract.objects.get().is_getekend


def test_wie_een_oude_stand_verandert_krijgt_te_zien_wat_er_nu_staat(cms):
    contract = maak_concept(titel="Wijkcontract Oost")
    data = bestaand(contract, titel="Van mij")
    maak_afspraak(contract)
    antwoord = cms.post(f"{CMS}edit/{contract.pk}/", data, follow=True)
    assert "Er is niets bewaard" in antwoord.content.decode()
    assert Wijkcontract.objects.get().titel == "Wijkcontract Oost"


def test_evalueren_en_de_evaluatie_later_met_een_reden_verbeteren(cms, client):
    contract = maak_contract()
    data = {"op": over(0), "tekst": "Het lukte.", "versie": laatste(contract).pk}
    antwoord = cms.post(stap("evalueren", contract.pk), {**data, "op": over(-1)})
    assert "ligt voor de dag" in antwoord.content.decode()
    cms.post(stap("evalueren", contract.pk), data)
    assert "Het lukte." in haal(client, contract.pad)
    cms.post(f"{CMS}edit/{contract.pk}/", bestaand(contract, evaluatie="Het lukte bijna.", reden="Onvolledig."))
    assert "Het lukte bijna." in haal(client, contract.pad)


def test_een_andere_regeleinde_is_geen_verandering(cms):
    contract = maak_contract(samenvatting="Schoon.\nVeilig.")
    actions.evalueren(contract, "Het lukte.\nBijna.", over(0), None)
    data = bestaand(contract, titel="Wijkcontract Parkwijk", reden="De naam klopte niet.")
    data |= {"samenvatting": "Schoon.\r\nVeilig.", "evaluatie": "Het lukte.\r\nBijna."}
    cms.post(f"{CMS}edit/{contract.pk}/", data)
    tekst = laatste(contract).tekst
    assert "Wijkcontract Parkwijk" in tekst
    assert "Samenvatting" not in tekst
    assert "Evaluatie" not in tekst


def test_wie_niet_zag_dat_er_is_getekend_zet_niets_meteen_op_de_site_en_houdt_wat_is_getypt(cms):
    contract = maak_concept()
    maak_afspraak(contract)
    data = afspraak(wat="Nog niet bedoeld voor iedereen.")
    actions.tekenen(contract, over(0), None)
    antwoord = cms.post(stap("afspraak_erbij", contract.pk), data)
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "Dit contract is net veranderd." in tekst
    assert "Nog niet bedoeld voor iedereen." in tekst
    assert "staat daarom meteen op de site" in tekst
    assert Toezegging.objects.count() == 1
    assert f'value="{laatste(contract).pk}"' in tekst
    cms.post(stap("afspraak_erbij", contract.pk), {**data, "versie": laatste(contract).pk})
    assert Toezegging.objects.filter(openbaar=True).count() == 2


def test_een_getekend_contract_houdt_twee_partijen_en_eindigt_niet_voor_een_afspraak(cms):
    contract = maak_contract()
    adres, reden = f"{CMS}edit/{contract.pk}/", "Vergissing."
    data = bestaand(contract, reden=reden)
    antwoord = cms.post(adres, {**data, "partijen-1-DELETE": "on"})
    assert "Laat er minstens twee partijen in staan" in antwoord.content.decode()
    antwoord = cms.post(adres, bestaand(contract, reden=reden, eindigt_op=over(20)))
    assert "Dan is het contract al afgelopen." in antwoord.content.decode()
    cms.post(adres, bestaand(contract, reden=reden, eindigt_op=over(31)))
    contract = Wijkcontract.objects.get()
    assert (contract.partijen.count(), contract.eindigt_op) == (2, over(31))


def test_een_kenmerk_toevoegen_laat_de_rest_van_een_getekende_afspraak_staan(cms):
    contract = maak_contract()
    rij, inbreng = contract.afspraken.get(), maak_inbreng()
    rij.wijk = contract.wijken.get()
    rij.save()
    vorm = Toezegging.objects.filter(pk=rij.pk).values
    voor = vorm().get()
    adres = f"/cms/participatie/toezegging/edit/{rij.pk}/"
    # Ook wat iemand zelf meestuurt: alleen wat op het scherm staat, verandert.
    zelf = dict.fromkeys(("wat", "wie", "toelichting", "indicator", "bron_toelichting"), "Iets anders")
    zelf |= {"wijk": maak_wijk(naam="Elders").pk, "contract": "", "bron": "inbreng", "staat": "vervallen"}
    zelf |= dict.fromkeys(("gedaan_op", "oorspronkelijk_op", "uiterlijk_op", "afgerond_op"), over(9))
    for meer in ({}, zelf):
        antwoord = cms.post(adres, {"kenmerken": inbreng.kenmerk, **meer}, follow=True)
        assert "De gegevens zijn bewaard." in antwoord.content.decode()
        assert vorm().get() == voor
    assert list(rij.inbreng.all()) == [inbreng]
    assert 'name="wijk"' not in cms.get(adres).content.decode()
