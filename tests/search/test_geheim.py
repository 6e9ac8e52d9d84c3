"""Eén geheim woord, in alles wat niemand mag zien: zoeken, suggesties, documenten en rapporten kennen het niet."""

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from participatie.models import Update
from search.models import Aanbeveling, Ingangwoorden, Zoekingang, Zoektelling, Zoekwoord
from search.motoren import motor
from search.motoren.basis import Opdracht
from search.register.bijwerken import loop_na
from search.taal.woorden import stam, vouw
from search.vragen import Vraag, stel_voor, zoek
from stadmaken.common import vindbaar
from stadmaken.common.models import Bestand
from tests import adressen
from tests.fabriek import maak_project
from tests.fabriek_initiatief import maak_initiatief, maak_oproep
from tests.search.geheim import WOORD, maak_alles

pytestmark = pytest.mark.django_db
MENS = {"HTTP_USER_AGENT": "Mozilla/5.0 (Linux; Android 12) Chrome/120"}
# Woorden uit openbare dingen waar het geheim naast, onder of boven hangt.
BUREN = ["iepenplein", "iep", "besloten", "concept", "bomen", "planten", "inloop", "buurttuin", "plan", "vogelenwijk"]


def maak_bestand(titel, tekst, **meer):
    return Bestand.objects.create(title=titel, file=ContentFile(tekst.encode(), name="plan.txt"), **meer)


def met_link(bestand, **meer):
    return maak_project(voorgeschiedenis=f'<p><a linktype="document" id="{bestand.pk}">Plan</a></p>', **meer)


@pytest.fixture
def stad():
    """Van elke soort iets openbaars, en het woord in alles wat dat niet is; ook in bestanden en een aanbeveling."""
    project = maak_alles()
    met_link(maak_bestand(f"Plan {WOORD}", WOORD), title="Plan in concept", live=False)
    slot = met_link(maak_bestand(f"Besloten plan {WOORD}", WOORD), title="Plan achter slot")
    PageViewRestriction.objects.create(page=slot, restriction_type=PageViewRestriction.LOGIN)
    kast = Collection.get_first_root_node().add_child(name="Besloten")
    CollectionViewRestriction.objects.create(collection=kast, restriction_type=CollectionViewRestriction.LOGIN)
    met_link(maak_bestand(f"Plan in kast {WOORD}", WOORD, collection=kast), title="Plan met bijlage")
    maak_bestand(f"Los plan {WOORD}", WOORD)
    Aanbeveling.objects.create(zoekwoorden="iepenplein", pagina=slot, tekst=WOORD)
    maak_oproep(maak_initiatief(title="Iep vervuld"), titel=WOORD, tekst=WOORD, vervuld=True)
    # De projectpagina toont ook nieuws van een latere dag; alleen de feed wacht daarmee.
    Update.objects.filter(project=project, datum__gt=timezone.localdate()).delete()
    loop_na()
    return project


def heeft_geheim(antwoord):
    assert antwoord.status_code == 200
    return WOORD.lower() in antwoord.content.decode().lower()


@pytest.mark.usefixtures("stad")
def test_op_het_woord_zelf_vindt_niemand_iets_van_geen_enkele_soort():
    for soort in ["", *(soort.naam for soort in vindbaar.soorten())]:
        uitslag = zoek(Vraag(WOORD, soort=soort))
        assert (uitslag.nummers, uitslag.aantal, uitslag.apart) == ([], 0, {}), soort
        assert not any(uitslag.facetten.values())
    assert motor().tel(Opdracht(stam(vouw(WOORD)), "nl", {"soort": "inbreng"})) == 0


@pytest.mark.usefixtures("stad")
def test_wie_de_buren_zoekt_ziet_het_woord_niet(client):
    gevonden = 0
    for vraag in BUREN:
        for extra in ({}, {"soort": "inbreng"}, {"soort": "document"}, {"volgorde": "datum"}):
            antwoord = client.get("/zoeken/", {"q": vraag, **extra})
            assert not heeft_geheim(antwoord), (vraag, extra)
            gevonden += len(antwoord.context["resultaten"])
        assert not heeft_geheim(client.get("/zoeken/suggesties", {"q": vraag})), vraag
    assert gevonden > len(BUREN)


@pytest.mark.usefixtures("stad")
def test_wie_het_woord_half_of_verkeerd_typt_krijgt_het_niet_voorgesteld(client):
    for begin in ("zi", "zilver", "zilverreig", "zilverreigr", "zilvereiger"):
        assert stel_voor(begin) == []
        assert not heeft_geheim(client.get("/zoeken/suggesties", {"q": begin}))
        assert not heeft_geheim(client.get("/zoeken/", {"q": begin}))


@pytest.mark.usefixtures("stad")
def test_het_woord_staat_nergens_in_wat_zoeken_bewaart():
    waar = "titel", "samenvatting", "tekst", "plaats", "status"
    for veld in waar:
        assert not Zoekingang.objects.filter(**{f"{veld}__icontains": WOORD}).exists(), veld
    assert not Zoekwoord.objects.filter(woord__contains=vouw(WOORD)).exists()
    assert not Ingangwoorden.objects.filter(woorden__contains=vouw(WOORD)).exists()


@pytest.mark.usefixtures("stad")
def test_wat_een_medewerker_zoekt_komt_niet_in_een_rapport_en_een_vreemde_ziet_geen_rapport(client, admin_client):
    for _keer in range(4):
        admin_client.get("/zoeken/", {"q": WOORD}, **MENS)
    assert not Zoektelling.objects.exists()
    Zoektelling.objects.create(dag=timezone.localdate(), woorden=vouw(WOORD), aantal=2, zonder=2)
    adressen.als_rol(client, "Webredactie")
    for naam in ("meest-gezocht", "zonder-resultaat"):
        assert not heeft_geheim(client.get(f"/cms/zoekrapporten/{naam}/"))
        for bestand in ("csv", "xlsx"):
            antwoord = client.get(f"/cms/zoekrapporten/{naam}/", {"bestand": bestand})
            assert vouw(WOORD).encode() not in b"".join(antwoord.streaming_content)


@pytest.mark.usefixtures("stad")
def test_wordt_het_openbaar_dan_is_het_wel_te_vinden(client):
    """Anders bewijst de rest niets."""
    PageViewRestriction.objects.all().delete()
    CollectionViewRestriction.objects.all().delete()
    loop_na()
    soorten = {een.soort.naam for een in client.get("/zoeken/", {"q": WOORD}).context["resultaten"]}
    assert {"project", "formulier", "document"} <= soorten
    assert client.get("/zoeken/", {"q": WOORD, "soort": "inbreng"}).context["resultaten"]
    assert heeft_geheim(client.get("/zoeken/suggesties", {"q": "zilver"}))
    assert heeft_geheim(client.get("/zoeken/", {"q": "zilvereiger"}))
