"""Zoeken, lijsten, feeds en open data: wat van de ene stad is, staat in de andere nergens."""

import pytest

from participatie.models import Wijk
from search.models import Aanbeveling, Synoniem, Zoekingang, Zoektelling, Zoekwoord
from search.rapporten.tellen import tel
from search.register.bijwerken import loop_na
from search.synoniemen import uitbreiding
from stadmaken.common.stad import hele_installatie, in_stad
from tests.fabriek import maak_project, maak_wijk
from tests.openbaar import openbare_adressen
from tests.search.geheim import maak_alles

pytestmark = pytest.mark.django_db
LIJSTEN = {
    "/zoeken/?q=iepenplein": "Iepenplein",
    "/zoeken/suggesties?q=iepen": "Iepenplein",
    "/feeds/project.atom": "Iepenplein",
    "/feeds/toezegging.atom": "tien bomen",
    "/feeds/wijk/vogelenwijk.atom": "Iepenplein",
    "/sitemap-paginas-1.xml": "iepenplein",
    "/kaart/wijken.geojson": "Vogelenwijk",
    "/in-de-buurt.geojson": "Iepenplein",
    "/toezeggingen/": "tien bomen",
    "/agenda.ics": "Inloop Iep",
    "/api/v1/projecten": "Iepenplein",
    "/api/v1/wijken": "Vogelenwijk",
    "/api/v1/bijdragen": "Meer bomen",
    "/api/v1/infoborden": "Kom kijken",
    "/api/v1/toezeggingen": "tien bomen",
    "/api/v1/wijkplatforms": "Platform Iep",
    "/api/v1/initiatieven": "Buurttuin Iep",
    "/api/v1/activiteiten": "Inloop Iep",
    "/projecten/": "Iepenplein",
}


@pytest.fixture
def twee(stad_a, stad_b):
    """Stad B is vol; stad A heeft één eigen project."""
    with in_stad(stad_a):
        maak_project(title="Kastanjelaan", slug="kastanjelaan")
        loop_na()
    with in_stad(stad_b):
        maak_alles()
        Wijk.objects.filter(slug="vogelenwijk").update(
            grens={"type": "Polygon", "coordinates": [[[4.6, 52.3], [4.7, 52.3], [4.7, 52.4], [4.6, 52.3]]]}
        )


@pytest.mark.parametrize("pad", sorted(LIJSTEN))
def test_een_lijst_noemt_alleen_wat_van_de_stad_is(twee, stad_a, stad_b, bezoek, pad):
    antwoord = bezoek(stad_b).get(pad)
    assert LIJSTEN[pad] in antwoord.getvalue().decode(), "de proef op de som: bij stad B staat het er wel"
    vreemd = bezoek(stad_a).get(pad)
    inhoud = vreemd.getvalue().decode() + str(vreemd.headers)
    assert LIJSTEN[pad] not in inhoud.replace("q=iepenplein", "").replace('value="iepenplein"', "")
    assert stad_b.host not in inhoud


def test_geen_enkel_openbaar_adres_noemt_iets_van_een_andere_stad(twee, stad_a, stad_b, bezoek):
    for adres in openbare_adressen():
        inhoud = bezoek(stad_a).get(adres.pad).getvalue()
        for woord in ("Iepenplein", "Vogelenwijk", "Buurttuin", "Platform Iep", "tien bomen", stad_b.host):
            assert woord.encode() not in inhoud, (adres.naam, woord)


def test_een_woord_van_de_andere_stad_wordt_niet_voorgesteld(twee, stad_a, stad_b, bezoek):
    assert "iepenplein" in bezoek(stad_b).get("/zoeken/?q=iepenplien").content.decode()
    assert "iepenplein" not in bezoek(stad_a).get("/zoeken/?q=iepenplien").content.decode()
    with in_stad(stad_a):
        assert not Zoekwoord.objects.filter(woord="iepenplein").exists()


def test_beide_steden_kunnen_hetzelfde_woord_hebben_en_tellen_het_apart(stad_a, stad_b):
    for stad, ook in ((stad_a, "groene bak"), (stad_b, "biobak")):
        with in_stad(stad):
            maak_project(title="Lindeplein", slug="lindeplein")
            Synoniem.objects.create(woord="gft", ook=ook)
            tel("lindeplein", gevonden=True)
            loop_na()
    for stad, ook in ((stad_a, "groene bak"), (stad_b, "biobak")):
        with in_stad(stad):
            assert uitbreiding(["gft"]) == {"gft": [ook]}
            assert Zoektelling.objects.get().aantal == 1
            assert Zoekwoord.objects.get(woord="lindeplein").aantal == 1
            assert Zoekingang.objects.filter(titel="Lindeplein").count() == 1


def test_een_aanbeveling_geldt_in_een_stad(stad_a, stad_b, bezoek):
    with in_stad(stad_b):
        Aanbeveling.objects.create(zoekwoorden="afval", adres="https://voorbeeld.test/", titel="Afvalwijzer")
    assert "Afvalwijzer" in bezoek(stad_b).get("/zoeken/?q=afval").content.decode()
    assert "Afvalwijzer" not in bezoek(stad_a).get("/zoeken/?q=afval").content.decode()


def test_nalopen_in_de_ene_stad_laat_de_andere_zoals_zij_is(twee, stad_a):
    with hele_installatie():
        ervoor = Zoekingang.objects.count(), Zoekwoord.objects.count()
    with in_stad(stad_a):
        loop_na(alles=True)
    with hele_installatie():
        assert (Zoekingang.objects.count(), Zoekwoord.objects.count()) == ervoor


def test_een_wijk_met_dezelfde_naam_is_een_andere_wijk(stad_a, stad_b, bezoek):
    for stad in (stad_a, stad_b):
        with in_stad(stad):
            maak_project(title=f"Plein {stad.host}", wijken=[maak_wijk(naam="Centrum", slug="centrum")])
            loop_na()
    html = bezoek(stad_a).get("/projecten/?wijk=centrum").content.decode()
    assert f"Plein {stad_a.host}" in html
    assert f"Plein {stad_b.host}" not in html
