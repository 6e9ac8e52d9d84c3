"""De zoekserver: dezelfde uitkomst als de database, en nooit een fout als hij wegvalt."""

import pytest

from search import motoren, voorstellen, vragen
from search.models import Zoekingang
from search.motoren import database_motor, opensearch
from search.motoren.basis import Opdracht
from search.taal.ontleden import ontleed
from search.taal.termen import Begin
from tests.fabriek import maak_wijk
from tests.fabriek_zoeken import maak_ingang

from .zoekserver import draaiend

pytestmark = pytest.mark.django_db


@pytest.fixture
def server():
    with draaiend() as zoekserver:
        yield zoekserver


@pytest.fixture
def motor(server):
    instelling = {"index": "stad", "server": server.adres, "ssl": False, "naam": None}
    return opensearch.maak(instelling, database_motor())


@pytest.fixture
def bomen(motor):
    noord = maak_wijk(naam="Noord", slug="noord")
    rijen = [
        maak_ingang("Bomen", "Over groen", wijken=[noord], status="Ontwerp"),
        maak_ingang("Groen plan", "Met bomen", status="In uitvoering"),
        maak_ingang("Bomencursus", soort="cursus"),
        maak_ingang("Meer bomen", soort="inbreng"),
        maak_ingang("Trees", taal="en"),
    ]
    motor.schrijf(rijen)
    return rijen


def opdracht(tekst, **keuzes):
    return Opdracht(next(ontleed(tekst, "nl").ruimer()), "nl", keuzes)


def gevonden(vondst):
    return {rij.titel for rij in vondst.rijen}


def test_de_index_krijgt_haar_indeling_voordat_er_iets_in_komt(motor, server, bomen):
    assert server.indeling["mappings"]["dynamic"] == "strict"
    assert server.paden[:3] == ["HEAD /stad", "PUT /stad", "POST /_bulk"]
    assert len(server.docs) == len(bomen)
    assert server.docs[str(bomen[0].pk)]["kop"] == "boom"


@pytest.mark.usefixtures("bomen")
@pytest.mark.parametrize(
    "keuzes",
    [{}, {"soort": "cursus"}, {"soort": "inbreng"}, {"status": "Ontwerp"}, {"periode": "nu"}, {"periode": "maand"}],
)
def test_de_server_en_de_database_geven_hetzelfde(motor, server, keuzes):
    van_server, van_database = (een.zoek(opdracht("bomen", **keuzes)) for een in (motor, database_motor()))
    assert "POST /stad/_search" in server.paden
    assert gevonden(van_server) == gevonden(van_database)
    assert (van_server.aantal, van_server.iets) == (van_database.aantal, van_database.iets)
    if keuzes.get("soort") != "inbreng":
        assert van_server.facetten == van_database.facetten


def test_de_volgorde_komt_van_de_server_en_een_woord_in_de_titel_weegt_zwaarder(motor, bomen):
    punten = {rij.titel: rij.punten for rij in motor.zoek(opdracht("bomen")).rijen}
    assert punten["Bomen"] > punten["Groen plan"]


def test_tellen_en_voorstellen_gaan_ook_naar_de_server(motor, server, bomen):
    assert motor.tel(opdracht("bomen", soort="inbreng")) == 1
    assert motor.titels(Begin("bom"), "nl") == [bomen[2].pk, bomen[0].pk]
    assert server.paden.count("POST /stad/_search") == 2


def test_wat_weg_is_wordt_niet_meer_gevonden(motor, server, bomen):
    motor.verwijder([bomen[0].pk, 999_999])
    assert str(bomen[0].pk) not in server.docs
    assert gevonden(motor.zoek(opdracht("bomen"))) == {"Groen plan", "Bomencursus"}


def test_zonder_server_antwoordt_de_database_en_wordt_er_later_geschreven(motor, server, bomen):
    Zoekingang.objects.update(afdruk="x")
    server.stuk = True
    assert gevonden(motor.zoek(opdracht("bomen"))) == {"Bomen", "Groen plan", "Bomencursus"}
    nieuw = maak_ingang("Bomenrij", afdruk="x")
    motor.schrijf([nieuw])
    nieuw.refresh_from_db()
    assert nieuw.afdruk == ""
    assert "Bomenrij" in gevonden(motor.zoek(opdracht("bomen")))


def test_een_server_die_faalt_wordt_een_tijdje_met_rust_gelaten(motor, server, bomen):
    server.stuk = True
    motor.zoek(opdracht("bomen"))
    al_gevraagd = len(server.paden)
    motor.zoek(opdracht("bomen"))
    assert len(server.paden) == al_gevraagd


def test_een_server_die_er_nooit_was_breekt_niets():
    dicht = {"index": "stad", "server": {"host": "127.0.0.1", "port": 9}, "ssl": False, "naam": None}
    motor = opensearch.maak(dicht, database_motor())
    motor.schrijf([maak_ingang("Bomen")])
    assert gevonden(motor.zoek(opdracht("bomen"))) == {"Bomen"}
    motor.onderhoud()


def test_onderhoud_haalt_weg_wat_door_een_storing_bleef_staan(motor, server, bomen):
    server.docs["999999"] = {"nummer": 999_999, "taal": "nl", "apart": False, "kop": "boom"}
    motor.onderhoud()
    assert "999999" not in server.docs
    assert len(server.docs) == len(bomen)


@pytest.mark.usefixtures("bomen")
def test_het_zoekscherm_werkt_op_de_server(client, motor, server, monkeypatch):
    for module in (motoren, vragen, voorstellen):
        monkeypatch.setattr(module, "motor", lambda: motor)
    assert vragen.zoek(vragen.Vraag("bomen")).aantal == 3
    assert client.get("/zoeken/?q=bomen&volgorde=datum").status_code == 200
    server.stuk = True
    assert client.get("/zoeken/?q=bomen").status_code == 200
