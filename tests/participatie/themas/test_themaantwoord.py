"""Eén antwoord op een thema: ieder hoort het, één keer, en een eigen antwoord blijft."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from participatie.inbreng import actions as inbreng_acties
from participatie.models import Antwoord, Themaindeling
from participatie.themas import actions
from participatie.themas.actions import vertellen
from stadmaken.common.models import Bericht
from tests.participatie.themas.hulp import ANDER, ANTWOORD, pks, soorten

pytestmark = pytest.mark.django_db


EIGEN = ("overgenomen", "Uw laadplek komt er.", "Team (fictief)")


@pytest.fixture
def rijen(thema, maak_rijen, door):
    """Drie mensen onder één thema."""
    rijen = maak_rijen(3)
    actions.indelen(pks(rijen), [thema], door)
    return rijen


def ververs(rijen):
    for rij in rijen:
        rij.refresh_from_db()
    return rijen


def test_ieder_onder_het_thema_krijgt_het_antwoord_met_gebeurtenis_en_mail(thema, rijen, door):
    assert actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    assert {rij.antwoord for rij in ververs(rijen)} == {thema.antwoord}
    assert all(rij.beantwoord_op == timezone.localdate() for rij in rijen)
    assert [soorten(rij)[-1] for rij in rijen] == ["beantwoord"] * 3
    berichten = list(Bericht.objects.all())
    assert sorted(bericht.aan for bericht in berichten) == [f"b{n}@voorbeeld.nl" for n in range(3)]
    assert all("Dit is ons antwoord op het thema “Parkeren”." in bericht.tekst for bericht in berichten)
    assert all(bericht.niet_voor > timezone.now() + timedelta(minutes=4) for bericht in berichten)


def test_wie_al_een_eigen_antwoord_heeft_houdt_dat_en_hoort_het_antwoord_op_het_thema_erbij(thema, rijen, door):
    inbreng_acties.beantwoorden(rijen[0], *EIGEN, door)
    Bericht.objects.all().delete()
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    ververs(rijen)
    assert rijen[0].antwoord.tekst == EIGEN[1]
    assert soorten(rijen[0])[-1] == "thema_beantwoord"
    bericht = Bericht.objects.get(aan="b0@voorbeeld.nl")
    assert bericht.onderwerp == f"Antwoord op het thema van uw inbreng ({rijen[0].kenmerk})"
    assert ANTWOORD["tekst"] in bericht.tekst
    assert rijen[1].antwoord == thema.antwoord


def test_hetzelfde_antwoord_nog_eens_geven_zegt_niemand_iets(thema, rijen, door):
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    assert not actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    vertellen.vertel_wat_bleef_liggen()
    assert Bericht.objects.count() == 3
    assert Antwoord.objects.count() == 1


def test_een_ander_antwoord_hoort_ieder_een_keer_en_de_oude_mail_gaat_niet_meer_weg(thema, rijen, door):
    inbreng_acties.beantwoorden(rijen[0], *EIGEN, door)
    Bericht.objects.all().delete()
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    actions.beantwoord_thema(thema, **ANDER, door=door)
    ververs(rijen)
    assert [soorten(rij)[-1] for rij in rijen] == ["thema_beantwoord", "antwoord_gewijzigd", "antwoord_gewijzigd"]
    assert [rij.antwoord.tekst for rij in rijen] == [EIGEN[1], "Toch niet.", "Toch niet."]
    assert Bericht.objects.count() == 3, "de mails over het vorige antwoord wachtten nog en zijn tegengehouden"
    assert all("Toch niet." in bericht.tekst for bericht in Bericht.objects.all())
    assert Antwoord.objects.count() == 2, "het oude antwoord hoort bij niets meer"


def test_een_verfijnd_antwoord_voor_een_ander_verandert_het_thema_niet(thema, rijen, door):
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    inbreng_acties.beantwoorden(rijen[0], *EIGEN, door)
    actions.beantwoord_thema(thema, **ANDER, door=door)
    ververs(rijen)
    assert (rijen[0].antwoord.tekst, rijen[1].antwoord.tekst) == (EIGEN[1], "Toch niet.")
    assert soorten(rijen[0])[-1] == "thema_beantwoord"


def test_wie_later_bij_een_beantwoord_thema_komt_krijgt_het_antwoord_een_keer(thema, rijen, maak_rijen, door):
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    [later] = maak_rijen(1)
    indelingen = actions.indelen([later.pk], [thema], door)
    actions.indelen([later.pk], [thema], door)
    assert soorten(later) == ["thema", "beantwoord"]
    Bericht.objects.update(status=Bericht.Status.VERZONDEN)
    actions.uithalen(indelingen, door)
    actions.indelen([later.pk], [thema], door)
    assert soorten(later)[2:] == ["thema", "thema"], "terugzetten vertelt hetzelfde niet nog eens"
    assert Bericht.objects.count() == 1


def test_wie_eruit_gaat_houdt_het_antwoord_dat_al_gegeven_is(thema, rijen, door):
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    Bericht.objects.update(status=Bericht.Status.VERZONDEN)
    indeling = Themaindeling.objects.get(inbreng=rijen[0])
    actions.uithalen([indeling.pk], door)
    actions.beantwoord_thema(thema, **ANDER, door=door)
    ververs(rijen)
    assert (rijen[0].antwoord.tekst, rijen[1].antwoord.tekst) == (ANTWOORD["tekst"], "Toch niet.")


def test_intrekken_binnen_de_bedenktijd_houdt_alle_mail_tegen(thema, rijen, door):
    inbreng_acties.beantwoorden(rijen[0], *EIGEN, door)
    Bericht.objects.all().delete()
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    assert actions.trek_themaantwoord_in(thema, door)
    assert not Bericht.objects.exists()
    ververs(rijen)
    assert rijen[0].antwoord.tekst == EIGEN[1]
    assert [(rij.antwoord, rij.beantwoord_op) for rij in rijen[1:]] == [(None, None)] * 2
    assert soorten(rijen[1])[-2:] == ["beantwoord", "antwoord_ingetrokken"]
    assert not actions.trek_themaantwoord_in(thema, door)
    assert Antwoord.objects.count() == 1


def test_intrekken_nadat_de_mail_weg_is_legt_uit_waarom(thema, rijen, door):
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    Bericht.objects.update(status=Bericht.Status.VERZONDEN)
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        actions.trek_themaantwoord_in(thema, door, "Het klopte niet.")
    nieuw = Bericht.objects.filter(status=Bericht.Status.WACHT)
    assert nieuw.count() == 3
    assert "Het klopte niet." in nieuw.first().tekst
    assert "U krijgt nog een nieuw antwoord." in nieuw.first().tekst


def test_na_intrekken_blijft_het_antwoord_op_een_ander_thema(project, thema, rijen, door):
    bomen = actions.maken(project, "Bomen")
    actions.indelen([rijen[0].pk], [bomen], door)
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    actions.beantwoord_thema(bomen, **ANDER, door=door)
    actions.trek_themaantwoord_in(thema, door)
    ververs(rijen)
    assert rijen[0].antwoord == bomen.antwoord
    assert rijen[1].antwoord is None


def test_opnieuw_antwoorden_na_intrekken_vertelt_het_weer_aan_ieder(thema, rijen, door):
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    actions.trek_themaantwoord_in(thema, door)
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    assert {rij.antwoord for rij in ververs(rijen)} == {thema.antwoord}
    assert Bericht.objects.count() == 3


def test_wie_een_oude_stand_zag_overschrijft_niets(thema, rijen, door):
    actions.beantwoord_thema(thema, **ANTWOORD, door=door, versie=0)
    for doe in (
        lambda: actions.beantwoord_thema(thema, **ANDER, door=door, versie=0),
        lambda: actions.trek_themaantwoord_in(thema, door, versie=999),
    ):
        with pytest.raises(inbreng_acties.VerouderdError):
            doe()
    assert not actions.beantwoord_thema(thema, **ANTWOORD, door=door, versie=0), "dezelfde keuze is geen botsing"
    assert {rij.antwoord.tekst for rij in ververs(rijen)} == {ANTWOORD["tekst"]}


def test_een_samengevoegd_thema_krijgt_geen_eigen_antwoord(project, thema, door):
    bomen = actions.maken(project, "Bomen")
    actions.samenvoegen(bomen, thema, door)
    for doe in (
        lambda: actions.beantwoord_thema(bomen, **ANTWOORD, door=door),
        lambda: actions.trek_themaantwoord_in(bomen, door),
    ):
        with pytest.raises(actions.MagNietError):
            doe()


def test_mogelijke_spam_onder_een_thema_krijgt_geen_mail(thema, maak_rijen, door):
    [rij] = maak_rijen(1, verdacht="Te snel")
    actions.indelen([rij.pk], [thema], door)
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    rij.refresh_from_db()
    assert rij.antwoord is None
    assert not Bericht.objects.exists()


def test_wat_op_spam_leek_en_toch_geplaatst_wordt_krijgt_het_antwoord_alsnog(thema, maak_rijen, door):
    [rij] = maak_rijen(1, verdacht="Te snel")
    actions.indelen([rij.pk], [thema], door)
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    inbreng_acties.plaatsen(rij, [{"label": "Reactie", "tekst": "Echt."}], door)
    actions.vertel_wat_bleef_liggen()
    rij.refresh_from_db()
    assert rij.antwoord == thema.antwoord
    assert Bericht.objects.filter(onderwerp__startswith="Antwoord").count() == 1
