"""Een antwoord op een thema dat later wijzigt: samenvoegen, porties, intrekken en ongedaan maken."""

import pytest
from django_tasks_db.models import DBTaskResult

from participatie.inbreng import actions as inbreng_acties
from participatie.models import Themaindeling
from participatie.themas import actions
from participatie.themas.actions import vertellen
from stadmaken.common.models import Bericht
from tests.participatie.themas.hulp import ANDER, ANTWOORD, pks, soorten, verstuur_mail

pytestmark = pytest.mark.django_db


def test_samenvoegen_met_een_thema_zonder_antwoord_neemt_niemand_zijn_antwoord_af(thema, project, maak_rijen, door):
    [rij], open_ = maak_rijen(1), actions.maken(project, "Nog open")
    actions.indelen([rij.pk], [thema], door)
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    actions.samenvoegen(thema, open_, door)
    actions.vertel_wat_bleef_liggen()
    rij.refresh_from_db()
    assert rij.antwoord.tekst == ANTWOORD["tekst"]
    assert not rij.gebeurtenissen.filter(soort="antwoord_ingetrokken").exists()


def test_meer_dan_een_portie_gaat_via_de_werker_en_een_storing_halverwege_vertelt_niemand_iets_dubbel(
    thema, maak_rijen, door, monkeypatch
):
    monkeypatch.setattr(vertellen, "PORTIE", 2)
    rijen = maak_rijen(5)
    actions.indelen(pks(rijen), [thema], door)
    wachtrij = []
    nep = type("Taak", (), {"enqueue": staticmethod(lambda *gegevens: wachtrij.append(gegevens))})
    monkeypatch.setattr(vertellen, "vertel_in_werker", nep)
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    assert [gegevens[1:] for gegevens in wachtrij] == [(thema.pk, door.pk, "")]
    assert Themaindeling.objects.te_vertellen(thema.pk).count() == 5
    assert vertellen.vertel_portie(thema.pk, door) == 2
    monkeypatch.undo()
    vertellen.vertel_wat_bleef_liggen()
    assert [soorten(rij) for rij in rijen] == [["thema", "beantwoord"]] * 5
    assert Bericht.objects.count() == 5
    assert not Themaindeling.objects.te_vertellen().exists()


@pytest.mark.parametrize("aantal", [2, 20])
def test_antwoorden_kost_een_vast_aantal_vragen(thema, maak_rijen, door, aantal, django_assert_max_num_queries):
    rijen = maak_rijen(aantal)
    actions.indelen(pks(rijen), [thema], door)
    with django_assert_max_num_queries(26):
        actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    with django_assert_max_num_queries(38):
        actions.trek_themaantwoord_in(thema, door)


def test_een_antwoord_dat_meteen_wijzigt_komt_een_keer_en_als_eerste_antwoord(thema, maak_rijen, door):
    [rij] = maak_rijen(1)
    actions.indelen([rij.pk], [thema], door)
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    actions.bijwerken(thema, "Parkeren en laden", thema.samenvatting)
    actions.beantwoord_thema(thema, **ANDER, door=door)
    [mail] = Bericht.objects.all()
    assert mail.onderwerp.startswith("Antwoord op uw inbreng")
    assert ANDER["tekst"] in mail.tekst


def test_wie_een_eerder_antwoord_al_las_hoort_ook_dat_het_wordt_ingetrokken(thema, maak_rijen, door):
    [rij] = maak_rijen(1)
    actions.indelen([rij.pk], [thema], door)
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    assert not actions.is_gemaild(thema)
    verstuur_mail()
    actions.beantwoord_thema(thema, **ANDER, door=door)
    assert actions.is_gemaild(thema)
    actions.trek_themaantwoord_in(thema, door, "Het klopte niet.")
    onderwerpen = list(Bericht.objects.order_by("pk").values_list("onderwerp", flat=True))
    assert ["trekken" in onderwerp for onderwerp in onderwerpen] == [False, True]


def test_wie_een_eigen_antwoord_heeft_leest_dat_dat_blijft(thema, maak_rijen, door):
    [rij] = maak_rijen(1)
    inbreng_acties.beantwoorden(rij, **ANDER, door=door)
    actions.indelen([rij.pk], [thema], door)
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    Bericht.objects.update(status=Bericht.Status.VERZONDEN)
    actions.trek_themaantwoord_in(thema, door, "Het klopte niet.")
    mail = Bericht.objects.latest("pk")
    assert "Het antwoord dat wij u zelf gaven, blijft zoals het is." in mail.tekst
    assert "“Parkeren”" in mail.tekst


def test_indelen_meteen_ongedaan_maken_neemt_ook_het_antwoord_en_de_mail_terug(thema, maak_rijen, door):
    [rij] = maak_rijen(1)
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    nieuw = actions.indelen([rij.pk], [thema], door)
    rij.refresh_from_db()
    assert rij.antwoord == thema.antwoord
    actions.uithalen(nieuw, door)
    rij.refresh_from_db()
    assert (rij.antwoord, rij.beantwoord_op) == (None, None)
    assert not Bericht.objects.exists()


def test_wie_het_antwoord_al_in_de_mail_had_houdt_het_ook_buiten_het_thema(thema, maak_rijen, door):
    [rij] = maak_rijen(1)
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    nieuw = actions.indelen([rij.pk], [thema], door)
    Bericht.objects.update(status=Bericht.Status.VERZONDEN)
    actions.uithalen(nieuw, door)
    rij.refresh_from_db()
    assert rij.antwoord == thema.antwoord


@pytest.mark.parametrize("taak", ["bezig", "mislukt", "weg"])
def test_wie_pas_na_een_storing_hoort_dat_het_antwoord_vervalt_leest_ook_waarom(
    thema, maak_rijen, door, monkeypatch, settings, taak
):
    rijen = maak_rijen(5)
    actions.indelen(pks(rijen), [thema], door)
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    verstuur_mail()
    monkeypatch.setattr(vertellen, "PORTIE", 2)
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    actions.trek_themaantwoord_in(thema, door, "Het klopte niet.")
    [rij] = DBTaskResult.objects.all()
    rij.claim("gestopt")
    vertellen.vertel_portie(thema.pk, door, reden="Het klopte niet.")
    if taak == "mislukt":
        rij.set_failed(RuntimeError())
    elif taak == "weg":
        rij.delete()
    actions.vertel_wat_bleef_liggen()
    vertellen.vertel_in_werker.func(*rij.args_kwargs["args"])
    laatste = [inbreng.gebeurtenissen.latest("pk") for inbreng in rijen]
    assert [(stap.soort, stap.toelichting, stap.door) for stap in laatste] == [
        ("antwoord_ingetrokken", "Het klopte niet.", door)
    ] * 5
    nieuw = Bericht.objects.filter(status=Bericht.Status.WACHT)
    assert sorted(bericht.aan for bericht in nieuw) == [f"b{nummer}@voorbeeld.nl" for nummer in range(5)]
    assert all("Het klopte niet." in bericht.tekst for bericht in nieuw)


def test_de_reden_van_een_eerdere_keer_komt_niet_terug(thema, maak_rijen, door):
    [rij] = maak_rijen(1)
    actions.indelen([rij.pk], [thema], door)
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    actions.trek_themaantwoord_in(thema, door, "Het klopte niet.")
    actions.beantwoord_thema(thema, **ANDER, door=door)
    actions.trek_themaantwoord_in(thema, door)
    assert [stap.toelichting for stap in rij.gebeurtenissen.filter(soort="antwoord_ingetrokken")] == [
        "Het klopte niet.",
        "",
    ]
