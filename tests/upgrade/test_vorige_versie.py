"""De code van nu op de database van een volgende versie: zo draait zij tijdens het bijwerken, en bij terug moeten."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.browser.demosite import PROJECTMAP
from tests.upgrade.versies import Versie, kopie

MIGRATIE = """
from django.db import migrations, models
from stadmaken.common.bijwerken.index import IndexZonderSlot

class Migration(migrations.Migration):
    atomic = False
    dependencies = [("participatie", "{vorige}")]
    operations = [{stappen}]
"""
UITBREIDEN = """
    migrations.AddField("inbreng", "proef_leeg", models.IntegerField(null=True)),
    migrations.AddField("inbreng", "proef_waarde", models.CharField(max_length=9, default="", db_default="nieuw")),
    migrations.CreateModel("Proef", [("id", models.BigAutoField(primary_key=True)), ("naam", models.TextField())]),
    IndexZonderSlot("inbreng", models.Index(fields=["proef_leeg"], name="proef_leeg_index")),
"""
MODELLEN = """

from django.db import models as _m
_m.IntegerField(null=True).contribute_to_class(Inbreng, "proef_leeg")
_m.CharField(max_length=9, default="", db_default="nieuw").contribute_to_class(Inbreng, "proef_waarde")
"""
KRIMPEN = 'migrations.RemoveField("inbreng", "publiek"),'
GELEZEN = "SELECT proef_leeg, proef_waarde FROM participatie_inbreng"
ZONDER_MIGRATIES = "tests.initiatieven.aanmelden.instellingen"


@pytest.fixture
def versies(tmp_path: Path, databaseadres: str) -> tuple[Versie, Versie]:
    """De code van nu met een gevulde database, en een map voor de volgende versie op diezelfde database."""
    var = tmp_path / "var"
    nu = Versie(PROJECTMAP, var, databaseadres)
    # De tabellen van nu komen uit de modellen, dat is veel sneller; wat de volgende versie doet, wordt echt gemigreerd.
    nu.manage("migrate", "--run-syncdb", "-v", "0", instellingen=ZONDER_MIGRATIES)
    assert nu.doe("klaarzetten") == ""
    return nu, Versie(kopie(tmp_path / "volgende"), var, databaseadres)


def sql(versie: Versie, vraag: str) -> list[Any]:
    """Rechtstreeks uit de database."""
    if versie.adres:
        with psycopg.connect(versie.adres) as verbinding:
            return verbinding.execute(vraag).fetchall()
    with closing(sqlite3.connect(versie.var / "db.sqlite3")) as database:
        return database.execute(vraag).fetchall()


def migratie(versie: Versie, naam: str, stappen: str) -> None:
    """Zet achter de laatste migratie van participatie een nieuwe, en voer haar uit."""
    map_ = versie.map_ / "participatie/migrations"
    laatste = max(pad.stem for pad in map_.glob("[0-9]*.py"))
    (map_ / f"{naam}.py").write_text(MIGRATIE.format(vorige=laatste, stappen=stappen))
    versie.manage("migrate", "-v", "0")


def test_de_vorige_versie_draait_op_uitgebreide_tabellen_en_niet_op_gekrompen(versies):
    vorige, volgende = versies
    modellen = volgende.map_ / "participatie/models.py"
    modellen.write_text(modellen.read_text() + MODELLEN)
    migratie(volgende, "9998_uitbreiden", UITBREIDEN)
    assert vorige.doe("rondgang") == ""
    assert volgende.doe("gezien") == ""
    assert sql(volgende, GELEZEN) == [(None, "nieuw")] * 2
    # En de tegenproef: is er een kolom weg, dan breekt de vorige versie, en dat was van tevoren gezegd.
    migratie(volgende, "9999_krimpen", KRIMPEN)
    assert "publiek" in vorige.doe("rondgang")
    klaar = volgende.python("manage.py", "migratiecontrole")
    assert klaar.returncode == 1
    assert "participatie.9999_krimpen: Remove field publiek from inbreng" in klaar.stderr
    assert "9998_uitbreiden" not in klaar.stderr
