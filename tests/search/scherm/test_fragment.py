"""Het stukje tekst bij een resultaat: rond het gevonden woord, en nooit meer dan tekst."""

import pytest

from search.fragment import LANGSTE, LENGTE, bevat, knip, markeer
from search.models import Zoekingang
from search.resultaten import Resultaat
from search.taal.woorden import stam
from search.templatetags.zoekresultaat import fragment
from stadmaken.common.vindbaar import PAGINA

BOOM = {stam("bomen")}
VULLING = "De gemeente schrijft hier een heel gewoon stuk tekst op. " * 20


@pytest.mark.parametrize(
    ("tekst", "stammen", "verwacht"),
    [
        ("Meer bomen graag", BOOM, "Meer <mark>bomen</mark> graag"),
        ("BOMEN", BOOM, "<mark>BOMEN</mark>"),
        ("Het initiatievencafé", {"initiatievencafe"}, "Het <mark>initiatievencafé</mark>"),
        ("Foto’s van toen", {"foto"}, "<mark>Foto’s</mark> van toen"),
        ("bomen, bomen", BOOM, "<mark>bomen</mark>, <mark>bomen</mark>"),
        ("Een zwembad", BOOM, "Een zwembad"),
        ("Een zwembad", set(), "Een zwembad"),
        ("", BOOM, ""),
    ],
)
def test_elk_gevonden_woord_is_gemarkeerd_in_welke_vorm_ook(tekst, stammen, verwacht):
    assert markeer(tekst, stammen) == verwacht


def test_in_het_engels_gelden_de_engelse_stammen():
    assert markeer("Planting trees", {"tree"}, "en") == "Planting <mark>trees</mark>"


def test_wat_er_verder_in_staat_blijft_tekst():
    gemarkeerd = markeer("<script>bomen</script> & <mark>", BOOM)
    assert gemarkeerd == "&lt;script&gt;<mark>bomen</mark>&lt;/script&gt; &amp; &lt;mark&gt;"


def test_een_korte_tekst_blijft_heel():
    assert knip("Een  zwembad\nin de wijk", BOOM) == "Een zwembad in de wijk"


def test_zonder_gevonden_woord_is_het_het_begin_op_hele_woorden():
    stuk = knip(VULLING, BOOM)
    assert stuk.startswith("De gemeente")
    assert stuk.endswith(" …")
    assert VULLING.startswith(stuk.removesuffix(" …"))
    assert len(stuk) <= LENGTE + 2


def test_een_woord_verderop_staat_met_zijn_omgeving_in_het_fragment():
    stuk = knip(f"{VULLING}Hier staan bomen. {VULLING}", BOOM)
    assert "bomen" in stuk
    assert stuk.startswith("… ")
    assert stuk.endswith(" …")
    assert len(stuk) <= LENGTE + 4


@pytest.mark.parametrize(
    "tekst",
    [
        f"{VULLING}bomen",
        f"{VULLING}bomen {'x' * 3000}",
        f"bomen {'x' * 3000}",
        f"{'x' * 3000} bomen",
        f"{'x' * 3000} bomen {'x' * 3000}",
        f"{VULLING}({'x' * 300}/bomen)",
        f"{VULLING}({'x' * 300}/bomen en nog veel meer) {VULLING}",
        f"{VULLING}bomen/{'x' * 300}",
    ],
)
def test_ook_naast_een_lange_reeks_zonder_spaties_staat_het_woord_erin(tekst):
    assert bevat(knip(tekst, BOOM), BOOM)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("titel", "samenvatting", "tekst", "verwacht"),
    [
        ("Meer bomen", "Meer bomen", "Ons antwoord: dat doen wij.", ""),
        ("Meer bomen …", "Meer bomen graag in onze straat", "", "… graag in onze straat"),
        ("Bomen", "Bomen in de stad", "", "<mark>Bomen</mark> in de stad"),
        ("Straat", "Een straat", "Met bomen", "Met <mark>bomen</mark>"),
        ("Straat", "", "Met bomen", "Met <mark>bomen</mark>"),
        ("Straat", "", "", ""),
    ],
)
def test_onder_de_titel_staat_niet_nog_eens_hetzelfde(titel, samenvatting, tekst, verwacht):
    ingang = Zoekingang(titel=titel, samenvatting=samenvatting, tekst=tekst)
    assert fragment(Resultaat(ingang, PAGINA), BOOM) == verwacht


def test_verder_dan_een_grens_wordt_niet_gekeken():
    assert bevat(" " * (LANGSTE - 6) + "bomen", BOOM)
    assert not bevat(" " * LANGSTE + "bomen", BOOM)
