"""Een pagina waar mensen zich voor aanmeldden verdwijnt niet."""

import pytest
from django.urls import reverse

from initiatieven.models import CursusPage, Gelegenheid, Herhaling
from initiatieven.planning.actions import maak_reeks
from tests.fabriek_initiatieven import (
    maak_activiteit,
    maak_cursus,
    maak_gelegenheid,
    maak_herhaling,
    maak_school,
)
from tests.initiatieven.beheer.hulp import meld_aan, tekst

pytestmark = pytest.mark.django_db


@pytest.fixture
def cms(client, admin_user):
    client.force_login(admin_user)
    return client


def bulk(actie, *paginas):
    nummers = "&".join(f"id={pagina.pk}" for pagina in paginas)
    return f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', actie])}?{nummers}"


@pytest.mark.parametrize("onder", ["cursus", "school"])
def test_een_cursus_met_aanmeldingen_is_niet_te_verwijderen(cms, onder):
    gelegenheid = maak_gelegenheid()
    meld_aan(gelegenheid, "Anna Fictief")
    pagina = gelegenheid.aanbod if onder == "cursus" else maak_school()
    antwoord = cms.post(reverse("wagtailadmin_pages:delete", args=[pagina.pk]), follow=True)
    assert "is niet te verwijderen" in tekst(antwoord)
    antwoord = cms.post(bulk("delete", maak_cursus(), pagina), follow=True)
    assert "is niet te verwijderen" in tekst(antwoord)
    assert Gelegenheid.objects.filter(pk=gelegenheid.pk).exists()


def test_zonder_aanmeldingen_gaan_de_data_met_de_pagina_weg(cms):
    cursus, activiteit = maak_cursus(), maak_activiteit()
    maak_gelegenheid(cursus, keren=3), maak_reeks(maak_herhaling(activiteit))
    cms.post(reverse("wagtailadmin_pages:delete", args=[cursus.pk]))
    assert not CursusPage.objects.exists()
    cms.post(bulk("delete", activiteit))
    assert not Gelegenheid.objects.exists()
    assert not Herhaling.objects.exists()


def test_offline_halen_en_verplaatsen_waarschuwt_hoeveel_mensen_hun_link_kwijt_zijn(cms):
    gelegenheid = maak_gelegenheid(keren=3)
    meld_aan(gelegenheid, "Anna Fictief")
    pagina, waarschuwing = gelegenheid.aanbod, "er is nog 1 aanmelding voor een datum die komt"
    doel = maak_school()
    assert waarschuwing in tekst(cms.get(reverse("wagtailadmin_pages:move_confirm", args=[pagina.pk, doel.pk])))
    assert waarschuwing in tekst(cms.post(reverse("wagtailadmin_pages:unpublish", args=[pagina.pk]), follow=True))
    leeg = maak_activiteit()
    assert "nog 1 aanmelding" not in tekst(
        cms.post(reverse("wagtailadmin_pages:unpublish", args=[leeg.pk]), follow=True)
    )
