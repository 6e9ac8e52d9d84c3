"""PostgreSQL: kopiëren met pg_dump en terugzetten in één transactie. Aanmelden gaat via de omgeving (`PG…`)."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.db import DatabaseError, connection, transaction
from psycopg import pq

from .fouten import ReserveError
from .stand import Stand

SOORT, NAAM = "postgresql", "database.pgdump"
# Hier wacht de vorige database tot de nieuwe heel en bijgewerkt is.
OUD = "reserve_oud"
# Alles wat niet vanzelf met een tabel meegaat, van het ene schema naar het andere.
VERPLAATS = """
DO $$ DECLARE naam text; BEGIN
  FOR naam IN SELECT c.relname FROM pg_class c WHERE c.relnamespace = '{van}'::regnamespace
    AND c.relkind IN ('r', 'p', 'v', 'm', 'S') AND NOT EXISTS (SELECT FROM pg_depend d
      WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i', 'e'))
  LOOP EXECUTE format('ALTER TABLE {van}.%I SET SCHEMA {naar}', naam); END LOOP;
END $$;
"""
WEG = """
DO $$ DECLARE naam text; BEGIN
  FOR naam IN SELECT tablename FROM pg_tables WHERE schemaname = 'public'
  LOOP EXECUTE format('DROP TABLE public.%I CASCADE', naam); END LOOP;
END $$;
"""
VOORAF = f"""
SET LOCAL lock_timeout = '20s';
SET LOCAL client_min_messages = warning;
DROP SCHEMA IF EXISTS {OUD} CASCADE;
CREATE SCHEMA {OUD};
{VERPLAATS.format(van="public", naar=OUD)}
"""
WACHTSTAND = """
DELETE FROM public.common_wachtstand;
INSERT INTO public.common_wachtstand (nummer, kopie, gemaakt_op, sinds) VALUES (1, '{}', '{}Z', '{}Z');
"""


def neem(doel: Path) -> Stand:
    """Kopieer de database zoals zij op dit moment is; tellen gebeurt in dezelfde momentopname."""
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        moment = cursor.fetchone()[0]
        vorm = ["--format=custom", "--no-owner", "--no-privileges", f"--exclude-schema={OUD}"]
        _draai("pg_dump", [*vorm, f"--snapshot={moment}", f"--file={doel}"], bestand=doel)
        return _stand(cursor)


def stand(_bestand: Path | None = None) -> Stand:
    """De tabellen in de database, met hun aantallen."""
    with connection.cursor() as cursor:
        return _stand(cursor)


def _stand(cursor: Any) -> Stand:
    cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
    rijen = {}
    for (tabel,) in cursor.fetchall():
        cursor.execute(f"SELECT count(*) FROM public.{connection.ops.quote_name(tabel)}")  # noqa: S608  namen uit de database zelf
        rijen[tabel] = cursor.fetchone()[0]
    if "django_migrations" not in rijen:
        return Stand(rijen, [])
    cursor.execute("SELECT app, name FROM public.django_migrations ORDER BY id")
    return Stand(rijen, cursor.fetchall())


def controleer(bestand: Path) -> None:
    """Laat pg_restore het bestand helemaal lezen."""
    _draai("pg_restore", ["--file=/dev/null", str(bestand)])


def zet_terug(bestand: Path, waarden: tuple[str, str, str]) -> None:
    """Vervang de database, in één transactie, met de wachtstand erbij. De vorige blijft in `OUD` tot `rond_af`."""
    script, vooraf, na = (bestand.with_suffix(f".{deel}.sql") for deel in ("script", "vooraf", "na"))
    _draai("pg_restore", ["--no-owner", "--no-privileges", f"--file={script}", str(bestand)])
    vooraf.write_text(VOORAF)
    na.write_text(WACHTSTAND.format(*waarden))
    opties = ["--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1", "--output=/dev/null"]
    _draai("psql", [*opties, *(f"--file={deel}" for deel in (vooraf, script, na))])


def rond_af() -> None:
    """De nieuwe database is goed: de vorige mag weg."""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP SCHEMA {OUD} CASCADE")


def draai_terug() -> None:
    """De nieuwe database is niet goed: zet de vorige terug, in één transactie."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(WEG)
            cursor.execute(VERPLAATS.format(van=OUD, naar="public"))
            cursor.execute(f"DROP SCHEMA {OUD} CASCADE")
    except DatabaseError as fout:
        raise ReserveError(f"De vorige database staat nog in schema {OUD}; terugzetten lukte niet: {fout}") from fout


def _omgeving() -> dict[str, str]:
    """Hoe Django verbinding maakt, als variabelen van libpq: zo staat er geen wachtwoord in de lijst van processen."""
    namen = {optie.keyword.decode(): optie.envvar.decode() for optie in pq.Conninfo.get_defaults() if optie.envvar}
    waarden = connection.get_connection_params()
    eigen = {namen[sleutel]: str(waarde) for sleutel, waarde in waarden.items() if sleutel in namen}
    return {**os.environ, **eigen, "LC_MESSAGES": "C"}


def _draai(programma: str, opties: Sequence[str], bestand: Path | None = None) -> None:
    try:
        klaar = subprocess.run(  # noqa: S603  vaste opdracht, zonder schil
            [programma, *opties], env=_omgeving(), stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
    except FileNotFoundError as fout:
        zin = f"{programma} ontbreekt. Installeer het pakket postgresql-client, in de versie van de server of nieuwer."
        raise ReserveError(zin) from fout
    if klaar.returncode:
        if bestand:
            bestand.unlink(missing_ok=True)
        raise ReserveError(f"{programma} is niet gelukt: {klaar.stderr.strip()[-800:] or klaar.returncode}")
