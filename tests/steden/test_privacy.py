"""Eigen gegevens in twee steden: wie in de ene stad iets vraagt of wist, raakt niets van de andere."""

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.urls import reverse

from home.models import Axemeting, Gegevensvraag, HomePage, Wisregel
from home.privacy import actions, wislijst
from home.privacy.beheer import spoor
from home.rapporten.rules import paginas_van
from home.startscherm.begin import stappen
from home.startscherm.werk import werk_van
from home.toegankelijkheid import metingen
from initiatieven.models import Abonnee, Hulpaanbod
from stadmaken.common.gemeente import gemeente
from stadmaken.common.models import Bericht
from stadmaken.common.persoonsgegevens import bronnen
from stadmaken.common.stad import in_elke_stad, in_stad
from tests.fabriek import maak_home, maak_inbreng, maak_medewerker, maak_project
from tests.fabriek_initiatief import maak_oproep
from tests.home.privacy.persoon import ADRES, VRAGEN, alles, maak_persoon, maak_vraag, nog_van, pad
from tests.steden.wereld_initiatieven import maak_initiatievenwereld

pytestmark = pytest.mark.django_db
EIGEN = {"aanmelding", "abonnee", "hulp", "inbreng", "initiatief", "pitch", "post"}


@pytest.fixture(autouse=True)
def _rustig():
    cache.clear()


@pytest.fixture
def dezelfde_mens(stad_a, stad_b):
    """Eén e-mailadres waar beide steden van alles van bewaren."""
    for stad, naam in ((stad_a, "Merel van A"), (stad_b, "Merel van B")):
        with in_stad(stad):
            maak_persoon(naam=naam)


@pytest.fixture
def cms(bezoek):
    """De privacyfunctionaris van een stad."""

    def cms(stad):
        client = bezoek(stad)
        with in_stad(stad):
            client.force_login(maak_medewerker("home.behandel_gegevens"))
        return client

    return cms


def stand():
    """Alles wat er van deze mens is, met inhoud en al."""
    return [(groep.bron.sleutel, stuk.nummer, stuk.gegevens) for groep in bronnen.zoek(ADRES) for stuk in groep.stukken]


def test_een_vraag_in_de_ene_stad_toont_en_wist_niets_van_de_andere(dezelfde_mens, stad_a, stad_b, bezoek):
    with in_stad(stad_b):
        vraag = maak_vraag()
        keuzes, adres = alles(vraag), pad(vraag)
    with in_stad(stad_a):
        ervoor = stand()
    pagina = bezoek(stad_b).get(adres).content.decode()
    bestand = bezoek(stad_b).get(f"{adres}json/").content.decode()
    for tekst in (pagina, bestand):
        assert "Merel van B" in tekst
        assert "Merel van A" not in tekst
    assert bezoek(stad_b).post(adres, {"actie": "wis", "stuk": keuzes}).status_code == 303
    with in_stad(stad_b):
        assert nog_van() <= {"post"}
    with in_stad(stad_a):
        assert stand() == ervoor
        assert nog_van() == EIGEN


def test_wie_een_nummer_van_de_andere_stad_meestuurt_wist_niets(dezelfde_mens, stad_a, stad_b, bezoek):
    with in_stad(stad_a):
        vreemd, ervoor = alles(maak_vraag()), stand()
    with in_stad(stad_b):
        adres = pad(maak_vraag())
    bezoek(stad_b).post(adres, {"actie": "wis", "stuk": vreemd})
    with in_stad(stad_b):
        for keuze in vreemd:
            assert not bronnen.wis(*keuze.split(":", 1))
    with in_stad(stad_a):
        assert stand() == ervoor


def test_de_link_van_de_ene_stad_werkt_niet_op_de_andere(stad_a, stad_b, bezoek):
    for stad, ander in ((stad_a, stad_b), (stad_b, stad_a)):
        with in_stad(stad):
            adres = pad(maak_vraag())
        assert bezoek(stad).get(adres).status_code == 200
        assert bezoek(ander).get(adres).status_code == 404
        with in_stad(ander):
            nagemaakt = pad(Gegevensvraag._base_manager.latest("pk"))
        assert bezoek(ander).get(nagemaakt).status_code == 410


def test_de_mail_noemt_de_host_van_de_stad_en_elke_stad_mag_er_drie_sturen(stad_a, stad_b, bezoek):
    for stad in (stad_a, stad_b):
        for _keer in range(4):
            assert bezoek(stad).post(VRAGEN, {"email": ADRES}).status_code == 303
        with in_stad(stad):
            assert f"{stad.adres}{VRAGEN}" in Bericht.objects.latest("pk").tekst
    assert in_elke_stad(Bericht.objects.count) == [3, 3]


def test_de_privacyfunctionaris_ziet_en_wist_alleen_in_haar_stad(dezelfde_mens, stad_a, stad_b, cms):
    adres, waarom = reverse("gegevens_beheer:zoeken"), {"reden": "zelf", "verzoek": "AVG-1"}
    with in_stad(stad_a):
        ervoor = stand()
    client = cms(stad_b)
    gevonden = client.post(adres, {"actie": "zoek", "email": ADRES}).content.decode()
    assert "Merel van B" in gevonden
    assert "Merel van A" not in gevonden
    stukken = [vak["value"] for vak in BeautifulSoup(gevonden, "html.parser").select("[name=stuk]")]
    wissen = {"actie": "wis", "email": ADRES, "stuk": stukken, **waarom}
    assert client.post(adres, wissen).status_code == 302
    with in_stad(stad_b):
        assert nog_van() <= {"post"}
        assert [regel.action for regel in spoor.eerder(ADRES)] == [spoor.GEWIST]
    with in_stad(stad_a):
        assert stand() == ervoor
        assert not spoor.eerder(ADRES).exists()
        assert Abonnee.objects.get().email == ADRES


def test_de_wislijst_wist_na_het_terugzetten_in_elke_stad_wat_daar_gewist_was(stad_a, stad_b, settings, tmp_path):
    weg = {}
    for stad in (stad_a, stad_b):
        with in_stad(stad):
            hulp = maak_persoon()["hulp"]
            weg[stad.pk] = Hulpaanbod.objects.filter(pk=hulp.pk).values().get()
    with in_stad(stad_b):
        actions.wis(ADRES, [f"hulp:{weg[stad_b.pk]['kenmerk']}"], "nl")
        Hulpaanbod.objects.create(**weg[stad_b.pk])
    assert Wisregel.objects.count() == 1
    assert wislijst.herhaal() == 1
    assert in_elke_stad(Hulpaanbod.objects.count) == [1, 0]


def test_opruimen_in_de_ene_stad_laat_de_andere_met_rust(stad_a, stad_b):
    from datetime import timedelta

    for stad in (stad_a, stad_b):
        with in_stad(stad):
            maak_vraag()
    over = Gegevensvraag._base_manager.latest("pk").gevraagd_op + timedelta(days=1)
    with in_stad(stad_b):
        assert actions.schoon(over) == 1
    assert in_elke_stad(Gegevensvraag.objects.count) == [1, 0]


def test_het_openbare_register_noemt_alleen_formulieren_van_de_stad(stad_a, stad_b, bezoek):
    from tests.fabriek import maak_formulier

    for stad, naam in ((stad_a, "Anna"), (stad_b, "Bram")):
        with in_stad(stad):
            maak_formulier(title=f"Vraag van {naam}")
    for stad, eigen, vreemd in ((stad_a, "Anna", "Bram"), (stad_b, "Bram", "Anna")):
        for adres in ("/privacy/register/", "/privacy/register.csv"):
            antwoord = bezoek(stad).get(adres)
            tekst = b"".join(antwoord).decode()
            assert f"Vraag van {eigen}" in tekst
            assert vreemd not in tekst


def test_onderwerpen_van_een_andere_stad_bestaan_niet(stad_a, stad_b, bezoek):
    with in_stad(stad_a):
        project = maak_project(title="Plein van A")
        project.onderwerpen.add("geveltuin")
        project.save()
    for stad, status in ((stad_a, 200), (stad_b, 404)):
        assert bezoek(stad).get("/onderwerpen/geveltuin/").status_code == status
        assert ("geveltuin" in bezoek(stad).get("/onderwerpen/").content.decode()) == (status == 200)


def test_metingen_van_de_ene_stad_drukken_die_van_de_andere_niet_weg(stad_a, stad_b):
    doel = metingen.Doel("home.HomePage", "Startpagina", "/")
    with in_stad(stad_a):
        metingen.bewaar(doel, [], versie="4", door=None)
    with in_stad(stad_b):
        for _keer in range(metingen.BEWAAR + 3):
            metingen.bewaar(doel, [], versie="4", door=None)
    assert in_elke_stad(Axemeting.objects.count) == [1, metingen.BEWAAR]
    with in_stad(stad_a):
        assert metingen.laatste_samenvatting()["soorten"] == 1


def test_rapporten_en_startscherm_gaan_over_de_eigen_stad(stad_a, stad_b):
    baas = maak_medewerker(is_superuser=True)
    with in_stad(stad_a):
        project = maak_project(title="Plein van A")
        project.save_revision(user=baas, log_action=True)
        maak_inbreng()
        maak_oproep()
        assert {stap.titel for stap in stappen(gemeente()) if stap.gedaan} >= {"Zet het eerste project op de site"}
        assert paginas_van(baas).filter(pk=project.pk).exists()
        assert [werk.titel for werk in werk_van(baas).laatst] == ["Plein van A"]
    with in_stad(stad_b):
        assert not any(stap.gedaan for stap in stappen(gemeente()) if "project" in stap.titel)
        assert [pagina.pk for pagina in paginas_van(baas)] == [HomePage.objects.get().pk, *_onder_home()]
        assert werk_van(baas).laatst == []
        assert werk_van(baas).concepten == []


def _onder_home():
    return list(maak_home().get_descendants().values_list("pk", flat=True))


def test_twee_werelden_naast_elkaar_zien_elkaar_nergens_bij_het_zoeken_op_adres(stad_a, stad_b):
    for stad, naam in ((stad_a, "anna"), (stad_b, "bram")):
        with in_stad(stad):
            maak_initiatievenwereld(naam)
    with in_stad(stad_b):
        assert bronnen.zoek("anna@voorbeeld.test") == []
        assert {groep.bron.sleutel for groep in bronnen.zoek("bram@voorbeeld.test")} == EIGEN
