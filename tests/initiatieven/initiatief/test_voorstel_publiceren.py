"""Wat is aangemeld, wacht op een mens: de redactie vindt het, publiceert het, en de initiatiefnemer hoort dat."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from initiatieven.initiatief.voorstel.actions import meld_aan
from initiatieven.initiatief.voorstel.forms import Voorstel
from initiatieven.models import InitiatiefPage
from stadmaken.common.models import Bericht
from tests.fabriek_initiatief import maak_initiatief, maak_initiatieven

pytestmark = pytest.mark.django_db
VOORSTEL = Voorstel("Buurttuin", "Samen kweken.", "Noor (fictief)", "noor@voorbeeld.nl")


@pytest.fixture(autouse=True)
def overzicht(time_machine):
    cache.clear()
    time_machine.move_to(timezone.now(), tick=False)
    return maak_initiatieven()


def test_een_redacteur_ziet_het_op_de_startpagina_en_in_de_lijst_en_publiceert(client, admin_user, overzicht):
    initiatief = meld_aan(overzicht, VOORSTEL, idempotentie="a")
    client.force_login(admin_user)
    start, lijst = (client.get(pad).content.decode() for pad in ("/cms/", reverse("initiatieven_beheer:nieuw")))
    bewerken = reverse("wagtailadmin_pages:edit", args=[initiatief.pk])
    assert "1 nieuw initiatief staat nog niet op de site" in start
    assert bewerken in lijst
    assert "noor@voorbeeld.nl" in lijst
    assert "noor@" not in start
    assert client.get(bewerken).status_code == 200
    initiatief.get_latest_revision().publish()
    assert bewerken not in client.get(reverse("initiatieven_beheer:nieuw")).content.decode()


def test_de_lijst_zegt_wat_op_spam_lijkt_en_wanneer_er_niets_is(client, admin_user, overzicht):
    client.force_login(admin_user)
    lijst = reverse("initiatieven_beheer:nieuw")
    assert "Er is niets nieuws" in client.get(lijst).content.decode()
    meld_aan(overzicht, VOORSTEL, idempotentie="a", verdacht="veel links")
    assert "Mogelijk spam: veel links" in client.get(lijst).content.decode()


def test_de_lijst_kost_bij_meer_aanmeldingen_evenveel_vragen(
    client, admin_user, overzicht, django_assert_max_num_queries
):
    client.force_login(admin_user)
    lijst = reverse("initiatieven_beheer:nieuw")
    for nummer in range(2):
        meld_aan(overzicht, VOORSTEL, idempotentie=str(nummer))
    client.get(lijst)
    with django_assert_max_num_queries(60) as klein:
        client.get(lijst)
    for nummer in range(2, 9):
        meld_aan(overzicht, VOORSTEL, idempotentie=str(nummer))
    with django_assert_max_num_queries(len(klein)):
        client.get(lijst)


@pytest.mark.parametrize("titel", ["???", "Aanmelden", "Gevraagd en aangeboden", "東京", "<script>alert(1)</script>"])
def test_elke_naam_geeft_een_pagina_die_te_publiceren_is(client, overzicht, titel):
    maak_initiatief(slug="initiatief")
    gemaakt = [
        meld_aan(overzicht, Voorstel(titel, "<b>x</b>", "Noor", "n@voorbeeld.nl"), idempotentie=str(nummer))
        for nummer in range(2)
    ]
    for initiatief in gemaakt:
        initiatief.get_latest_revision().publish()
        pagina = client.get(InitiatiefPage.objects.get(pk=initiatief.pk).url)
        assert pagina.status_code == 200
        assert "<script>alert" not in pagina.content.decode()
        assert "&lt;b&gt;x" in pagina.content.decode()
    assert client.get("/initiatieven/aanmelden/").status_code == 200


def test_een_alias_van_een_aangemeld_initiatief_gaat_met_elke_publicatie_mee(overzicht):
    initiatief = meld_aan(overzicht, VOORSTEL, idempotentie="a")
    initiatief.get_latest_revision().publish()
    initiatief.refresh_from_db()
    alias = initiatief.create_alias(update_slug="elders")
    initiatief.title = "Buurttuin Noord"
    initiatief.save_revision().publish()
    alias = InitiatiefPage.objects.get(pk=alias.pk)
    assert (alias.title, alias.kenmerk, alias.sleutel) == ("Buurttuin Noord", None, None)
    assert InitiatiefPage.objects.get(pk=initiatief.pk).kenmerk


def drie_maanden_na(time_machine, dagen):
    time_machine.shift(timedelta(days=dagen))
    return timezone.localdate() + timedelta(days=90)


def test_bij_de_eerste_publicatie_krijgt_de_initiatiefnemer_een_mail_en_beginnen_de_drie_maanden(
    client, overzicht, time_machine
):
    pagina = meld_aan(overzicht, Voorstel(**{**vars(VOORSTEL), "nodig": "Een aanhanger"}), idempotentie="a")
    verwacht = drie_maanden_na(time_machine, 100)
    pagina.get_latest_revision().publish()
    oproep = pagina.oproepen.get()
    assert oproep.verloopt_op == verwacht
    brief = Bericht.objects.order_by("pk").last()
    assert (brief.aan, brief.onderwerp) == ("noor@voorbeeld.nl", "Uw initiatief staat op de site: Buurttuin")
    assert f"{pagina.url}" in brief.tekst
    assert "Een aanhanger" in client.get(pagina.url).content.decode()
    drie_maanden_na(time_machine, 10)
    for _keer in range(2):
        InitiatiefPage.objects.get().get_latest_revision().publish()
    assert Bericht.objects.count() == 2
    assert pagina.oproepen.get().verloopt_op == verwacht


def test_een_dag_die_de_redactie_zelf_koos_blijft(overzicht, time_machine):
    pagina = meld_aan(overzicht, Voorstel(**{**vars(VOORSTEL), "nodig": "Een aanhanger"}), idempotentie="a")
    concept = pagina.get_latest_revision_as_object()
    [oproep] = concept.oproepen.all()
    oproep.verloopt_op = gekozen = timezone.localdate() + timedelta(days=30)
    concept.oproepen = [oproep]
    concept.save_revision()
    drie_maanden_na(time_machine, 20)
    InitiatiefPage.objects.get().get_latest_revision().publish()
    assert pagina.oproepen.get().verloopt_op == gekozen
