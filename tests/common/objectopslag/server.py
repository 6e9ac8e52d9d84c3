"""Een S3-server in een eigen proces (moto): geeft zonder handtekening alleen wat openbaar is gemaakt."""

import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import boto3
from moto.server import ThreadedMotoServer

from tests.common.mailserver import vrije_poort

OPENBAAR, BESLOTEN = "proef-openbaar", "proef-besloten"


class Objectserver:
    """De server, en wat een vreemde ervan ziet."""

    def __init__(self) -> None:
        self.poort = vrije_poort()
        self.adres = f"http://127.0.0.1:{self.poort}"

    def __enter__(self) -> "Objectserver":
        self._proces = subprocess.Popen(
            [sys.executable, "-m", "tests.common.objectopslag.server", str(self.poort)],
            cwd=Path(__file__).resolve().parents[3],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._proces.stdout
        assert self._proces.stdout.readline(), "de objectserver start niet"
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Weg, met alles wat erin stond; nog eens mag."""
        if self._proces.poll() is None:
            self._proces.communicate(timeout=20)

    @property
    def s3(self) -> Any:
        """Een verbinding met alle rechten."""
        sleutels = {"aws_access_key_id": "p", "aws_secret_access_key": "p"}
        return boto3.resource("s3", endpoint_url=self.adres, region_name="us-east-1", **sleutels)

    def maak_emmers(self) -> None:
        """De twee buckets van de site."""
        for naam in (OPENBAAR, BESLOTEN):
            self.s3.create_bucket(Bucket=naam)

    def voor_een_vreemde(self, emmer: str, naam: str) -> int:
        """De status voor wie zonder handtekening om een bestand vraagt."""
        try:
            with urlopen(f"{self.adres}/{emmer}/{naam}", timeout=10) as antwoord:
                return int(antwoord.status)
        except HTTPError as fout:
            return fout.code


if __name__ == "__main__":
    server = ThreadedMotoServer("127.0.0.1", int(sys.argv[1]), verbose=False)
    server.start()
    sys.stdout.write("klaar\n")
    sys.stdout.flush()
    sys.stdin.read()  # tot de ander klaar is
    server.stop()
