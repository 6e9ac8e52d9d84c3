"""Meer steden op één zoekserver: elk vindt en telt alleen wat van haar is, en houdt alleen dat bij."""

import pytest
from django.core.management import call_command

from participatie.inbreng.choices import Moderatie
from participatie.models import ProjectPage
from search.models import Zoekingang
from search.motoren.database import DatabaseMotor
from search.vragen import Vraag, stel_voor, zoek
from stadmaken.common import periodiek
from stadmaken.common.stad import in_stad, nu
from tests.fabriek import maak_formulier, maak_home, maak_inbreng, maak_project, maak_stad, maak_wijk

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("op_de_server")]


def vul(naam):
    """Een stad met een project in een wijk, en daarbij inbreng."""
    project = maak_project(
        title=f"Iepenplein {naam}", slug="iepenplein", wijken=[maak_wijk(naam=f"Wijk {naam}", slug="wijk")]
    )
    inbreng = maak_inbreng(maak_formulier(project, title=f"Denk mee {naam}"), "Een iepenplein graag")
    inbreng.moderatie = Moderatie.GEPLAATST
    inbreng.publiek = [{"label": "Idee", "tekst": inbreng.invoer[0]["weergave"]}]
    inbreng.save()


@pytest.fixture
def steden():
    """Twee volle steden; nog niets staat op de server."""
    beide = {"Noord": nu.stad(maak_home().get_site().pk), "Zuid": nu.stad(maak_stad().pk)}
    for naam, stad in beide.items():
        with in_stad(stad):
            vul(naam)
    return beide


@pytest.fixture
def gevuld(steden):
    """Twee steden die beide op de server staan."""
    call_command("zoekindex", alles=True, verbosity=0)
    return steden


@pytest.fixture
def zonder_database(monkeypatch):
    """Alleen de server mag antwoorden."""

    def antwoordt(*args):
        pytest.fail("de database antwoordde in plaats van de zoekserver")

    return lambda: [monkeypatch.setattr(DatabaseMotor, naam, antwoordt) for naam in ("zoek", "tel", "titels")]


def nachtelijke_ronde():
    naam = "zoekindex nalopen"
    assert periodiek._doe(naam, periodiek._taken[naam])


def titels(stad, vraag="iepenplein"):
    with in_stad(stad):
        nummers = zoek(Vraag(vraag)).nummers
        return sorted(Zoekingang.objects.filter(pk__in=nummers).values_list("titel", flat=True))


def op_server(server, stad):
    with in_stad(stad):
        eigen = Zoekingang.objects.values_list("pk", flat=True)
        return sorted(str(nummer) for nummer in eigen if str(nummer) in server.docs)


def vindt_alleen_het_eigene(steden):
    for naam, stad in steden.items():
        assert titels(stad) == [f"Iepenplein {naam}"]


def test_na_alles_opnieuw_schrijven_zijn_beide_steden_te_vinden(gevuld, zonder_database):
    zonder_database()
    vindt_alleen_het_eigene(gevuld)


def test_na_de_nachtelijke_ronde_van_elke_stad_zijn_beide_nog_te_vinden(gevuld, server, zonder_database):
    ervoor = {naam: op_server(server, stad) for naam, stad in gevuld.items()}
    assert all(ervoor.values())
    for _nacht in range(2):
        nachtelijke_ronde()
        assert {naam: op_server(server, stad) for naam, stad in gevuld.items()} == ervoor
    zonder_database()
    vindt_alleen_het_eigene(gevuld)


def test_een_lege_server_wordt_door_de_nachtelijke_ronde_voor_elke_stad_gevuld(gevuld, server, zonder_database):
    server.leeg()
    nachtelijke_ronde()
    zonder_database()
    vindt_alleen_het_eigene(gevuld)


@pytest.mark.parametrize("wie", ["server", "database"])
def test_geen_totaal_keuze_telling_of_voorstel_noemt_een_andere_stad(gevuld, server, zonder_database, wie):
    server.stuk = wie == "database"
    if wie == "server":
        zonder_database()
    for naam, stad in gevuld.items():
        with in_stad(stad):
            uitslag = zoek(Vraag("iepenplein"))
            assert (uitslag.aantal, len(uitslag.nummers)) == (1, 1)
            assert uitslag.apart == {"inbreng": 1}
            assert uitslag.facetten["soort"] == [("project", 1)]
            assert uitslag.facetten["wijk"] == [("wijk", 1)]
            assert [aantal for _status, aantal in uitslag.facetten["status"]] == [1]
            assert zoek(Vraag("iepenplein", soort="inbreng")).aantal == 1
            assert [titel for titel, _pad, _soort in stel_voor("iepen")] == [f"Iepenplein {naam}"]


@pytest.mark.parametrize("doe", ["unpublish", "delete"])
def test_wat_in_de_ene_stad_weggaat_blijft_in_de_andere(
    gevuld, server, zonder_database, doe, django_capture_on_commit_callbacks
):
    blijft = op_server(server, gevuld["Zuid"])
    with in_stad(gevuld["Noord"]), django_capture_on_commit_callbacks(execute=True):
        getattr(ProjectPage.objects.get(), doe)()
    nachtelijke_ronde()
    assert op_server(server, gevuld["Zuid"]) == blijft
    zonder_database()
    assert titels(gevuld["Noord"]) == []
    assert titels(gevuld["Zuid"]) == ["Iepenplein Zuid"]


def test_een_stad_die_nog_niet_op_de_server_staat_zoekt_in_de_database(gevuld, server, zonder_database):
    server.leeg()
    call_command("zoekindex", stad=gevuld["Noord"].host, verbosity=0)
    assert op_server(server, gevuld["Noord"])
    assert not op_server(server, gevuld["Zuid"])
    assert titels(gevuld["Zuid"]) == ["Iepenplein Zuid"]
    zonder_database()
    assert titels(gevuld["Noord"]) == ["Iepenplein Noord"]


def test_wat_door_een_storing_bleef_staan_ruimt_alleen_de_eigen_stad_op(gevuld, server):
    for nummer, stad in enumerate(gevuld.values(), start=999_998):
        server.docs[str(nummer)] = {"nummer": nummer, "stad": str(stad.pk), "taal": "nl", "apart": False}
    call_command("zoekindex", stad=gevuld["Zuid"].host, verbosity=0)
    assert "999998" in server.docs
    assert "999999" not in server.docs
