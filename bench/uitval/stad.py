"""Alle onderdelen bij elkaar: twee webmachines, twee werkers, een verdeler, en wat zij gebruiken."""

import json
import os
import secrets
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Self

import boto3
import requests

from . import inhoud, verdeler
from .diensten import Postgres
from .nodig import programma
from .proces import PROJECTMAP, Proces, luistert, vrije_poorten, wacht_tot
from .schijf import Schijf

BUCKETS = ("stadmaken-openbaar", "stadmaken-besloten")
SLEUTELS = {"AWS_ACCESS_KEY_ID": "proef", "AWS_SECRET_ACCESS_KEY": "proef"}
MACHINES = ("web1", "web2", "werker1", "werker2")
UIT = ("SEARCH_URL", "OIDC_SERVER_URL", "SENTRY_DSN", "MAIL_RETOURADRES", "RETOUR_URL", "KAART_TEGELS", "DEBUG")


class Stad:
    """De stad in `map_`. Als with-blok: aan het eind is er niets meer van over."""

    def __init__(self, map_: Path) -> None:
        self.map = map_
        map_.chmod(0o755)  # de database draait als een andere gebruiker
        namen = ("db", "redis", "s3", "mail", "web1", "web2", "verdeler")
        self.poort = dict(zip(namen, vrije_poorten(len(namen)), strict=True))
        self.adres = f"https://localhost:{self.poort['verdeler']}"
        self.brievenbus = map_ / "brievenbus.txt"
        self.processen: dict[str, Proces] = {}
        self.schijven: dict[str, Schijf] = {}
        self.plekken: dict[str, Any] = {}
        self.velden: dict[str, str] = {}
        self._geheim = secrets.token_urlsafe(60)
        self._op = ExitStack()

    def __enter__(self) -> Self:
        try:
            self._bouw()
        except BaseException:
            self._op.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._op.close()

    def _bouw(self) -> None:
        for naam in ("db", "web1"):
            self.schijven[naam] = Schijf(self.map / naam)
            self._op.callback(self.schijven[naam].los)
        self.db = Postgres(self.map / "db", self.poort["db"])
        self.db.start()
        self._op.callback(self.db.stop)
        self._hulp()
        self._vul()
        for naam in MACHINES:
            self._machine(naam)
        self._verdeler()
        for naam in ("web1", "web2", "verdeler"):
            wacht_tot(lambda naam=naam: self.gezond(naam), f"{naam} antwoordt")

    def _hulp(self) -> None:
        """Redis, de objectopslag en de mailserver."""
        hulp = [sys.executable, "-m", "bench.uitval.diensten"]
        redis = [programma("redis-server") or "redis-server", "--bind", "127.0.0.1", "--port", str(self.poort["redis"])]
        self._begin("redis", [*redis, "--save", "", "--appendonly", "no"])
        self._begin("s3", [*hulp, "s3", str(self.poort["s3"]), *BUCKETS])
        self._begin("mail", [*hulp, "mail", str(self.poort["mail"]), str(self.brievenbus)])
        self.brievenbus.touch()
        for naam in ("redis", "s3", "mail"):
            wacht_tot(lambda naam=naam: luistert(self.poort[naam]), f"{naam} neemt op")

    def _vul(self) -> None:
        """Tabellen en genoeg inhoud om mee te doen; de statische bestanden komen tegelijk klaar."""
        statisch = Proces(
            "statisch", self._manage("collectstatic", "--noinput"), self.omgeving("klaar"), self._log("statisch")
        )
        statisch.start()
        self._op.callback(statisch.dood)
        self.manage("migrate", "--noinput", "-v", "0")
        self.manage("rollen")
        uit = self.manage("shell", "-v", "0", "-c", inhoud.MAAK.format(poort=self.poort["verdeler"]))
        self.plekken, self.velden = json.loads(uit.split("=>")[-1])
        assert statisch.loopt
        assert statisch.loopt.wait(timeout=300) == 0, statisch.staart()

    def _machine(self, naam: str) -> None:
        omgeving = self.omgeving(naam)
        if naam.startswith("web"):
            omgeving["PORT"] = str(self.poort[naam])
        self._begin(naam, [str(PROJECTMAP / "bin/dienst"), naam.rstrip("12")], omgeving)

    def _verdeler(self) -> None:
        map_ = self.map / "nginx"
        map_.mkdir()
        self.certificaat = verdeler.certificaat(map_)
        web = [self.poort["web1"], self.poort["web2"]]
        (map_ / "nginx.conf").write_text(verdeler.instellingen(map_, self.poort["verdeler"], web))
        opdracht = [programma("nginx") or "nginx", "-p", str(map_), "-c", str(map_ / "nginx.conf")]
        self._begin("verdeler", [*opdracht, "-g", "daemon off;"])

    def _begin(self, naam: str, opdracht: list[str], omgeving: dict[str, str] | None = None) -> None:
        proces = Proces(naam, opdracht, omgeving or self.omgeving(naam), self._log(naam))
        self.processen[naam] = proces
        self._op.callback(proces.stop)
        proces.start()

    def _log(self, naam: str) -> Path:
        return self.map / f"{naam}.txt"

    def omgeving(self, naam: str) -> dict[str, str]:
        """Wat op een machine in /etc/stadmaken/omgeving staat; elke heeft haar eigen map, ook voor tijdelijk."""
        var = self.map / naam
        (var / "tmp").mkdir(parents=True, exist_ok=True)
        return {
            **dict.fromkeys(UIT, ""),
            **SLEUTELS,
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "HOME": str(var),
            "TMPDIR": str(var / "tmp"),
            "PYTHONPATH": f"{PROJECTMAP / 'site'}:{PROJECTMAP}",
            "PYTHONDONTWRITEBYTECODE": "1",
            "DJANGO_SETTINGS_MODULE": "stadmaken.settings.production",
            "SECRET_KEY": self._geheim,
            "SITE_URL": self.adres,
            "ALLOWED_HOSTS": "localhost",
            "DATABASE_URL": self.db.adres,
            "REDIS_URL": f"redis://127.0.0.1:{self.poort['redis']}/0",
            "EMAIL_URL": f"smtp://127.0.0.1:{self.poort['mail']}",
            "AWS_STORAGE_BUCKET_NAME": BUCKETS[0],
            "AWS_PRIVATE_BUCKET_NAME": BUCKETS[1],
            "AWS_S3_ENDPOINT_URL": f"http://127.0.0.1:{self.poort['s3']}",
            "VAR_DIR": str(var),
            "STATIC_ROOT": str(self.map / "static"),
            "LOG_SOORT": "json",
            "METINGEN_SLEUTEL": self._geheim,
            "WEB_CONCURRENCY": "2",
        }

    def _manage(self, *opdracht: str) -> list[str]:
        return [sys.executable, "manage.py", *opdracht]

    def manage(self, *opdracht: str) -> str:
        """Een beheeropdracht, op een eigen machine."""
        klaar = subprocess.run(
            self._manage(*opdracht),
            check=False,
            cwd=PROJECTMAP,
            env=self.omgeving("klaar"),
            capture_output=True,
            text=True,
        )
        assert klaar.returncode == 0, klaar.stderr[-3000:]
        return klaar.stdout

    def gezond(self, naam: str) -> bool:
        """Of deze webmachine, of de verdeler, antwoordt."""
        proces = self.processen[naam].loopt
        assert proces
        assert proces.poll() is None, self.processen[naam].staart()
        adres = self.adres if naam == "verdeler" else f"http://127.0.0.1:{self.poort[naam]}"
        try:
            return requests.get(f"{adres}/gezond", timeout=5, verify=str(self.certificaat)).ok
        except requests.RequestException:
            return False

    def bestanden(self) -> set[str]:
        """Wat er in de besloten bucket staat."""
        adres = f"http://127.0.0.1:{self.poort['s3']}"
        s3 = boto3.resource(
            "s3",
            endpoint_url=adres,
            region_name="us-east-1",
            aws_access_key_id=SLEUTELS["AWS_ACCESS_KEY_ID"],
            aws_secret_access_key=SLEUTELS["AWS_SECRET_ACCESS_KEY"],
        )
        return {ding.key for ding in s3.Bucket(BUCKETS[1]).objects.all()}
