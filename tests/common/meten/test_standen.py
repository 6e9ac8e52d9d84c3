"""De standen uit de database: wat wacht, hoe lang al, en in een vast aantal vragen."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from stadmaken.common.meten import standen
from stadmaken.common.models import Bericht, Wachtstand
from tests.fabriek import maak_formulier, maak_inbreng

pytestmark = pytest.mark.django_db


def maak_mail(naam, **velden):
    return Bericht.objects.create(
        **{"sleutel": naam, "aan": "a@voorbeeld.nl", "onderwerp": "o", "tekst": "t", **velden}
    )


def maak_taak(status=TaskResultStatus.READY, geleden=timedelta(0), **velden):
    taak = DBTaskResult.objects.create(
        args_kwargs={"args": [], "kwargs": {}}, task_path="x.y", backend_name="default", status=status, **velden
    )
    DBTaskResult.objects.filter(pk=taak.pk).update(enqueued_at=timezone.now() - geleden)


def test_mail_die_wacht_of_niet_weg_kon_staat_erin_met_hoe_lang_de_oudste_wacht(metingen):
    nu = timezone.now()
    maak_mail("oud", niet_voor=nu - timedelta(minutes=20))
    maak_mail("straks", niet_voor=nu + timedelta(hours=1))
    maak_mail("mislukt", status=Bericht.Status.MISLUKT, niet_voor=nu - timedelta(days=2))
    maak_mail("weg", status=Bericht.Status.VERZONDEN, niet_voor=nu - timedelta(days=2))
    assert metingen.getal("stadmaken_mail_rij", status="wacht") == 2
    assert metingen.getal("stadmaken_mail_rij", status="mislukt") == 1
    assert 20 * 60 <= metingen.getal("stadmaken_mail_oudste_seconds") < 25 * 60
    assert 'status="verzonden"' not in metingen.vraag()


def test_taken_die_wachten_staan_erin_en_een_taak_voor_straks_is_niet_te_laat(metingen):
    maak_taak(geleden=timedelta(minutes=7))
    maak_taak(geleden=timedelta(hours=7), run_after=timezone.now() + timedelta(hours=1))
    maak_taak(TaskResultStatus.FAILED, timedelta(days=1))
    assert metingen.getal("stadmaken_taken", status="wacht") == 2
    assert metingen.getal("stadmaken_taken", status="mislukt") == 1
    assert 7 * 60 <= metingen.getal("stadmaken_taak_oudste_seconds") < 12 * 60


def test_wat_pas_straks_mag_is_nog_niet_oud(metingen):
    maak_mail("straks", niet_voor=timezone.now() + timedelta(hours=1))
    maak_taak(geleden=timedelta(hours=7), run_after=timezone.now() + timedelta(hours=1))
    assert metingen.getal("stadmaken_mail_oudste_seconds") == metingen.getal("stadmaken_taak_oudste_seconds") == 0


def test_als_er_niets_wacht_is_alles_nul(metingen):
    assert metingen.getal("stadmaken_mail_oudste_seconds") == metingen.getal("stadmaken_taak_oudste_seconds") == 0
    assert 'stadmaken_taken{status="wacht"} 0.0' in metingen.vraag()


def test_inbreng_die_langer_wacht_dan_beloofd_staat_erin(metingen):
    formulier = maak_formulier(openbaar=True)
    gisteren, morgen = (timezone.localdate() + timedelta(days=dag) for dag in (-1, 1))
    for dag in (gisteren, gisteren, morgen):
        inbreng = maak_inbreng(formulier)
        type(inbreng).objects.filter(pk=inbreng.pk).update(beantwoorden_voor=dag)
    assert metingen.getal("stadmaken_inbreng_wacht", op="plaatsing") == 3
    assert metingen.getal("stadmaken_inbreng_te_laat", op="plaatsing") == 2
    assert metingen.getal("stadmaken_inbreng_te_laat", op="antwoord") == 2


def test_de_ouderdom_van_de_laatste_reservekopie_staat_erin_als_er_een_is(metingen, settings, tmp_path):
    settings.BACKUP_DIR = tmp_path
    assert "reservekopie" not in metingen.vraag()
    for uren in (50, 30):
        moment = timezone.now() - timedelta(hours=uren)
        (tmp_path / f"stadmaken-{moment:%Y%m%dT%H%M%SZ}.tar").touch()
    assert 29.9 < metingen.getal("stadmaken_reservekopie_leeftijd_seconds") / 3600 < 30.2


def test_de_wachtstand_staat_erin(metingen):
    assert metingen.getal("stadmaken_wachtstand") == 0
    nu = timezone.now()
    Wachtstand.objects.create(kopie="stadmaken-20261122T171500Z.tar", gemaakt_op=nu, sinds=nu)
    assert metingen.getal("stadmaken_wachtstand") == 1


def test_meer_in_de_database_kost_niet_meer_vragen(metingen):
    def vragen():
        with CaptureQueriesContext(connection) as gevraagd:
            metingen.vraag()
        return len(gevraagd)

    leeg = vragen()
    formulier = maak_formulier(openbaar=True)
    for nummer in range(12):
        maak_mail(str(nummer))
        maak_taak()
        maak_inbreng(formulier)
    assert vragen() == leeg <= 5


def test_zonder_database_zijn_er_nog_metingen_en_zij_zeggen_het(metingen, monkeypatch, client):
    def kapot():
        raise DatabaseError("weg")

    client.get("/robots.txt")
    monkeypatch.setitem(standen._register, "taken", kapot)
    assert metingen.getal("stadmaken_database_bereikbaar") == 0
    assert "stadmaken_verzoeken_total" in metingen.vraag()
