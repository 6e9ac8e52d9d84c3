"""Een toezegging verandert alleen met een gebeurtenis, en wie het aanging hoort het."""

from datetime import timedelta

import pytest
from django.utils import timezone

from participatie.inbreng.actions import BEDENKTIJD, VerouderdError
from participatie.models import Toezegging
from participatie.toezeggingen import actions
from stadmaken.common.mailtekst import soorten as mailsoorten
from stadmaken.common.models import Bericht
from tests.fabriek import maak_inbreng, maak_toezegging
from tests.participatie.toezeggingen.hulp import HANDELINGEN, op_de_ontvangst, vers
from tests.participatie.toezeggingen.scherm import over

pytestmark = pytest.mark.django_db


def test_een_nieuwe_toezegging_staat_op_de_ontvangst_en_in_de_mail(inbreng, door):
    toezegging = maak_toezegging(inbreng, wat="Wij planten tien bomen.", door=door)
    assert toezegging.uiterlijk_op == toezegging.oorspronkelijk_op
    assert [g.soort for g in toezegging.gebeurtenissen.all()] == ["gedaan"]
    [tekst] = op_de_ontvangst(inbreng)
    assert tekst.startswith("Wij zeggen toe: “Wij planten tien bomen”. Team Groen doet dit uiterlijk op ")
    bericht = Bericht.objects.get(aan="bewoner@voorbeeld.nl")
    assert tekst in bericht.tekst
    assert toezegging.adres in bericht.tekst
    assert bericht.niet_voor > timezone.now() + BEDENKTIJD - timedelta(minutes=1)


def test_twee_keer_vastleggen_met_hetzelfde_nummer_geeft_een_toezegging_en_een_mail(inbreng, door, toezegging):
    kopie = Toezegging(
        nummer=toezegging.nummer, wat="Nog eens", wie="Team", gedaan_op=over(0), oorspronkelijk_op=over(3)
    )
    assert actions.toezeggen(kopie, [inbreng], door) is None
    assert Toezegging.objects.get().wat == "Wij planten tien bomen."
    assert len(op_de_ontvangst(inbreng)) == 1
    assert not Bericht.objects.exists()


def test_verschuiven_houdt_de_eerste_dag_en_de_reden_zichtbaar(toezegging, inbreng, door):
    eerst = toezegging.oorspronkelijk_op
    actions.verschuiven(toezegging, over(60), "De kweker levert later.", door)
    actions.verschuiven(toezegging, over(90), "Het vroor te hard.", door)
    rij = vers(toezegging)
    assert (rij.oorspronkelijk_op, rij.uiterlijk_op) == (eerst, over(90))
    verschoven = rij.gebeurtenissen.filter(soort="verschoven")
    assert [(g.oude_dag, g.nieuwe_dag, g.tekst) for g in verschoven] == [
        (eerst, over(60), "De kweker levert later."),
        (over(60), over(90), "Het vroor te hard."),
    ]
    laatste = op_de_ontvangst(inbreng)[-1]
    assert "Eerst beloofden wij" in laatste
    assert "De reden: Het vroor te hard." in laatste
    assert Bericht.objects.filter(aan="bewoner@voorbeeld.nl").count() == 2


@pytest.mark.parametrize("naam", HANDELINGEN)
def test_een_handeling_herhalen_verandert_niets_en_mailt_niet_nog_eens(toezegging, inbreng, door, naam):
    for _keer in range(3):
        HANDELINGEN[naam](vers(toezegging), door)
    assert toezegging.gebeurtenissen.count() == 2
    assert len(op_de_ontvangst(inbreng)) == 2
    assert Bericht.objects.count() == 1


@pytest.mark.parametrize("naam", HANDELINGEN)
def test_ook_wie_geen_mail_gaf_ziet_het_op_de_ontvangst(door, naam):
    zonder = maak_inbreng()
    toezegging = maak_toezegging(zonder)
    HANDELINGEN[naam](toezegging, door)
    assert len(op_de_ontvangst(zonder)) == 2
    assert not Bericht.objects.exists()


@pytest.mark.parametrize("naam", HANDELINGEN)
def test_wat_is_afgerond_verandert_niet_meer(toezegging, door, naam):
    oud = vers(toezegging)
    actions.nakomen(toezegging, over(-1), "Klaar, zoals beloofd.", door)
    with pytest.raises(VerouderdError):
        HANDELINGEN[naam](oud, door)
    assert vers(toezegging).staat == "nagekomen"


def test_heropenen_kan_alleen_wat_is_afgerond(toezegging, door):
    with pytest.raises(VerouderdError):
        actions.heropenen(toezegging, "Toch niet klaar.", door)
    actions.laten_vervallen(toezegging, "Er ligt een kabel.", door)
    assert (toezegging.staat, toezegging.afgerond_op) == ("vervallen", over(0))
    actions.heropenen(toezegging, "De kabel is verlegd.", door)
    rij = vers(toezegging)
    assert (rij.staat, rij.afgerond_op) == ("open", None)


@pytest.mark.parametrize(
    "handeling",
    [
        lambda rij, door: actions.verschuiven(rij, over(60), " ", door),
        lambda rij, door: actions.voortgang_melden(rij, "", door),
        lambda rij, door: actions.nakomen(rij, over(0), "", door),
        lambda rij, door: actions.laten_vervallen(rij, "\n", door),
        lambda rij, door: actions.heropenen(rij, "", door),
    ],
)
def test_zonder_uitleg_verandert_er_niets(toezegging, door, handeling):
    with pytest.raises(ValueError, match="uitleg"):
        handeling(toezegging, door)
    assert toezegging.gebeurtenissen.count() == 1


def test_wie_een_oude_stand_zag_verandert_niets(toezegging, door):
    gezien = toezegging.gebeurtenissen.get().pk
    actions.voortgang_melden(toezegging, "De bomen zijn besteld.", door, versie=gezien)
    with pytest.raises(VerouderdError):
        actions.verschuiven(toezegging, over(60), "De kweker levert later.", door, versie=gezien)
    assert vers(toezegging).uiterlijk_op == vers(toezegging).oorspronkelijk_op


def test_een_fout_halverwege_laat_niets_achter(toezegging, inbreng, door, monkeypatch):
    monkeypatch.delitem(mailsoorten._soorten, "inbreng.toezegging")
    with pytest.raises(LookupError):
        actions.nakomen(toezegging, over(0), "Ze staan er.", door)
    assert vers(toezegging).staat == "open"
    assert toezegging.gebeurtenissen.count() == 1
    assert len(op_de_ontvangst(inbreng)) == 1


def test_een_besloten_toezegging_bereikt_wie_het_aangaat_zonder_openbaar_adres(inbreng, door):
    toezegging = maak_toezegging(inbreng, openbaar=False, door=door)
    assert toezegging.adres not in Bericht.objects.get().tekst
    assert len(op_de_ontvangst(inbreng)) == 1


def test_wie_er_later_bij_komt_leest_waarom_en_wie_eraf_gaat_ook(toezegging, inbreng, door):
    nieuw = maak_inbreng(email="ander@voorbeeld.nl")
    Bericht.objects.all().delete()
    actions.bijwerken(toezegging, {"wie": "Team Water"}, [nieuw], door)
    assert vers(toezegging).wie == "Team Water"
    assert "hoort bij een toezegging" in op_de_ontvangst(nieuw)[0]
    assert "hoort niet meer bij" in op_de_ontvangst(inbreng)[-1]
    assert [bericht.aan for bericht in Bericht.objects.all()] == ["ander@voorbeeld.nl"]
    actions.bijwerken(toezegging, {}, [nieuw], door)
    assert Bericht.objects.count() == 1


def test_een_toezegging_blijft_als_project_wijk_of_inbreng_verdwijnt(inbreng, door):
    from tests.fabriek import maak_project, maak_wijk

    project, wijk = maak_project(), maak_wijk()
    toezegging = maak_toezegging(inbreng, project=project, wijk=wijk)
    project.delete()
    wijk.delete()
    inbreng.delete()
    rij = vers(toezegging)
    assert (rij.project, rij.wijk, rij.inbreng.count()) == (None, None, 0)


def test_een_verkeerd_kenmerk_dat_meteen_is_hersteld_mailt_niemand(toezegging, door):
    ander = maak_inbreng(email="ander@voorbeeld.nl")
    Bericht.objects.all().delete()
    actions.bijwerken(toezegging, {}, [*toezegging.inbreng.all(), ander], door)
    assert Bericht.objects.filter(aan="ander@voorbeeld.nl").exists()
    actions.bijwerken(toezegging, {}, toezegging.inbreng.exclude(pk=ander.pk), door)
    assert not Bericht.objects.filter(aan="ander@voorbeeld.nl").exists()
