"""De zoekserver: dezelfde uitkomst als de database, en nooit een fout als hij wegvalt."""

import pytest

from search import motoren, voorstellen, vragen
from search.models import Zoekingang
from search.motoren import database_motor, opensearch
from search.motoren import opensearch_vragen as vorm
from search.motoren.basis import Opdracht
from search.taal.ontleden import ontleed
from search.taal.termen import Begin
from tests.fabriek import maak_wijk
from tests.fabriek_zoeken import maak_ingang

pytestmark = pytest.mark.django_db


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
    motor.onderhoud()
    return rijen


def opdracht(tekst, **keuzes):
    return Opdracht(next(ontleed(tekst, "nl").ruimer()), "nl", keuzes)


def gevonden(vondst):
    return {rij.titel for rij in vondst.rijen}


def ingangen(server):
    return {nummer for nummer, doc in server.docs.items() if "nummer" in doc}


def in_het_register():
    return {str(nummer) for nummer in Zoekingang.objects.values_list("pk", flat=True)}


def op_de_server_alleen(motor):
    """Dezelfde motor, die zonder de server niets heeft."""
    motor.terugval = None
    return motor


def test_de_index_krijgt_haar_indeling_voordat_er_iets_in_komt(motor, server, bomen):
    assert server.indeling["mappings"]["dynamic"] == "strict"
    assert server.paden[:3] == ["HEAD /stad", "PUT /stad", "POST /_bulk"]
    assert ingangen(server) == in_het_register()
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
    al_gevraagd = server.paden.count("POST /stad/_search")
    assert motor.tel(opdracht("bomen", soort="inbreng")) == 1
    assert motor.titels(Begin("bom"), "nl") == [bomen[2].pk, bomen[0].pk]
    assert server.paden.count("POST /stad/_search") == al_gevraagd + 2


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
    server.docs["999999"] = server.docs[str(bomen[0].pk)] | {"nummer": 999_999}
    motor.onderhoud()
    assert "999999" not in server.docs
    assert ingangen(server) == in_het_register()


def test_een_server_die_zijn_index_kwijtraakt_antwoordt_pas_als_alles_er_weer_op_staat(motor, server, bomen):
    alles = {"Bomen", "Groen plan", "Bomencursus", "Bomenrij"}
    server.leeg()
    motor.client.indices.create(index="stad", body=vorm.INDELING)
    motor.schrijf([maak_ingang("Bomenrij")])
    assert len(ingangen(server)) == 1
    assert gevonden(motor.zoek(opdracht("bomen"))) == alles
    assert len(motor.titels(Begin("bom"), "nl")) == 3
    assert motor.tel(opdracht("bomen", soort="inbreng")) == 1
    motor.onderhoud()
    assert ingangen(server) == in_het_register()
    assert gevonden(op_de_server_alleen(motor).zoek(opdracht("bomen"))) == alles


def test_een_index_van_een_eerdere_versie_wordt_opnieuw_gemaakt_zonder_dat_zoeken_leeg_is(
    instelling, motor, server, bomen
):
    zonder = {"stad", "vol"}
    velden = {naam: hoe for naam, hoe in vorm.INDELING["mappings"]["properties"].items() if naam not in zonder}
    server.indeling = {"mappings": {"dynamic": "strict", "properties": velden}}
    server.docs = {
        nummer: {veld: waarde for veld, waarde in doc.items() if veld not in zonder}
        for nummer, doc in server.docs.items()
        if "nummer" in doc
    }
    nieuw = opensearch.maak(instelling, database_motor())
    assert gevonden(nieuw.zoek(opdracht("bomen"))) == {"Bomen", "Groen plan", "Bomencursus"}
    nieuw.onderhoud()
    assert server.indeling["mappings"] == vorm.INDELING["mappings"]
    assert ingangen(server) == in_het_register()
    assert gevonden(op_de_server_alleen(nieuw).zoek(opdracht("bomen"))) == {"Bomen", "Groen plan", "Bomencursus"}


def test_een_index_die_klopt_wordt_niet_opnieuw_gemaakt(instelling, server, bomen):
    nieuw = opensearch.maak(instelling, database_motor())
    nieuw.schrijf(bomen[:1])
    nieuw.onderhoud()
    assert "DELETE /stad" not in server.paden
    assert server.paden.count("PUT /stad") == 1


def test_een_index_van_iemand_anders_blijft_zoals_zij_is(motor, server, caplog):
    server.indeling = {"mappings": {"properties": {"prijs": {"type": "long"}}}}
    server.docs = {"1": {"prijs": 3}}
    motor.schrijf([maak_ingang("Bomen")])
    motor.onderhoud()
    assert server.docs == {"1": {"prijs": 3}}
    assert "niet van deze site" in caplog.text
    assert gevonden(motor.zoek(opdracht("bomen"))) == {"Bomen"}


def test_weigert_de_server_een_ingang_dan_staat_niet_alles_erop_en_antwoordt_de_database(motor, server):
    rijen = [maak_ingang("Bomen"), maak_ingang("Bomenrij")]
    server.geweigerd = {str(rijen[0].pk)}
    motor.onderhoud()
    assert ingangen(server) == in_het_register() - server.geweigerd
    assert gevonden(motor.zoek(opdracht("bomen"))) == {"Bomen", "Bomenrij"}


@pytest.mark.usefixtures("bomen")
def test_het_zoekscherm_werkt_op_de_server(client, motor, server, monkeypatch):
    for module in (motoren, vragen, voorstellen):
        monkeypatch.setattr(module, "motor", lambda: motor)
    assert vragen.zoek(vragen.Vraag("bomen")).aantal == 3
    assert client.get("/zoeken/?q=bomen&volgorde=datum").status_code == 200
    server.stuk = True
    assert client.get("/zoeken/?q=bomen").status_code == 200
