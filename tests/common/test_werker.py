from contextlib import suppress
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import InterfaceError, OperationalError, transaction
from wagtail.models import Locale, Page

from stadmaken.common import periodiek, post, postronde
from stadmaken.common.management.commands.werker import PAUZE, PAUZE_NA_FOUT, Command
from stadmaken.common.models import Bericht


@pytest.fixture
def eigen_taken(monkeypatch):
    monkeypatch.setattr(periodiek, "_taken", {})


@pytest.mark.django_db
def test_een_ronde_verstuurt_de_mail(mailoutbox):
    post.schrijf("een", "bewoner@voorbeeld.nl", "Onderwerp", "Dag!")
    call_command("werker", eenmalig=True)
    assert Bericht.objects.get().status == Bericht.Status.VERZONDEN
    assert len(mailoutbox) == 1


@pytest.mark.django_db
@pytest.mark.een_stad
def test_een_ronde_publiceert_wat_is_gepland():
    from django.utils import timezone

    pagina = Page.objects.get(depth=1).add_child(title="Later", slug="later", live=False)
    revisie = pagina.save_revision(approved_go_live_at=timezone.now() - timedelta(minutes=1))
    assert revisie
    call_command("werker", eenmalig=True)
    pagina.refresh_from_db()
    assert pagina.live


@pytest.mark.django_db
def test_een_taak_in_de_rij_wordt_uitgevoerd(settings, monkeypatch):
    # De test loopt in een transactie; de werker zou op PostgreSQL de verbinding daarom sluiten.
    monkeypatch.setattr("django_tasks_db.management.commands.db_worker.close_old_connections", lambda: None)
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    from django_tasks_db.models import DBTaskResult

    from tests.common.taken import noteer

    resultaat = noteer.enqueue("hoi")
    call_command("werker", eenmalig=True)
    assert DBTaskResult.objects.get(pk=resultaat.id).return_value == "hoi"


@pytest.mark.parametrize("fout", [OperationalError, InterfaceError])
def test_een_databasefout_stopt_de_werker_niet(monkeypatch, fout):
    module = "stadmaken.common.management.commands.werker"
    monkeypatch.setattr(f"{module}.close_old_connections", lambda: None)
    monkeypatch.setattr(f"{module}.connections.close_all", lambda: None)
    werker = Command()
    monkeypatch.setattr(werker, "ronde", lambda: (_ for _ in ()).throw(fout("weg")))
    assert werker.veilige_ronde() == PAUZE_NA_FOUT
    monkeypatch.setattr(werker, "ronde", lambda: 0)
    assert werker.veilige_ronde() == PAUZE


def test_zolang_er_mail_uitgaat_wacht_de_werker_niet(monkeypatch):
    monkeypatch.setattr("stadmaken.common.management.commands.werker.close_old_connections", lambda: None)
    werker = Command()
    monkeypatch.setattr(werker, "ronde", lambda: 3)
    assert werker.veilige_ronde() == 0


def test_na_een_stopsein_begint_er_niets_nieuws(eigen_taken, monkeypatch):
    gedaan = []
    periodiek.registreer("proef", lambda: gedaan.append(1), timedelta(seconds=1))
    monkeypatch.setattr(postronde, "verstuur_wachtende", lambda gestopt: gedaan.append("mail") if not gestopt() else 0)
    werker = Command()
    werker.afronden(15, None)
    werker.ronde()
    assert gedaan == []


@pytest.mark.django_db
@pytest.mark.een_stad
def test_een_taak_loopt_pas_weer_na_haar_tijd(eigen_taken):
    gedaan: list[int] = []
    klok = [100.0]
    periodiek.registreer("proef", lambda: gedaan.append(1), timedelta(minutes=1))
    for verder in (0, 30, 31):
        klok[0] += verder
        periodiek.voer_uit(nu=lambda: klok[0])
    assert len(gedaan) == 2


@pytest.mark.django_db
@pytest.mark.een_stad
def test_een_taak_die_faalt_houdt_de_rest_niet_op(eigen_taken):
    gedaan: list[str] = []
    periodiek.registreer("stuk", lambda: 1 / 0, timedelta(minutes=1))
    periodiek.registreer("heel", lambda: gedaan.append("heel"), timedelta(minutes=1))
    assert periodiek.voer_uit() == ["heel"]
    assert gedaan == ["heel"]


@pytest.mark.django_db
def test_een_taak_die_de_database_weigert_houdt_de_rest_niet_op_en_laat_niets_achter(eigen_taken, caplog):
    def stuk():
        with transaction.atomic():
            Locale.objects.create(language_code="xx")
            Locale.objects.create(language_code="xx")

    talen: list[int] = []
    periodiek.registreer("stuk", stuk, timedelta(minutes=1), per_stad=False)
    periodiek.registreer("heel", lambda: talen.append(Locale.objects.count()), timedelta(minutes=1), per_stad=False)
    voor = Locale.objects.count()
    assert periodiek.voer_uit() == ["heel"]
    assert talen == [voor]
    assert "Periodieke taak stuk mislukt" in caplog.text


@pytest.mark.parametrize("fout", [OperationalError, InterfaceError])
def test_is_de_database_weg_dan_begint_er_geen_taak_meer(eigen_taken, fout):
    gedaan: list[str] = []
    periodiek.registreer("weg", lambda: (_ for _ in ()).throw(fout("weg")), timedelta(minutes=1), per_stad=False)
    periodiek.registreer("heel", lambda: gedaan.append("heel"), timedelta(minutes=1), per_stad=False)
    with pytest.raises(fout):
        periodiek.voer_uit()
    assert gedaan == []


@pytest.mark.parametrize(("elke", "stappen"), [(timedelta(days=1), (30, 31)), (timedelta(seconds=10), (5, 6))])
def test_een_taak_die_even_niet_kon_komt_gauw_terug_en_laat_de_rest_eerst(eigen_taken, elke, stappen):
    """Twee taken die op elkaar wachtten, of een herstart van de database midden in de nacht."""
    gedaan: list[str] = []
    klok = [100.0]
    storingen = [OperationalError("deadlock detected")]

    def nachttaak():
        if storingen:
            raise storingen.pop()
        gedaan.append("nacht")

    periodiek.registreer("nacht", nachttaak, elke, per_stad=False)
    periodiek.registreer("rest", lambda: gedaan.append("rest"), timedelta(days=1), per_stad=False)
    with pytest.raises(OperationalError):
        periodiek.voer_uit(nu=lambda: klok[0])
    for verder in stappen:
        klok[0] += verder
        periodiek.voer_uit(nu=lambda: klok[0])
    assert gedaan == ["rest", "nacht"]


def test_een_taak_die_steeds_niet_kan_wacht_elke_keer_langer_en_na_een_keer_lukken_weer_kort(eigen_taken):
    """Ook een schijf die vol blijft, is voor de database “even weg”."""
    klok, keren, stuk = [100.0], [], True

    def nachttaak():
        keren.append(klok[0] - 100)
        if stuk:
            raise OperationalError("database or disk is full")

    def loop(tot):
        while klok[0] < 100 + tot:
            with suppress(OperationalError):
                periodiek.voer_uit(nu=lambda: klok[0])
            klok[0] += 30

    periodiek.registreer("nacht", nachttaak, timedelta(hours=1), per_stad=False)
    loop(2000)
    assert keren == [0, 60, 180, 420, 900, 1860]
    stuk = False
    loop(3900)
    stuk = True
    loop(7800)
    assert keren[6:] == [3780, 7380, 7440, 7560]
