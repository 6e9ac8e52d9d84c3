"""Of een migratie veilig is voor de vorige versie, die nog draait terwijl het schema al nieuw is.

Uitbreiden mag altijd. Wat de vorige versie kan breken, mag pas als geen draaiende versie het nog gebruikt; de migratie
zegt dat met `krimp_na = "1.4"`: vanaf die versie gebruikt de code het niet meer.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from django.db import connection, models
from django.db.migrations import Migration, operations
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState

from .index import IndexZonderSlot

# De eerste uitgave begint hier; wat daarna komt, wordt nagekeken.
BASIS = {
    "common": "0002_gedeeld",
    "participatie": "0001_eerste",
    "initiatieven": "0001_eerste",
    "home": "0001_eerste",
    "search": "0002_zoektabellen",
}
# Tabellen die met de jaren groot worden: een index maken houdt daar te lang elk schrijven tegen.
GROOT = {
    *("common.auditlog", "common.bericht", "search.zoekingang", "search.ingangwoorden", "search.zoektelling"),
    *("participatie.inbreng", "participatie.antwoord", "participatie.foto", "participatie.gebeurtenis"),
    *("participatie.scantelling", "participatie.inbrengthema"),
    *("initiatieven.abonnee", "initiatieven.volgt", "initiatieven.aanmelding", "initiatieven.aanmeldgebeurtenis"),
}
VERSIE = re.compile(r"\d+(\.\d+)*")

Klacht = str | None


def versie(tekst: str) -> tuple[int, ...]:
    """“1.10” als (1, 10), zodat 1.10 na 1.9 komt."""
    return tuple(int(deel) for deel in tekst.split("."))


def klachten(nu: str) -> list[str]:
    """Elke onveilige stap na de basis, in één zin. `nu` is de versie die wordt uitgegeven."""
    lader = MigrationLoader(None)
    gezien = {knoop for sleutel in BASIS.items() for knoop in lader.graph.forwards_plan(sleutel)}
    return [
        f"{app}.{naam}: {klacht}"
        for app in BASIS
        for blad in lader.graph.leaf_nodes(app)
        for app_, naam in lader.graph.forwards_plan(blad)
        if app_ == app and (app, naam) not in gezien
        for klacht in van(lader.disk_migrations[app, naam], _ervoor(lader, app, naam), nu)
    ]


def _ervoor(lader: MigrationLoader, app: str, naam: str) -> ProjectState:
    return lader.project_state((app, naam), at_end=False)


def van(migratie: Migration, staat: ProjectState, nu: str) -> list[str]:
    """Wat er aan deze ene migratie niet veilig is, gezien de tabellen die er al waren."""
    sinds = getattr(migratie, "krimp_na", None)
    if sinds is not None:
        if isinstance(sinds, str) and VERSIE.fullmatch(sinds) and versie(sinds) < versie(nu):
            return []
        return [f"krimp_na is “{sinds}”; noem een uitgegeven versie voor {nu} die het al niet meer gebruikte"]
    oud = set(staat.models)
    gevonden = []
    for stap in _stappen(migratie.operations):
        gevonden += [klacht for klacht in [_kijk_na(stap, migratie, staat, oud)] if klacht]
        staat = staat.clone()
        stap.state_forwards(migratie.app_label, staat)
    return gevonden


def _stappen(reeks: Any) -> Iterator[Any]:
    for stap in reeks:
        if isinstance(stap, operations.SeparateDatabaseAndState):
            yield from _stappen(stap.database_operations)
        else:
            yield stap


def _kijk_na(stap: Any, migratie: Migration, staat: ProjectState, oud: set[tuple[str, str]]) -> Klacht:
    if type(stap) in VEILIG:
        return None
    if type(stap) in KRIMP:
        return f"{stap.describe()}: dat gebruikt de vorige versie nog"
    tabel = (migratie.app_label, str(getattr(stap, "model_name", getattr(stap, "name", ""))).lower())
    if type(stap) in PER_SOORT and tabel in staat.models and tabel not in oud:
        return None  # een tabel van deze migratie zelf: de vorige versie kent haar niet
    kijk = PER_SOORT.get(type(stap))
    if kijk is None:
        return f"{type(stap).__name__}: wat dit doet, is niet na te gaan"
    waarom = kijk(stap, staat, tabel)
    return f"{stap.describe()}: {waarom}" if waarom else None


def _nieuw_veld(stap: operations.AddField, _staat: ProjectState, tabel: tuple[str, str]) -> Klacht:
    veld: Any = stap.field
    if isinstance(veld, models.ManyToManyField):
        return None
    if not veld.null and veld.db_default is models.NOT_PROVIDED:
        return "de vorige versie vult dit niet in; maak het null=True of geef het een db_default"
    if veld.unique:
        return "de vorige versie kan een dubbele waarde bewaren"
    return _index_op_groot(veld.db_index, tabel)


def _ander_veld(stap: operations.AlterField, staat: ProjectState, tabel: tuple[str, str]) -> Klacht:
    oud: Any = staat.models[tabel].fields[stap.name]
    nieuw: Any = stap.field
    if oud.null and not nieuw.null:
        return "de vorige versie kan hier nog niets invullen"
    if nieuw.unique and not oud.unique:
        return "de vorige versie kan een dubbele waarde bewaren"
    if oud.db_default is not models.NOT_PROVIDED and nieuw.db_default is models.NOT_PROVIDED:
        return "de vorige versie rekent op deze waarde van de database"
    if oud.db_column != nieuw.db_column or not _zelfde_soort(oud, nieuw):
        return "de kolom verandert van naam of soort"
    return _index_op_groot(nieuw.db_index and not oud.db_index, tabel)


def _zelfde_soort(oud: Any, nieuw: Any) -> bool:
    """Langer mag: de vorige versie schrijft dan alleen korter dan kan."""
    if isinstance(oud, models.ForeignKey) and isinstance(nieuw, models.ForeignKey):
        return str(oud.remote_field.model).lower() == str(nieuw.remote_field.model).lower()
    if type(oud) is type(nieuw) and oud.max_length and nieuw.max_length:
        return bool(nieuw.max_length >= oud.max_length)
    return bool(oud.db_type(connection) == nieuw.db_type(connection))


def _nieuwe_index(_stap: Any, _staat: ProjectState, tabel: tuple[str, str]) -> Klacht:
    return _index_op_groot(True, tabel)


def _index_op_groot(index: bool, tabel: tuple[str, str]) -> Klacht:
    if index and ".".join(tabel) in GROOT:
        return "op deze tabel houdt een index maken elk schrijven tegen; gebruik IndexZonderSlot"
    return None


def _nieuwe_regel(*_alles: Any) -> Klacht:
    return "de vorige versie kan iets bewaren wat deze regel weigert"


def _uniek_samen(stap: operations.AlterUniqueTogether, *_rest: Any) -> Klacht:
    return "de vorige versie kan een dubbele waarde bewaren" if stap.unique_together else None


VEILIG = {
    *(operations.CreateModel, operations.AlterModelOptions, operations.AlterModelManagers, operations.RemoveIndex),
    *(operations.AlterModelTableComment, operations.RemoveConstraint, operations.RenameIndex, operations.RunPython),
    IndexZonderSlot,
}
KRIMP = {
    *(operations.RemoveField, operations.DeleteModel, operations.RenameField, operations.RenameModel),
    *(operations.AlterModelTable, operations.AlterOrderWithRespectTo),
}
PER_SOORT: dict[type, Callable[[Any, ProjectState, tuple[str, str]], Klacht]] = {
    operations.AddField: _nieuw_veld,
    operations.AlterField: _ander_veld,
    operations.AddIndex: _nieuwe_index,
    operations.AddConstraint: _nieuwe_regel,
    operations.AlterUniqueTogether: _uniek_samen,
}
