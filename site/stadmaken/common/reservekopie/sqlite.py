"""SQLite: kopiëren en terugzetten met de backup-API, die ook klopt terwijl anderen schrijven."""

import sqlite3
from contextlib import closing
from pathlib import Path

from django.db import connection

from .fouten import ReserveError
from .stand import Stand

SOORT, NAAM = "sqlite", "database.sqlite3"


def _bestand() -> Path:
    return Path(str(connection.settings_dict["NAME"]))


def neem(doel: Path) -> Stand:
    """Kopieer de database zoals zij op dit moment is; wie intussen schrijft, hoeft niet te wachten."""
    if not _bestand().is_file():
        raise ReserveError(f"Er is nog geen database ({_bestand()}).")
    with closing(sqlite3.connect(_bestand(), timeout=20)) as bron, closing(sqlite3.connect(doel)) as kopie:
        bron.backup(kopie)
        kopie.execute("PRAGMA journal_mode=DELETE")  # één bestand, zonder wal ernaast
    return stand(doel)


def stand(bestand: Path) -> Stand:
    """De tabellen met hun aantallen; virtuele tabellen tellen niet, hun inhoud staat in gewone."""
    with closing(sqlite3.connect(bestand)) as database:
        vraag = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite^_%' ESCAPE '^'"
        tabellen = [rij[0] for rij in database.execute(f"{vraag} AND sql NOT LIKE 'CREATE VIRTUAL%'")]
        tel = {tabel: database.execute(f'SELECT count(*) FROM "{tabel}"').fetchone()[0] for tabel in tabellen}  # noqa: S608  namen uit de database zelf
        gedaan = "SELECT app, name FROM django_migrations ORDER BY id"
        migraties = list(database.execute(gedaan)) if "django_migrations" in tel else []
    return Stand(tel, migraties)


def controleer(bestand: Path) -> None:
    """Laat SQLite zelf nakijken of alles klopt."""
    try:
        with closing(sqlite3.connect(bestand)) as database:
            uitslag = database.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except sqlite3.DatabaseError as fout:
        uitslag = str(fout)
    if uitslag != "ok":
        raise ReserveError(f"De database in de kopie is beschadigd: {uitslag}.")


def zet_wachtstand(bestand: Path, waarden: tuple[str, str, str]) -> None:
    """Schrijf de wachtstand in de kopie, voordat iemand haar kan gebruiken."""
    with closing(sqlite3.connect(bestand)) as database, database:
        database.execute("DELETE FROM common_wachtstand")
        database.execute(
            "INSERT INTO common_wachtstand (nummer, kopie, gemaakt_op, sinds) VALUES (1, ?, ?, ?)", waarden
        )


def zet_terug(bestand: Path) -> None:
    """Vervang de database, in één transactie: lukt het niet, dan blijft staan wat er stond."""
    _bestand().parent.mkdir(parents=True, exist_ok=True)
    try:
        with closing(sqlite3.connect(bestand)) as bron, closing(sqlite3.connect(_bestand(), timeout=20)) as doel:
            bron.backup(doel)
    except sqlite3.Error as fout:
        zin = f"De database is niet vervangen, en nog zoals zij was: {fout}. Stop de site en kijk of de schijf vol is."
        raise ReserveError(zin) from fout
