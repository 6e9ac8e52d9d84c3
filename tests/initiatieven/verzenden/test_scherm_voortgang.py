"""Het scherm van een verzending: hoe ver zij is, haar knoppen, en wat niet is gelukt."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageLogEntry

from initiatieven.abonnees.actions import schoon, wis
from initiatieven.verzenden import actions
from stadmaken.common import zendingen
from stadmaken.common.models import Bericht, Zending
from stadmaken.common.postronde import verstuur_wachtende
from stadmaken.common.zendingen import STILTE
from tests.common.mailserver import vrije_poort

from .hulp import adres, doe, krijgen, maak_abonnees, tekst, zet_klaar

pytestmark = pytest.mark.django_db


def test_de_knoppen_passen_bij_de_stand(cms, editie):
    maak_abonnees("anna", "bram")
    verzending = zet_klaar(editie, gepland_op=timezone.now() + timedelta(hours=1))

    def knoppen() -> set[str]:
        return set(re.findall(r'name="actie" value="(\w+)"', tekst(cms.get(adres(verzending.pk)))))

    assert knoppen() == {"tegenhouden", "annuleer"}
    assert "is tegengehouden" in doe(cms, verzending, "tegenhouden")
    assert knoppen() == {"vrijgeven", "annuleer"}
    doe(cms, verzending, "vrijgeven")
    actions.begin_wat_aan_de_beurt_is(timezone.now() + timedelta(hours=2))
    assert knoppen() == {"pauzeer", "stop"}
    assert "staat op pauze" in doe(cms, verzending, "pauzeer")
    assert knoppen() == {"hervat", "stop"}
    doe(cms, verzending, "hervat")
    assert "kon niet meer" in doe(cms, verzending, "annuleer")
    assert "is gestopt" in doe(cms, verzending, "stop")
    assert knoppen() == set()
    assert krijgen(verzending) == {"anna": "vervallen", "bram": "vervallen"}
    acties = PageLogEntry.objects.filter(action__startswith="initiatieven.verzending_").values_list("action", flat=True)
    assert len(acties) == 5


def test_een_tegengehouden_verzending_gaat_met_hervat_niet_leeg_van_start(cms, editie):
    maak_abonnees("anna")
    verzending = zet_klaar(editie)
    actions.houd_tegen(verzending)
    assert "kon niet meer" in doe(cms, verzending, "hervat")
    assert Zending.objects.get().status == "pauze"


def test_neemt_de_mailserver_niets_aan_dan_staat_dat_er(cms, redacteur, editie, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", vrije_poort()
    maak_abonnees("anna", "bram")
    verzending = zet_klaar(editie)
    actions.begin_wat_aan_de_beurt_is()
    verstuur_wachtende()
    assert set(krijgen(verzending).values()) == {"wacht"}
    melding = "Er gaat nu niets weg: waarschijnlijk neemt de mailserver niets aan."
    assert melding not in tekst(cms.get(adres(verzending.pk)))
    with time_machine.travel(timezone.now() + STILTE + timedelta(seconds=5)):
        cms.force_login(redacteur)
        assert melding in tekst(cms.get(adres(verzending.pk)))
        zendingen.pauzeer(verzending.zending)
        assert melding not in tekst(cms.get(adres(verzending.pk)))


def test_de_stand_toont_wat_verzonden_te_gaan_en_mislukt_is(cms, editie):
    maak_abonnees(*(f"lezer{nummer}" for nummer in range(10)))
    verzending = zet_klaar(editie)
    actions.begin_wat_aan_de_beurt_is()
    rijen = list(Bericht.objects.values_list("pk", flat=True))
    Bericht.objects.filter(pk__in=rijen[:6]).update(status="verzonden", verzonden_op=timezone.now())
    Bericht.objects.filter(pk=rijen[0]).update(retour="hard")
    Bericht.objects.filter(pk=rijen[6]).update(status="mislukt", fout="550 Bestaat niet")
    stand = tekst(cms.get(adres(verzending.pk, "stand")))
    getallen = re.findall(r"<dd>(\d+)</dd>", stand)
    assert getallen == ["6", "3", "1", "0", "1", "0"]
    assert "7 van 10 mails gedaan (70 procent)" in stand
    assert "Waarschijnlijk klaar om" in stand
    assert 'data-status="loopt"' in stand
    assert "<html" not in stand


def test_na_jaren_zegt_een_verzending_nog_hoe_zij_afliep(cms, editie):
    """De regels per persoon zijn dan weg; de aantallen niet."""
    lezers = maak_abonnees("anna", "bram", "cor", "dina", "els")
    verzending = zet_klaar(editie)
    actions.begin_wat_aan_de_beurt_is()
    for lezer, status in zip(lezers, ["verzonden", "verzonden", "mislukt", "onbekend", "wacht"], strict=True):
        Bericht.objects.filter(lezer=lezer.kenmerk).update(status=status)
    Bericht.objects.filter(lezer=lezers[0].kenmerk).update(retour="hard")
    doe(cms, verzending, "stop")
    wis(lezers[1])
    assert Bericht.objects.count() == 4
    schoon(timezone.now() + timedelta(days=100))
    schoon(timezone.now() + timedelta(days=101))
    assert not Bericht.objects.exists()
    pagina = tekst(cms.get(adres(verzending.pk)))
    assert re.findall(r"<dd>(\d+)</dd>", pagina) == ["2", "0", "1", "1", "1", "1"]
    assert "5 van 5 mails gedaan" in pagina
    assert "Bekijk wat niet is gelukt" not in pagina
    overzicht = tekst(cms.get(adres()))
    assert "2 verzonden" in overzicht
    assert "2 niet gelukt of onbekend" in overzicht
    assert cms.get(adres(verzending.pk, "niet-gelukt")).url == adres(verzending.pk)


def test_wie_mislukte_kiest_de_redacteur_zelf(cms, editie):
    maak_abonnees("anna", "bram")
    verzending = zet_klaar(editie)
    actions.begin_wat_aan_de_beurt_is()
    Bericht.objects.filter(aan__startswith="anna").update(status="mislukt", fout="550 <b>Bestaat</b> niet")
    Bericht.objects.filter(aan__startswith="bram").update(status="onbekend")
    lijst = adres(verzending.pk, "niet-gelukt")
    pagina = tekst(cms.get(lijst))
    assert "550 &lt;b&gt;Bestaat&lt;/b&gt; niet" in pagina
    assert " checked" not in pagina
    assert "Er is niets opnieuw verstuurd." in tekst(cms.post(lijst, follow=True))
    anna = Bericht.objects.get(aan__startswith="anna")
    assert "1 mail gaat nog een keer weg." in tekst(cms.post(lijst, {"wie": [anna.pk]}, follow=True))
    assert krijgen(verzending) == {"anna": "wacht", "bram": "onbekend"}
    assert PageLogEntry.objects.filter(action="initiatieven.verzending_opnieuw").count() == 1


def test_een_veranderde_pagina_staat_erbij_en_is_over_te_nemen(cms, editie):
    maak_abonnees("anna")
    verzending = zet_klaar(editie, gepland_op=timezone.now() + timedelta(hours=1))
    assert "De pagina is veranderd" not in tekst(cms.get(adres(verzending.pk)))
    editie.onderwerp = "Toch anders"
    editie.save_revision().publish()
    assert "De pagina is veranderd" in tekst(cms.get(adres(verzending.pk)))
    assert "zoals die op de site staat" in doe(cms, verzending, "ververs")
    pagina = tekst(cms.get(adres(verzending.pk)))
    assert "Toch anders" in pagina
    assert "De pagina is veranderd" not in pagina


def test_een_leeg_overzicht_zegt_hoe_te_beginnen(cms, editie):
    assert "Er is nog niets verstuurd" in tekst(cms.get(adres()))
    maak_abonnees("anna")
    zet_klaar(editie)
    assert "De bomen komen" in tekst(cms.get(adres()))


@pytest.mark.parametrize("aantal", [100, 10_000])
def test_de_stand_kost_evenveel_vragen_hoeveel_mensen_het_ook_zijn(cms, editie, aantal, stadsvragen):
    maak_abonnees("anna")
    verzending = zet_klaar(editie)
    actions.begin_wat_aan_de_beurt_is()
    Bericht.objects.bulk_create(
        Bericht(
            sleutel=f"z-{nummer}",
            aan=f"lezer{nummer}@voorbeeld.test",
            zending=verzending.zending,
            status=("verzonden", "wacht", "mislukt")[nummer % 3],
        )
        for nummer in range(aantal)
    )
    with CaptureQueriesContext(connection) as fragment:
        cms.get(adres(verzending.pk, "stand"))
    vragen = [vraag["sql"] for vraag in fragment if "common_bericht" in vraag["sql"]]
    assert len(vragen) == 1
    assert len(fragment) <= 10 + stadsvragen
