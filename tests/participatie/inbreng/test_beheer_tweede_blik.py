"""De schermen voor een tweede blik in het CMS."""

import pytest
from django.test import Client

from participatie.inbreng import actions
from participatie.models import Foto, Heroverweging, Inbreng
from tests.fabriek import maak_inbreng, maak_medewerker, maak_reden

from .cms import GEHEIM, LIJST, MODEREREN, ORIGINEEL, tekst, versie

pytestmark = pytest.mark.django_db
BLIKKEN = f"{LIJST}tweede-blik/"


@pytest.fixture
def eerste():
    return maak_medewerker(MODEREREN, ORIGINEEL, naam="eerste")


@pytest.fixture
def inbreng(formulier, eerste):
    return vraag(formulier, eerste)


def vraag(formulier, door, reden: str = "Dit is reclame.") -> Inbreng:
    inbreng = maak_inbreng(formulier, GEHEIM, naam="Karel Fictie")
    actions.niet_plaatsen(inbreng, reden, door)
    actions.vraag_tweede_blik(inbreng, "Bel mij op 06 12345678: ik verkoop niets.")
    return inbreng


def scherm(inbreng: Inbreng) -> str:
    return f"{BLIKKEN}{Heroverweging.objects.get(inbreng=inbreng).pk}/"


def beslis(cms: Client, inbreng: Inbreng, actie: str, **velden: object):
    gegevens = {"versie": versie(inbreng), "publiek-tekst_0": "Meer bomen!", "actie": actie, **velden}
    return cms.post(scherm(inbreng), gegevens)


def test_alleen_wie_modereert_komt_erbij(client, inbreng):
    adressen = [BLIKKEN, scherm(inbreng)]
    for adres in adressen:
        assert client.get(adres).headers["Location"].startswith("/cms/login/")
    client.force_login(maak_medewerker(ORIGINEEL))
    for adres in adressen:
        for methode in (client.get, client.post):
            assert methode(adres).headers["Location"] == "/cms/"
    assert "tweede-blik" not in tekst(client.get("/cms/"))


def test_het_menu_telt_wie_wacht_en_begint_bij_nieuw_als_er_iets_nieuws_is(cms, formulier, inbreng):
    menu = tekst(cms.get("/cms/"))
    assert "Tweede blik (1)" in menu
    assert "/cms/inbreng/?moderatie=nieuw" not in menu
    maak_inbreng(formulier)
    assert "/cms/inbreng/?moderatie=nieuw" in tekst(cms.get("/cms/"))


def test_het_scherm_toont_origineel_reden_en_bezwaar(cms, inbreng):
    pagina = tekst(cms.get(scherm(inbreng)))
    for deel in ("<mark>Karel Fictie</mark>", "Dit is reclame.", "ik verkoop niets", "eerste", "Alsnog plaatsen"):
        assert deel in pagina
    assert "wacht op een tweede blik" in tekst(cms.get(f"{LIJST}{inbreng.pk}/"))


def test_zonder_recht_op_het_origineel_zijn_persoonsgegevens_er_niet(client, inbreng):
    client.force_login(maak_medewerker(MODEREREN))
    pagina = tekst(client.get(scherm(inbreng)))
    assert "06 12345678" not in pagina
    assert "Karel" not in pagina
    assert "ik verkoop niets" in pagina


def test_alsnog_plaatsen_gebruikt_de_tekst_en_de_fotos_van_het_scherm(cms, inbreng):
    foto = Foto.objects.create(inbreng=inbreng, bestand="a.jpg", breedte=1, hoogte=1)
    response = beslis(cms, inbreng, "plaatsen", **{f"foto-beschrijving_{foto.pk}": "Een bank"})
    assert response.headers["Location"] == BLIKKEN
    inbreng.refresh_from_db()
    foto.refresh_from_db()
    assert (inbreng.moderatie, inbreng.publiek[0]["tekst"]) == ("geplaatst", "Meer bomen!")
    assert (foto.tonen, foto.beschrijving) == (False, "Een bank")
    pagina = tekst(cms.get(BLIKKEN))
    assert "staat alsnog op de site" in pagina
    assert "Er wacht niemand" in pagina
    assert "Alsnog geplaatst" in pagina


def test_blijft_het_nee_dan_is_uitleg_verplicht(cms, inbreng):
    leeg = beslis(cms, inbreng, "blijft")
    assert (leeg.status_code, "Schrijf op waarom de inbreng van de site blijft." in tekst(leeg)) == (422, True)
    assert Heroverweging.objects.get().wacht
    assert beslis(cms, inbreng, "blijft", toelichting="Er staat een winkel in.").status_code == 302
    assert Heroverweging.objects.get().besluit == "blijft"
    assert "Er staat een winkel in." in tekst(cms.get(scherm(inbreng)))


@pytest.mark.parametrize("beheerder", [False, True])
def test_wie_afwees_ziet_waarom_een_collega_beslist_en_kan_niets_versturen(client, eerste, inbreng, beheerder):
    eerste.is_superuser = beheerder
    eerste.save()
    client.force_login(eerste)
    assert "Op deze site mag verder niemand inbreng beoordelen." in tekst(client.get(scherm(inbreng)))
    maak_medewerker(MODEREREN, naam="de-collega")
    pagina = tekst(client.get(scherm(inbreng)))
    assert "U beoordeelde deze inbreng zelf." in pagina
    assert "de-collega" in pagina
    assert "Alsnog plaatsen" not in pagina
    for actie in ("plaatsen", "blijft"):
        response = beslis(client, inbreng, actie, toelichting="Ik blijf erbij.")
        assert (response.status_code, "een collega beslist" in tekst(response)) == (403, True)
    inbreng.refresh_from_db()
    assert (inbreng.moderatie, Heroverweging.objects.get().wacht) == ("niet_geplaatst", True)


def test_was_een_collega_eerder_dan_ziet_u_hoe_het_nu_is(cms, inbreng):
    gegevens = {"versie": versie(inbreng), "actie": "blijft", "toelichting": "Nee."}
    actions.laten_zoals_het_is(inbreng, "Al besloten.", maak_medewerker(MODEREREN))
    response = cms.post(scherm(inbreng), gegevens)
    assert (response.status_code, "Al besloten." in tekst(response)) == (409, True)
    assert Heroverweging.objects.get().toelichting == "Al besloten."


@pytest.mark.parametrize("gegevens", [{"actie": "wissen"}, {"actie": ""}, {"versie": "x"}, {"versie": "²"}])
def test_een_onbekende_handeling_wordt_geweigerd(cms, inbreng, gegevens):
    assert beslis(cms, inbreng, **{"actie": "blijft", "toelichting": "Nee.", **gegevens}).status_code == 400


def test_openen_verandert_niets_en_wat_niet_bestaat_geeft_404(cms, inbreng):
    cms.get(scherm(inbreng), {"actie": "blijft", "toelichting": "Nee.", "versie": versie(inbreng)})
    assert Heroverweging.objects.get().wacht
    assert cms.get(f"{BLIKKEN}999999/").status_code == 404
    assert cms.get(f"{BLIKKEN}?p=1e99&zoek=%00").status_code == 200


def test_de_cijfers_tellen_per_reden_en_per_uitkomst(cms, formulier, eerste):
    maak_reden("Dit is reclame.")
    for nummer in range(3):
        inbreng = vraag(formulier, eerste, "Dit is reclame." if nummer else "Eigen woorden over Karel.")
    actions.laten_zoals_het_is(inbreng, "Nee.", maak_medewerker(MODEREREN))
    context = cms.get(BLIKKEN).context
    assert context["per_reden"] == [("“Dit is reclame.”", 2), ("andere reden", 1)]
    assert [aantal for _naam, aantal in context["uitkomsten"]] == [3, 2, 0, 1, 0]


def test_de_lijst_kost_evenveel_query_s_bij_meer(cms, formulier, eerste, django_assert_max_num_queries, stadsvragen):
    for aantal in (3, 30):
        for _nummer in range(aantal):
            vraag(formulier, eerste)
        with django_assert_max_num_queries(26 + stadsvragen):
            cms.get(BLIKKEN)
