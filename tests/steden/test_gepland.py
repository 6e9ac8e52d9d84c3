"""Gepland publiceren: elke stad doet haar eigen pagina's, in haar eigen stad."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page, Revision

from home.models import InhoudPage
from stadmaken.common import gepland
from stadmaken.common.models import Bericht
from stadmaken.common.stad import hele_installatie, in_elke_stad, in_stad
from tests.fabriek import maak_home

pytestmark = pytest.mark.django_db


@pytest.fixture
def bladen(stad_a, stad_b, redacteuren):
    """In elke stad een pagina die er nu op moet, en een die er nu af moet."""
    gemaakt = {}
    nu = timezone.now()
    for stad in (stad_a, stad_b):
        with in_stad(stad):
            erop = maak_home().add_child(
                instance=InhoudPage(title=f"Blad {stad.host}", slug="blad", samenvatting="x", live=False)
            )
            erop.save_revision(user=redacteuren[stad.pk], approved_go_live_at=nu - timedelta(minutes=1))
            eraf = maak_home().add_child(
                instance=InhoudPage(title="Oud", slug="oud", samenvatting="x", expire_at=nu - timedelta(minutes=1))
            )
            gemaakt[stad.pk] = erop.pk, eraf.pk
    return gemaakt


def op_de_site(pk):
    return Page.objects.get(pk=pk).live


def test_elke_stad_publiceert_haar_eigen_paginas(bladen, stad_a, stad_b):
    with in_stad(stad_a):
        gepland.voer_uit()
    assert [op_de_site(pk) for pk in (*bladen[stad_a.pk], *bladen[stad_b.pk])] == [True, False, False, True]
    assert Revision.objects.filter(approved_go_live_at__isnull=False).count() == 1
    in_elke_stad(gepland.voer_uit)
    assert [op_de_site(pk) for pk in (*bladen[stad_a.pk], *bladen[stad_b.pk])] == [True, False, True, False]
    with hele_installatie():
        assert not Bericht.objects.exists()


def test_metingen_gaan_over_alle_steden(van_alles, client, settings):
    settings.METINGEN_SLEUTEL = "Kx82-proefsleutel-voor-metingen-0193"
    antwoord = client.get("/metingen", headers={"Authorization": f"Bearer {settings.METINGEN_SLEUTEL}"})
    assert antwoord.status_code == 200
    assert 'stadmaken_inbreng_wacht{op="' in antwoord.content.decode()
