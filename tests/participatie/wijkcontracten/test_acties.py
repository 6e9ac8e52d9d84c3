"""Een wijkcontract verandert alleen met een gebeurtenis, en getekend ligt de tekst vast."""

import pytest

from participatie.inbreng.actions import VerouderdError
from participatie.models import Toezegging, Wijkcontract
from participatie.toezeggingen import actions as toezeggingacties
from participatie.wijkcontracten import actions
from tests.fabriek import maak_wijk
from tests.fabriek_contracten import maak_afspraak, maak_concept, maak_contract
from tests.participatie.wijkcontracten.hulp import laatste, over, soorten

pytestmark = pytest.mark.django_db


def vers(rij):
    return type(rij).objects.get(pk=rij.pk)


def test_tekenen_maakt_van_elke_afspraak_een_openbare_toezegging(door):
    contract = maak_concept()
    een, twee = maak_afspraak(contract), maak_afspraak(contract, over=60)
    actions.tekenen(contract, over(-1), door)
    assert set(Toezegging.objects.zichtbaar()) == {een, twee}
    assert soorten(contract) == ["opgesteld", "gewijzigd", "gewijzigd", "getekend"]
    assert laatste(contract).door == door
    rij = vers(een)
    assert (rij.bron, rij.bron_toelichting, rij.gedaan_op) == ("wijkcontract", contract.titel, over(-1))
    assert rij.wijk == contract.wijken.get()
    gebeurtenis = rij.gebeurtenissen.get()
    assert (gebeurtenis.soort, gebeurtenis.door, gebeurtenis.nieuwe_dag) == ("gedaan", door, rij.oorspronkelijk_op)


def test_een_contract_voor_meer_wijken_kiest_zelf_geen_wijk_bij_een_afspraak():
    contract = maak_contract(wijken=[maak_wijk(), maak_wijk()])
    assert contract.afspraken.get().wijk is None


def test_twee_keer_tekenen_is_een_keer(door):
    contract = maak_contract()
    assert actions.tekenen(vers(contract), over(-3), door) is None
    assert vers(contract).getekend_op == over(0)
    assert soorten(contract).count("getekend") == 1
    assert contract.afspraken.get().gebeurtenissen.count() == 1


@pytest.mark.parametrize(
    ("maak", "reden"),
    [
        (lambda: maak_concept(("gemeente", "Gemeente")), "minstens twee partijen"),
        (maak_concept, "minstens één afspraak"),
        (lambda: maak_concept(wijken=[]), "Kies een gebied of minstens één wijk"),
    ],
)
def test_een_onvolledig_contract_is_niet_te_tekenen(maak, reden):
    contract = maak()
    with pytest.raises(actions.OnvolledigError, match=reden):
        actions.tekenen(contract, over(0), None)
    assert soorten(contract) == ["opgesteld"]
    assert not vers(contract).is_getekend


def test_een_afspraak_voor_de_dag_van_tekenen_of_na_de_looptijd_houdt_tekenen_tegen():
    contract = maak_concept()
    maak_afspraak(contract, over=-5, wat="Te vroeg.")
    maak_afspraak(contract, over=366, wat="Te laat.")
    with pytest.raises(actions.OnvolledigError) as fout:
        actions.tekenen(contract, over(0), None)
    assert [reden[:10] for reden in fout.value.redenen] == ["“Te vroeg”", "“Te laat” "]
    assert not Toezegging.objects.gedaan().exists()


def test_wie_een_oude_stand_zag_tekent_niet():
    contract = maak_concept()
    maak_afspraak(contract)
    gezien = laatste(contract).pk
    maak_afspraak(contract)
    with pytest.raises(VerouderdError):
        actions.tekenen(contract, over(0), None, versie=gezien)
    assert not vers(contract).is_getekend


def test_een_getekend_contract_verandert_alleen_met_een_reden_en_bewaart_wat_er_stond(door):
    contract = maak_contract(titel="Wijkcontract Oost")
    contract = vers(contract)
    contract.titel = "Wijkcontract Parkwijk"
    with pytest.raises(ValueError, match="reden"):
        actions.wijzigen(contract, door)
    assert vers(contract).titel == "Wijkcontract Oost"
    actions.wijzigen(contract, door, reden="De naam klopte niet.")
    assert vers(contract).titel == "Wijkcontract Parkwijk"
    tekst = laatste(contract).tekst
    assert tekst.startswith("De reden: De naam klopte niet.")
    assert "Titel was: “Wijkcontract Oost”. Het is nu: “Wijkcontract Parkwijk”." in tekst


def test_wijzigen_zonder_verschil_laat_geen_gebeurtenis_achter(door):
    contract = vers(maak_concept())
    assert actions.wijzigen(contract, door) is None
    assert soorten(contract) == ["opgesteld"]


def test_wijzigen_haalt_het_tekenen_van_een_ander_niet_weg(door):
    contract = maak_concept()
    maak_afspraak(contract)
    oud = vers(contract)
    actions.tekenen(contract, over(0), door)
    oud.titel = "Anders"
    with pytest.raises(ValueError, match="reden"):
        actions.wijzigen(oud, door)
    actions.wijzigen(oud, door, reden="Tikfout.")
    assert vers(contract).is_getekend


def test_een_partij_erbij_staat_in_de_gebeurtenis(door):
    from participatie.models import Contractpartij

    contract = vers(maak_contract())
    contract.partijen = [*contract.partijen.all(), Contractpartij(soort="politie", naam="Wijkagent")]
    actions.wijzigen(contract, door, reden="De wijkagent doet mee.")
    assert laatste(contract).tekst == "De reden: De wijkagent doet mee.\nPartij erbij: Wijkagent (politie)."
    assert vers(contract).partijen.count() == 3


def test_een_wijk_eraf_en_een_erbij_staan_in_de_gebeurtenis(door):
    weg, nieuw = maak_wijk(naam="Delftwijk"), maak_wijk(naam="Vogelenwijk")
    contract = vers(maak_contract(wijken=[weg]))
    contract.wijken = [nieuw]
    actions.wijzigen(contract, door, reden="Verkeerd gekozen.")
    assert laatste(contract).tekst.splitlines()[1:] == ["Wijk erbij: Vogelenwijk.", "Wijk eraf: Delftwijk."]


def test_een_extra_afspraak_is_meteen_een_toezegging_met_een_eigen_gebeurtenis(door):
    contract = maak_contract()
    extra = maak_afspraak(contract, door=door, wat="Wij vegen elke week.")
    assert Toezegging.objects.zichtbaar().filter(pk=extra.pk).exists()
    assert extra.gebeurtenissen.get().soort == "gedaan"
    assert "Wij vegen elke week" in laatste(contract).tekst


def test_een_extra_afspraak_geldt_net_als_de_eerste_voor_de_enige_wijk():
    een, twee = maak_contract(), maak_contract(wijken=[maak_wijk(), maak_wijk()])
    assert maak_afspraak(een).wijk == een.wijken.get()
    assert maak_afspraak(twee).wijk is None


def test_dezelfde_afspraak_twee_keer_versturen_geeft_er_een(door):
    for contract in (maak_concept(), maak_contract()):
        afspraak = maak_afspraak(contract)
        aantal = contract.gebeurtenissen.count()
        maak_afspraak(contract, nummer=afspraak.nummer)
        assert contract.afspraken.filter(nummer=afspraak.nummer).count() == 1
        assert contract.gebeurtenissen.count() == aantal


def test_een_afspraak_verandert_of_verdwijnt_alleen_in_een_concept(door):
    contract = maak_concept()
    een, twee = maak_afspraak(contract), maak_afspraak(contract)
    een.oorspronkelijk_op = over(50)
    actions.afspraak_wijzigen(een, door)
    assert (vers(een).oorspronkelijk_op, vers(een).uiterlijk_op) == (over(50), over(50))
    actions.afspraak_weghalen(twee, door)
    assert list(contract.afspraken.all()) == [een]
    assert "Afspraak weggehaald" in laatste(contract).tekst
    actions.tekenen(contract, over(0), door)
    een.wat = "Iets anders."
    for handeling in (actions.afspraak_wijzigen, actions.afspraak_weghalen):
        with pytest.raises(VerouderdError):
            handeling(een, door)
    assert vers(een).wat != "Iets anders."


def test_een_wijk_die_uit_het_concept_gaat_verdwijnt_ook_bij_de_afspraak(door):
    een, twee = maak_wijk(), maak_wijk()
    contract = maak_concept(wijken=[een, twee])
    afspraak = maak_afspraak(contract, wijk=een)
    contract = vers(contract)
    contract.wijken = [twee]
    actions.wijzigen(contract, door)
    assert vers(afspraak).wijk is None


def test_een_concept_is_weg_te_gooien_en_een_getekend_contract_nooit():
    contract, getekend = maak_concept(), maak_contract()
    maak_afspraak(contract)
    actions.weggooien(contract)
    assert not Wijkcontract.objects.filter(pk=contract.pk).exists()
    assert Toezegging.objects.get() == getekend.afspraken.get()
    with pytest.raises(VerouderdError):
        actions.weggooien(getekend)


def test_evalueren_kan_een_keer_en_alleen_als_er_is_getekend(door):
    concept, contract = maak_concept(), maak_contract()
    with pytest.raises(VerouderdError):
        actions.evalueren(concept, "Goed.", over(0), door)
    with pytest.raises(ValueError, match="tekst"):
        actions.evalueren(contract, " ", over(0), door)
    actions.evalueren(contract, "Het lukte.", over(0), door)
    assert actions.evalueren(contract, "Toch niet.", over(0), door) is None
    assert vers(contract).evaluatie == "Het lukte."
    assert soorten(contract)[-1] == "geevalueerd"


@pytest.mark.parametrize(
    "handeling",
    [
        lambda rij: toezeggingacties.verschuiven(rij, over(60), "De kweker levert later.", None),
        lambda rij: toezeggingacties.nakomen(rij, over(0), "Klaar.", None),
        lambda rij: toezeggingacties.heropenen(rij, "Toch weer.", None),
    ],
)
def test_een_afspraak_in_een_concept_is_nog_geen_toezegging_om_bij_te_houden(handeling):
    afspraak = maak_afspraak(maak_concept())
    with pytest.raises(VerouderdError):
        handeling(afspraak)
    assert not afspraak.gebeurtenissen.exists()


def test_een_getekende_afspraak_is_niet_ongedaan_te_maken(door):
    contract = maak_contract()
    extra = maak_afspraak(contract)
    for afspraak in (contract.afspraken.first(), extra):
        with pytest.raises(VerouderdError):
            toezeggingacties.ongedaan_maken(afspraak.gebeurtenissen.get().pk)
    assert contract.afspraken.count() == 2


def test_een_nieuwe_titel_staat_ook_bij_de_afspraken(door):
    contract = maak_contract(titel="Wijkcontract Oost")
    contract.titel = "Wijkcontract Parkwijk"
    actions.wijzigen(contract, door, reden="De naam klopte niet.")
    assert Toezegging.objects.get().bron_toelichting == "Wijkcontract Parkwijk"
