import pytest

from participatie.models import Inbreng
from tests.fabriek import maak_formulier

from .bewoner import Bewoner
from .vragen import ANDERS, IN_STAPPEN, NAAM, REACTIE, VERVOER, als, stap

pytestmark = pytest.mark.django_db


@pytest.fixture
def bewoner(client):
    return Bewoner(client, maak_formulier(vragen=IN_STAPPEN))


def _labels():
    return [rij["label"] for rij in Inbreng.objects.get().invoer]


def test_stap_voor_stap_met_een_overzicht_voor_het_versturen(bewoner):
    assert "Stap 1 van 3" in bewoner.html
    bewoner.kies("volgende", Vervoer="Fiets")
    assert bewoner.ziet("Uw reactie")
    bewoner.kies("volgende", Uw_reactie="Bomen.")
    assert "Controleer uw gegevens" in bewoner.html
    assert "Stap 3 van 3" in bewoner.html
    assert not Inbreng.objects.exists()
    assert bewoner.kies("versturen").status_code == 303
    assert _labels() == ["Vervoer", "Uw reactie"]


def test_een_stap_met_alleen_vragen_die_niet_gelden_wordt_overgeslagen(bewoner):
    bewoner.kies("volgende", Vervoer="Anders")
    assert bewoner.ziet("Namelijk")
    assert "Stap 2 van 4" in bewoner.html
    bewoner.kies("volgende", Namelijk="Step")
    bewoner.kies("volgende", Uw_reactie="Bomen.")
    bewoner.kies("versturen")
    assert _labels() == ["Vervoer", "Namelijk", "Uw reactie"]


def test_een_verplichte_vraag_houdt_alleen_de_eigen_stap_tegen(bewoner):
    bewoner.kies("volgende")
    assert "Kies een antwoord bij ‘Vervoer’." in bewoner.html
    assert "Vul uw reactie in." not in bewoner.html
    assert "Stap 1 van 3" in bewoner.html


def test_terug_en_weer_vooruit_bewaart_alle_antwoorden(bewoner):
    bewoner.kies("volgende", Vervoer="Anders")
    bewoner.kies("volgende", Namelijk="Step & <b>meer</b>")
    bewoner.kies("vorige", Uw_reactie="Half af")
    assert bewoner.pagina.velden[bewoner.namen["Namelijk"]] == ["Step & <b>meer</b>"]
    bewoner.kies("volgende")
    assert bewoner.pagina.velden[bewoner.namen["Uw reactie"]] == ["Half af"]


def test_teruggaan_controleert_niets(bewoner):
    bewoner.kies("volgende", Vervoer="Fiets")
    bewoner.kies("vorige", Uw_reactie="x" * 500)
    assert bewoner.ziet("Vervoer")
    assert "foutmelding" not in bewoner.html


def test_wijzigen_vanaf_het_overzicht(bewoner):
    bewoner.kies("volgende", Vervoer="Fiets")
    bewoner.kies("volgende", Uw_reactie="Bomen.")
    assert ("actie", "wijzig:1") in bewoner.pagina.knoppen
    bewoner.kies("wijzig:1")
    assert bewoner.pagina.velden[bewoner.namen["Vervoer"]] == ["Fiets"]
    bewoner.kies("volgende", Vervoer="Lopend")
    bewoner.kies("volgende")
    bewoner.kies("versturen")
    assert Inbreng.objects.get().invoer[0]["waarde"] == "Lopend"


def test_het_overzicht_toont_elk_antwoord_en_wat_leeg_bleef(client):
    bewoner = Bewoner(client, maak_formulier(vragen=[VERVOER, stap("Over u"), NAAM]))
    bewoner.kies("volgende", Vervoer="Fiets")
    bewoner.kies("volgende")
    assert "Fiets" in bewoner.html
    assert "Niet ingevuld" in bewoner.html
    bewoner.kies("vorige")
    assert bewoner.ziet("Naam")


def test_wie_van_gedachten_verandert_stuurt_het_vervallen_antwoord_niet_mee(bewoner):
    bewoner.kies("volgende", Vervoer="Anders")
    bewoner.kies("volgende", Namelijk="Step")
    bewoner.kies("volgende", Uw_reactie="Bomen.")
    bewoner.kies("wijzig:1")
    bewoner.kies("volgende", Vervoer="Fiets")
    bewoner.kies("volgende")
    assert "Step" not in bewoner.html.split("<dl")[1]
    bewoner.kies("versturen")
    assert _labels() == ["Vervoer", "Uw reactie"]


def test_een_overgeslagen_stap_wordt_bij_het_versturen_alsnog_gevraagd(bewoner):
    velden = {**bewoner.pagina.velden, "stap": "0", "actie": "versturen", bewoner.namen["Vervoer"]: "Fiets"}
    bewoner.stuur(velden)
    assert not Inbreng.objects.exists()
    assert "Vul uw reactie in." in bewoner.html


@pytest.mark.parametrize("nummer", ["99", "-1", "x", "", "1e9", "2", "٣"])
@pytest.mark.parametrize("actie", ["", "volgende", "vorige", "versturen", "wijzig:999", "wijzig:x", "verwijder:x", "?"])
def test_een_verzonnen_stap_of_knop_verstuurt_niets_en_breekt_niets(bewoner, nummer, actie):
    bewoner.stuur({**bewoner.pagina.velden, "stap": nummer, "actie": actie})
    assert bewoner.response.status_code == 200
    assert not Inbreng.objects.exists()


def test_enter_drukken_is_hetzelfde_als_de_eerste_knop(client):
    bewoner = Bewoner(client, maak_formulier())
    velden = {**bewoner.pagina.velden, bewoner.namen["Uw reactie"]: "Bomen."}
    assert bewoner.stuur(velden).status_code == 303


class TestVoorwaardeOpDezelfdeStap:
    @pytest.fixture
    def bewoner(self, client):
        return Bewoner(client, maak_formulier(vragen=[VERVOER, ANDERS, REACTIE]))

    def test_zonder_script_staat_erbij_wanneer_de_vraag_geldt(self, bewoner):
        assert bewoner.ziet("Namelijk")
        assert "Alleen invullen als u bij ‘Vervoer’ ‘Anders’ heeft gekozen." in bewoner.html

    def test_geldt_de_voorwaarde_niet_dan_is_de_vraag_niet_verplicht(self, bewoner):
        assert bewoner.kies(Vervoer="Fiets", Uw_reactie="Bomen.").status_code == 303

    def test_geldt_de_voorwaarde_niet_dan_wordt_het_antwoord_niet_bewaard(self, bewoner):
        bewoner.kies(Vervoer="Fiets", Namelijk="Step", Uw_reactie="Bomen.")
        assert _labels() == ["Vervoer", "Uw reactie"]

    def test_geldt_de_voorwaarde_dan_is_de_vraag_verplicht(self, bewoner):
        bewoner.kies(Vervoer="Anders", Uw_reactie="Bomen.")
        assert "Vul ‘Namelijk’ in." in bewoner.html
        assert bewoner.kies(Namelijk="Step").status_code == 303

    def test_een_antwoord_dat_niet_geldt_blijft_staan_zolang_men_invult(self, bewoner):
        bewoner.kies(Vervoer="Fiets", Namelijk="Step")
        assert bewoner.pagina.velden[bewoner.namen["Namelijk"]] == ["Step"]


def test_een_voorwaarde_op_een_vraag_die_zelf_niet_geldt_geldt_ook_niet(client):
    tweede = ("ja_nee", {"label": "Is dat elektrisch?", "verplicht": True, **als("Vervoer", "Anders")})
    derde = ("korte_tekst", {"label": "Welk merk?", "verplicht": True, **als("Is dat elektrisch?", "Ja")})
    bewoner = Bewoner(client, maak_formulier(vragen=[VERVOER, tweede, derde]))
    naam = bewoner.namen
    bewoner.stuur({**bewoner.pagina.velden, naam["Vervoer"]: "Fiets", naam["Is dat elektrisch?"]: "ja"})
    assert _labels() == ["Vervoer"]


def test_een_voorwaarde_die_nergens_meer_op_slaat_verbergt_niets(client):
    vraag = ("korte_tekst", {"label": "Namelijk", **als("Bestaat niet meer", "Ja")})
    assert Bewoner(client, maak_formulier(vragen=[vraag])).ziet("Namelijk")


def test_bij_meer_keuzes_is_een_van_de_antwoorden_genoeg(client):
    veel = ("meer_keuzes", {"label": "Vervoer", "keuzes": ["Fiets", "Anders"]})
    bewoner = Bewoner(client, maak_formulier(vragen=[veel, stap("Namelijk"), ANDERS]))
    bewoner.kies("volgende", Vervoer=["Fiets", "Anders"])
    assert bewoner.ziet("Namelijk")


def test_vragen_voor_de_eerste_stap_vormen_zelf_een_stap(client):
    bewoner = Bewoner(client, maak_formulier(vragen=[VERVOER, stap("Reactie"), REACTIE]))
    assert bewoner.ziet("Vervoer")
    assert not bewoner.ziet("Uw reactie")
