"""De eerste stad: in een database waarin alleen staat wat Wagtail er zelf in zet."""

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from wagtail.models import Locale, Page, Site

from home.models import HomePage
from search.models import Ingangwoorden, Zoekingang, Zoekwoord
from stadmaken.common.models import Medewerker
from stadmaken.common.stad import alleen, nu

pytestmark = [pytest.mark.django_db, pytest.mark.een_stad]


@pytest.fixture
def lege_installatie(settings, zet_adres):
    """Zoals na het eerste `migrate`: één site, met de welkomstpagina van Wagtail."""
    zet_adres("https://doemee.voorbeeld.nl")
    settings.ALLOWED_HOSTS = ["doemee.voorbeeld.nl"]
    for model in (Ingangwoorden, Zoekwoord, Zoekingang):
        model.objects.all().delete()
    for pagina in Page.objects.filter(depth=2):
        pagina.delete()
    welkom = Page(title="Welcome to your new Wagtail site!", slug="home", locale=Locale.get_default())
    Page.get_first_root_node().add_child(instance=welkom)
    Site.objects.create(hostname="localhost", root_page=welkom, is_default_site=True)


def test_de_eerste_stad_neemt_de_lege_site_over(lege_installatie, capsys):
    call_command("stad", "doemee.voorbeeld.nl", "Gemeente Voorbeeld", beheerder="baas@voorbeeld.nl")
    uit = capsys.readouterr().out
    assert "Gemaakt: Gemeente Voorbeeld op doemee.voorbeeld.nl" in uit
    assert "https://doemee.voorbeeld.nl/cms/" in uit
    assert alleen(), "één stad blijft één stad"
    stad = nu.steden()[0]
    assert (stad.host, stad.adres, stad.standaard) == ("doemee.voorbeeld.nl", "https://doemee.voorbeeld.nl", True)
    assert list(Page.objects.filter(depth=2).values_list("title", flat=True)) == ["Gemeente Voorbeeld"]
    assert [groep.name for groep in Medewerker.objects.get(email="baas@voorbeeld.nl").groups.all()] == ["Beheerder"]
    bezoek = Client(headers={"host": stad.host}, SERVER_NAME=stad.host)
    assert "Gemeente Voorbeeld" in bezoek.get("/", secure=True).text

    call_command("stad", "doemee.voorbeeld.nl")
    assert "Bestond al" in capsys.readouterr().out
    assert HomePage.objects.count() == 1


def test_tot_dan_staat_er_in_het_nederlands_dat_er_nog_niets_is(lege_installatie):
    bezoek = Client(SERVER_NAME="doemee.voorbeeld.nl").get("/", secure=True)
    assert bezoek.status_code == 200
    assert "Hier komt een website" in bezoek.text
    assert "Welcome" not in bezoek.text
    assert '<meta name="robots" content="noindex">' in bezoek.text


def test_de_eerste_stad_staat_op_het_adres_van_de_site(lege_installatie):
    with pytest.raises(CommandError, match=r"Noem doemee\.voorbeeld\.nl, of wijzig SITE_URL"):
        call_command("stad", "anders.voorbeeld.nl", "Gemeente Voorbeeld")
    assert Page.objects.get(depth=2).title.startswith("Welcome")


def test_een_adres_zonder_punt_mag_alleen_als_de_site_daar_staat(lege_installatie, zet_adres):
    with pytest.raises(CommandError, match="is geen naam van een host"):
        call_command("stad", "localhost", "Gemeente Voorbeeld")
    zet_adres("https://localhost:8443")
    call_command("stad", "localhost", "Gemeente Voorbeeld")
    assert nu.steden()[0].adres == "https://localhost:8443"
    assert Site.objects.get().port == 8443


def test_zonder_enige_site_komt_er_een(lege_installatie):
    Site.objects.all().delete()
    call_command("stad", "doemee.voorbeeld.nl", "Gemeente Voorbeeld")
    assert Site.objects.get().is_default_site
