"""Het auditlog in twee steden: elke regel hoort bij de stad waar het gebeurde."""

import pytest
from django.core.cache import cache
from django.urls import reverse
from wagtail.models import ModelLogEntry, PageLogEntry

from home.privacy.beheer import spoor
from initiatieven.abonnees import spoor as abonneespoor
from stadmaken.common.auditlog.filters import Auditfilter
from stadmaken.common.auditlog.stad import van_deze_stad
from stadmaken.common.stad import GeenStadError, in_stad
from tests.fabriek import maak_medewerker, maak_project
from tests.fabriek_abonnees import maak_abonnee
from tests.home.privacy.persoon import ADRES

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _rustig():
    cache.clear()


@pytest.fixture
def medewerkers(stad_a, stad_b, bezoek):
    """In elke stad iemand die alles mag, net ingelogd op het adres van die stad; met een download achter de rug."""
    clients = {}
    for stad, naam in ((stad_a, "Anna"), (stad_b, "Bram")):
        client = bezoek(stad)
        with in_stad(stad):
            wie = maak_medewerker(is_superuser=True, naam=naam.lower(), first_name=naam, last_name="Proef")
            client.force_login(wie)
            maak_abonnee(f"{naam.lower()}@voorbeeld.test")
            spoor.noteer(spoor.LINK, wie, ADRES)
            maak_project(title=f"Plein van {naam}").save_revision(user=wie, log_action=True).publish(user=wie)
        client.post("/cms/abonnees/downloaden/", {"formaat": "xlsx", "wie": ""})
        clients[stad.pk] = client
    return clients


def test_elke_stad_leest_alleen_haar_eigen_regels(medewerkers, stad_a, stad_b):
    for stad, eigen, vreemd in ((stad_a, "Anna", "Bram"), (stad_b, "Bram", "Anna")):
        tekst = medewerkers[stad.pk].get(reverse("auditlog:lijst")).content.decode()
        assert f"Plein van {eigen}" in tekst
        assert f"{eigen} Proef" in tekst
        assert vreemd not in tekst
        with in_stad(stad):
            wie = [naam for _nummer, naam in Auditfilter().filters["wie"].extra["choices"]]
            assert all(vreemd not in naam for naam in wie)
            assert len(spoor.afgehandeld()) == len(abonneespoor.laatste_downloads()) == 1


def test_een_regel_van_voor_de_tweede_stad_hoort_bij_de_standaardsite(stad_a, request):
    wie = maak_medewerker(is_superuser=True)
    maak_project(title="Eerste plein").save_revision(user=wie, log_action=True)
    spoor.noteer(spoor.LINK, wie, ADRES)
    assert not any("stad" in regel.data for soort in (ModelLogEntry, PageLogEntry) for regel in soort.objects.all())
    stad_b = request.getfixturevalue("stad_b")
    for stad, aantal in ((stad_a, 1), (stad_b, 0)):
        with in_stad(stad):
            assert van_deze_stad(PageLogEntry.objects.filter(action="wagtail.edit")).count() == aantal
            assert spoor.afgehandeld().count() == aantal


def test_zonder_stad_leest_niemand_het_auditlog(stad_a, stad_b):
    with pytest.raises(GeenStadError):
        spoor.afgehandeld().exists()
