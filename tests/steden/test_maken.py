"""Een stad erbij met één opdracht."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, GroupPagePermission, Site

from home.models import Gemeente, HomePage
from home.rollen import zet_rollen
from participatie.models import Afwijzingsreden
from search.models import Zoekingang
from stadmaken.common.models import Bericht, Medewerker, Stadsmap
from stadmaken.common.stad import alleen, hele_installatie, in_stad, nu
from tests.fabriek import maak_project
from tests.fabriek_initiatieven import maak_cursus

pytestmark = pytest.mark.django_db


def maak(capsys, *args, **opties):
    call_command("stad", *args, **opties)
    return capsys.readouterr().out


@pytest.fixture
def stad(stad_a, capsys):
    """De tweede stad, gemaakt zoals een beheerder dat doet."""
    maak(capsys, "tweede.test", "Gemeente Tweede")
    return nu.stad(Site.objects.get(hostname="tweede.test").pk)


def test_een_nieuwe_stad_heeft_een_startpagina_haar_eigen_naam_en_redenen(stad, bezoek):
    antwoord = bezoek(stad).get("/")
    assert antwoord.status_code == 200
    assert "Gemeente Tweede" in antwoord.content.decode()
    with in_stad(stad):
        assert Afwijzingsreden.objects.count() == 6


def test_een_nieuwe_stad_heeft_de_verplichte_paginas_als_concept(stad, bezoek, cms):
    with in_stad(stad):
        thuis = HomePage.objects.get()
        paginas = {pagina.slug: pagina.specific for pagina in thuis.get_children()}
    assert {"privacy", "cookies", "toegankelijkheid"} == set(paginas)
    for slug, pagina in paginas.items():
        assert bezoek(stad).get(f"/{slug}/").status_code == 404
        with in_stad(stad):
            pagina.get_latest_revision().publish()
        assert pagina.title in bezoek(stad).get(f"/{slug}/").text
        assert "voorbeeld" not in bezoek(stad).get(f"/{slug}/").text
    assert cms(stad).get(reverse("wagtailadmin_pages:edit", args=[paginas["toegankelijkheid"].pk])).status_code == 200


def test_een_concept_dat_is_weggegooid_of_hernoemd_komt_niet_terug(stad, capsys):
    with in_stad(stad):
        thuis = HomePage.objects.get()
        thuis.get_children().get(slug="privacy").delete()
        cookies = thuis.get_children().get(slug="cookies")
        cookies.slug = "koekjes"
        cookies.save()
    maak(capsys, "tweede.test")
    with in_stad(stad):
        assert {pagina.slug for pagina in HomePage.objects.get().get_children()} == {"koekjes", "toegankelijkheid"}


@pytest.mark.parametrize("hoeveelste", ["tweede", "derde"])
def test_de_startpagina_van_een_nieuwe_stad_is_daar_te_vinden(stad_a, capsys, vastgelegd, caplog, hoeveelste):
    if hoeveelste == "derde":
        maak(capsys, "andere.test", "Gemeente Andere")
    with vastgelegd():
        maak(capsys, "tweede.test", "Gemeente Tweede")
    assert not [regel for regel in caplog.records if regel.levelname == "ERROR"]
    with in_stad(Site.objects.get(hostname="tweede.test")):
        assert [rij.titel for rij in Zoekingang.objects.all()] == ["Gemeente Tweede"]
    with in_stad(stad_a):
        assert not Zoekingang.objects.filter(titel="Gemeente Tweede").exists()


def test_mappen_van_voor_er_meer_steden_waren_zijn_van_de_stad_die_er_al_was(stad_a, capsys):
    oud = Collection.get_first_root_node().add_child(name="Van vroeger")
    maak(capsys, "tweede.test", "Gemeente Tweede")
    with hele_installatie():
        assert Stadsmap.objects.get(map=oud).site_id == stad_a.pk


def test_een_tikfout_in_het_mailadres_maakt_geen_stad(stad_a):
    with pytest.raises(CommandError, match="is geen e-mailadres"):
        call_command("stad", "tweede.test", "Gemeente Tweede", beheerder="baas")
    assert alleen()


def test_een_account_dat_uit_staat_wordt_geen_beheerder(stad):
    with in_stad(stad):
        Medewerker.objects.create(username="weg", email="weg@tweede.test", is_active=False)
    with pytest.raises(CommandError, match="staat uit"):
        call_command("stad", "tweede.test", beheerder="weg@tweede.test")
    with in_stad(stad):
        assert not Medewerker.objects.get(email="weg@tweede.test").groups.exists()


def test_nog_eens_maken_verandert_niets(stad, capsys):
    rij = Gemeente.objects.get(site_id=stad.pk)
    rij.naam = "Zelf gekozen"
    rij.save()
    assert "Bestond al" in maak(capsys, "Tweede.test.", "Anders")
    assert "Bestond al" in maak(capsys, "tweede.test.")
    assert Site.objects.count() == 2
    assert Gemeente.objects.get(site_id=stad.pk).naam == "Zelf gekozen"


def test_het_scherm_zegt_wat_er_nog_moet(stad_a, capsys):
    uit = maak(capsys, "tweede.test", "Gemeente Tweede")
    assert "ALLOWED_HOSTS" in uit
    assert "https://tweede.test/cms/" in uit
    assert [regel.split()[0] for regel in maak(capsys).splitlines()] == [stad_a.host, "tweede.test"]


@pytest.mark.parametrize(
    ("host", "naam", "melding"),
    [
        ("geen host", "Gemeente", "is geen naam van een host"),
        ("https://tweede.test", "Gemeente", "is geen naam van een host"),
        ("localhost", "Gemeente", "is geen naam van een host"),
        ("a-.test", "Gemeente", "is geen naam van een host"),
        ("tweede.test", " ", "Geef de naam van de gemeente"),
        ("tweede.test", "x" * 81, "hooguit 80 tekens"),
        ("tweede.test", None, "Geef ook de naam van de gemeente"),
    ],
)
def test_wat_niet_kan_zegt_hoe_het_moet_en_maakt_niets(stad_a, host, naam, melding):
    with pytest.raises(CommandError, match=melding):
        call_command("stad", *filter(None, (host, naam)))
    assert alleen()


def test_de_eerste_beheerder_kiest_zelf_een_wachtwoord_en_hoort_bij_de_nieuwe_stad(stad, stad_a, capsys):
    uit = maak(capsys, "tweede.test", beheerder="baas@tweede.test")
    assert "krijgt een mail" in uit
    with in_stad(stad):
        account = Medewerker.objects.get(email="baas@tweede.test")
        assert not account.has_usable_password()
        assert [groep.name for groep in account.groups.all()] == ["Beheerder"]
        assert "https://tweede.test/" in Bericht.objects.get().tekst
    with in_stad(stad_a):
        assert not Medewerker.objects.filter(email="baas@tweede.test").exists()
    assert "krijgt een mail" not in maak(capsys, "tweede.test", beheerder="baas@tweede.test")
    with pytest.raises(CommandError, match="is geen e-mailadres"):
        call_command("stad", "tweede.test", beheerder="baas")


def test_rechten_van_de_eerste_stad_blijven_als_er_een_bij_komt(stad_a, capsys):
    cursus = maak_cursus()
    zet_rollen()
    cursussen = Group.objects.get(name="Cursuscoördinator")

    def takken():
        return set(GroupPagePermission.objects.filter(group=cursussen).values_list("page_id", flat=True))

    ervoor = takken()
    assert ervoor, cursus
    maak(capsys, "tweede.test", "Gemeente Tweede")
    call_command("rollen", verbosity=0)
    assert ervoor <= takken()


def test_een_omleiding_van_alle_sites_hoort_daarna_bij_de_eerste_stad(stad_a, capsys):
    maak_project()
    oud = Redirect.objects.create(old_path="/oud", redirect_link="https://voorbeeld.test/")
    assert oud.site_id is None
    maak(capsys, "tweede.test", "Gemeente Tweede")
    with hele_installatie():
        assert Redirect.objects.get(pk=oud.pk).site_id == stad_a.pk


@pytest.mark.parametrize(("herkomst", "mag"), [("https://tweede.test", True), ("https://vreemd.test", False)])
def test_een_formulier_werkt_op_het_adres_van_de_nieuwe_stad(stad, herkomst, mag):
    """Django vergelijkt met de host van het verzoek; welke steden er zijn, hoeft nergens in een instelling."""
    client = Client(enforce_csrf_checks=True, headers={"host": stad.host})
    sleutel = client.get("/cms/login/", secure=True).context["csrf_token"]
    velden = {"csrfmiddlewaretoken": str(sleutel), "login": "x", "password": "y"}
    antwoord = client.post("/cms/login/", velden, secure=True, headers={"origin": herkomst})
    assert (antwoord.status_code != 403) == mag
