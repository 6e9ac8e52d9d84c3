"""Welke migraties de vorige versie heel laten, en welke niet zonder dat zij zeggen dat het mag."""

import tomllib
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import migrations, models
from django.db.migrations.loader import MigrationLoader

from stadmaken.common.bijwerken import controle
from stadmaken.common.bijwerken.index import IndexZonderSlot

NU = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())["project"]["version"]
INBRENG, KLEIN = "inbreng", "wijk"
UNIEK = models.UniqueConstraint(fields=["titel"], name="proef_uniek")
GOED = {
    "een kolom die leeg mag": migrations.AddField(INBRENG, "proef", models.IntegerField(null=True)),
    "een kolom met een waarde van de database": migrations.AddField(
        INBRENG, "proef", models.IntegerField(default=1, db_default=1)
    ),
    "een nieuwe tabel": migrations.CreateModel("Proef", [("id", models.BigAutoField(primary_key=True))]),
    "een koppeltabel": migrations.AddField(INBRENG, "proef", models.ManyToManyField("participatie.wijk")),
    "een index zonder slot": IndexZonderSlot(INBRENG, models.Index(fields=["id"], name="proef_index")),
    "een index op een kleine tabel": migrations.AddIndex(KLEIN, models.Index(fields=["id"], name="proef_index")),
    "gegevens invullen": migrations.RunPython(migrations.RunPython.noop),
    "een index weg": migrations.RemoveIndex(INBRENG, "proef_index"),
    "meer tekens": migrations.AlterField("proef", "kort", models.CharField(max_length=20)),
    "leeg mag voortaan": migrations.AlterField("proef", "kort", models.CharField(max_length=10, null=True)),
    "andere keuzes": migrations.AlterField("proef", "kort", models.CharField(max_length=10, choices=[("a", "A")])),
}
FOUT = {
    "een kolom weg": migrations.RemoveField(INBRENG, "kenmerk"),
    "een tabel weg": migrations.DeleteModel("Inbreng"),
    "een andere naam": migrations.RenameField("proef", "kort", "lang"),
    "een tabel met een andere naam": migrations.RenameModel("proef", "ander"),
    "een kolom die verplicht is": migrations.AddField(INBRENG, "proef", models.IntegerField(default=1)),
    "een kolom met een index": migrations.AddField(INBRENG, "proef", models.IntegerField(null=True, db_index=True)),
    "een unieke kolom": migrations.AddField(KLEIN, "proef", models.IntegerField(null=True, unique=True)),
    "een regel": migrations.AddConstraint(KLEIN, UNIEK),
    "samen uniek": migrations.AlterUniqueTogether(KLEIN, {("naam", "id")}),
    "een index met slot": migrations.AddIndex(INBRENG, models.Index(fields=["id"], name="proef_index")),
    "minder tekens": migrations.AlterField("proef", "kort", models.CharField(max_length=5)),
    "een andere soort": migrations.AlterField("proef", "kort", models.IntegerField()),
    "verplicht maken": migrations.AlterField("proef", "leeg", models.IntegerField(default=0)),
    "uniek maken": migrations.AlterField("proef", "kort", models.CharField(max_length=10, unique=True)),
    "de waarde van de database weg": migrations.AlterField("proef", "waarde", models.IntegerField()),
    "losse SQL": migrations.RunSQL("DROP TABLE participatie_inbreng"),
    "iets in een omhulsel": migrations.SeparateDatabaseAndState([migrations.RemoveField(INBRENG, "kenmerk")]),
}


@pytest.fixture(scope="module")
def staat():
    """De tabellen van nu, met een tabel erbij om aan te veranderen."""
    staat = MigrationLoader(None).project_state()
    velden = [
        ("id", models.BigAutoField(primary_key=True)),
        ("kort", models.CharField(max_length=10)),
        ("leeg", models.IntegerField(null=True)),
        ("waarde", models.IntegerField(db_default=1)),
    ]
    migrations.CreateModel("proef", velden).state_forwards("participatie", staat)
    return staat


def nagekeken(staat, *stappen, **eigen):
    migratie = type("Migration", (migrations.Migration,), {"operations": list(stappen), **eigen})
    begin = staat.clone()
    if isinstance(stappen[0], migrations.CreateModel):
        begin.remove_model("participatie", "proef")
    if isinstance(stappen[0], migrations.RemoveIndex):
        begin.add_index("participatie", INBRENG, models.Index(fields=["id"], name="proef_index"))
    return controle.van(migratie("9999_proef", "participatie"), begin, "1.5")


@pytest.mark.parametrize("stap", GOED.values(), ids=GOED)
def test_wat_alleen_iets_toevoegt_mag(staat, stap):
    assert nagekeken(staat, stap) == []


@pytest.mark.parametrize("stap", FOUT.values(), ids=FOUT)
def test_wat_de_vorige_versie_breekt_wordt_geweigerd(staat, stap):
    (klacht,) = nagekeken(staat, stap)
    assert ": " in klacht


@pytest.mark.parametrize("stap", FOUT.values(), ids=FOUT)
def test_het_mag_als_een_eerdere_versie_het_al_niet_meer_gebruikte(staat, stap):
    assert nagekeken(staat, stap, krimp_na="1.4") == []


@pytest.mark.parametrize("sinds", ["1.5", "2.0", "", "straks", 1.4, True])
def test_krimp_na_moet_een_eerdere_versie_zijn(staat, sinds):
    (klacht,) = nagekeken(staat, FOUT["een kolom weg"], krimp_na=sinds)
    assert "een uitgegeven versie voor 1.5" in klacht


def test_aan_een_tabel_van_dezelfde_migratie_mag_alles_wat_toevoegt(staat):
    nieuw = migrations.CreateModel("Proef", [("id", models.BigAutoField(primary_key=True))])
    uniek = models.UniqueConstraint(fields=["id"], name="proef_uniek")
    verplicht = migrations.AddField("proef", "verplicht", models.IntegerField(default=1))
    assert nagekeken(staat, nieuw, verplicht, migrations.AddConstraint("proef", uniek)) == []


def test_elke_onveilige_stap_wordt_genoemd(staat):
    assert len(nagekeken(staat, FOUT["een kolom weg"], GOED["een kolom die leeg mag"], FOUT["een regel"])) == 2


def test_de_migraties_van_dit_huis_zijn_veilig_voor_de_vorige_versie():
    assert controle.klachten(NU) == []
    call_command("migratiecontrole")


def test_elke_app_van_ons_heeft_een_basis_en_die_bestaat():
    eigen = {app.label for app in apps.get_app_configs() if "site-packages" not in app.path}
    lader = MigrationLoader(None)
    assert {app for app, _naam in lader.disk_migrations if app in eigen} == set(controle.BASIS)
    assert set(controle.BASIS.items()) <= set(lader.disk_migrations)
    assert all(apps.get_model(naam) for naam in controle.GROOT)


def test_een_migratie_na_de_basis_wordt_gevonden(monkeypatch):
    monkeypatch.setitem(controle.BASIS, "search", "0001_eerste")
    monkeypatch.setattr(controle, "VEILIG", controle.VEILIG - {migrations.RunPython})
    klacht = "search.0002_zoektabellen: RunPython: wat dit doet, is niet na te gaan"
    assert controle.klachten(NU) == [klacht]
    with pytest.raises(CommandError, match=klacht):
        call_command("migratiecontrole")
