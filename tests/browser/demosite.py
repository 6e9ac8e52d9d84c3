"""Een echte site in eigen processen: webserver en werker, met eigen gegevens en een eigen poort.

`python -m tests.browser.demosite MAP` bouwt alvast het sjabloon voor `pytest --demosite=MAP`.
"""

import http.client
import json
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.browser.beheer import Beheer
from tests.browser.wachten import GEDULD, wacht_tot

PROJECTMAP = Path(__file__).resolve().parents[2]
WEGWIJZER = """
import json
from wagtail.models import Page
from participatie.infoborden.models import Infobord
from participatie.inbreng.models import Inbreng
json_ = json.dumps({
    "paginas": [[p.specific_class.__name__, p.get_url()] for p in Page.objects.live().public().filter(depth__gt=1)],
    "borden": [b.pad for b in Infobord.objects.order_by("pk")],
    "ontvangsten": [i.pad for i in Inbreng.objects.order_by("pk")],
})
print("=>" + json_)
"""


@dataclass
class Demosite:
    """De map, het adres en de bediening van één demosite."""

    var: Path
    poort: int
    wegwijzer: dict[str, Any] = field(default_factory=dict)
    instellingen: dict[str, str] = field(default_factory=dict)
    beheer: Beheer | None = None

    @property
    def adres(self) -> str:
        return f"http://127.0.0.1:{self.poort}"

    @property
    def omgeving(self) -> dict[str, str]:
        """Niets uit de omgeving van wie de tests draait, en ook niets uit .env."""
        leeg = dict.fromkeys(("DATABASE_URL", "REDIS_URL", "EMAIL_URL", "DEBUG", "KAART_TEGELS"), "")
        return {
            **leeg,
            "PATH": os.environ["PATH"],
            "HOME": os.environ.get("HOME", "/"),
            "PYTHONPATH": str(PROJECTMAP / "site"),
            "DJANGO_SETTINGS_MODULE": "stadmaken.settings.dev",
            "VAR_DIR": str(self.var),
            "PORT": str(self.poort),
            "SITE_URL": self.adres,
            "ALLOWED_HOSTS": "127.0.0.1",
            "SECRET_KEY": "alleen-voor-tests",
            "DEFAULT_FROM_EMAIL": "Samen Stadmaken <noreply@voorbeeld.test>",
            **self.instellingen,
        }

    def manage(self, *opdracht: str) -> str:
        """Draai een beheeropdracht op deze site."""
        if self.beheer is None or not self.beheer.leeft or self.beheer.omgeving != self.omgeving:
            self.sluit_beheer()
            self.beheer = Beheer(self.omgeving)
        uitkomst = self.beheer.doe(*opdracht)
        assert uitkomst.code == 0, f"manage.py {opdracht[0]}\n{uitkomst.uitvoer}\n{uitkomst.fouten}"
        return uitkomst.uitvoer

    def sluit_beheer(self) -> None:
        """Laat het proces van de beheeropdrachten gaan; een volgende opdracht begint een nieuw."""
        beheer, self.beheer = self.beheer, None
        if beheer is not None:
            beheer.stop()

    def maak(self) -> None:
        """Vul een lege map met de demosite, op dezelfde manier als `make run`."""
        self.manage("voorbereiden")
        self.lees_wegwijzer()
        (self.var / "wegwijzer.json").write_text(json.dumps(self.wegwijzer))
        # De eerste bezoeker van een pagina laat haar afbeeldingen maken; de tests komen daarna.
        with self.draait():
            for _soort, pad in self.wegwijzer["paginas"]:
                self.haal(pad)

    def lees_wegwijzer(self) -> None:
        """Vraag de site zelf welke adressen zij heeft."""
        self.wegwijzer = json.loads(self.manage("shell", "-v", "0", "-c", WEGWIJZER).split("=>")[-1])

    def kopieer_van(self, sjabloon: Path) -> None:
        """Begin met de gegevens van een klaarstaande demosite, op het eigen adres."""
        shutil.copytree(sjabloon, self.var, ignore=shutil.ignore_patterns("static"))
        (self.var / "static").symlink_to(sjabloon / "static")
        self.wegwijzer = json.loads((self.var / "wegwijzer.json").read_text())
        with sqlite3.connect(self.var / "db.sqlite3") as db:
            db.execute("UPDATE wagtailcore_site SET hostname = '127.0.0.1', port = ?", [self.poort])
        db.close()

    @contextmanager
    def draait(self) -> Iterator["Demosite"]:
        """Webserver en werker, zolang het with-blok duurt."""
        web = ["-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(self.poort)]
        opdrachten = [[*web, "--blocking-threads", "1", "stadmaken.wsgi:application"], ["manage.py", "werker"]]
        logboek = (self.var / "logboek.txt").open("w")
        processen = [
            subprocess.Popen(
                [sys.executable, *opdracht], cwd=PROJECTMAP, env=self.omgeving, stdout=logboek, stderr=logboek
            )
            for opdracht in opdrachten
        ]
        try:
            wacht_op_antwoord(f"{self.adres}/gezond", processen[0], self.var / "logboek.txt")
            yield self
        finally:
            self.sluit_beheer()
            for proces in processen:
                proces.terminate()
            for proces in processen:
                proces.wait(timeout=GEDULD)
            logboek.close()

    def haal(self, pad: str) -> tuple[int, str]:
        """Status en tekst van een adres, zonder browser."""
        try:
            with urllib.request.urlopen(self.adres + pad, timeout=60) as antwoord:
                return antwoord.status, antwoord.read().decode()
        except urllib.error.HTTPError as fout:
            return fout.code, fout.read().decode()

    def een_per_soort(self) -> dict[str, str]:
        """Van elk paginatype het eerste adres."""
        return dict(reversed(self.wegwijzer["paginas"]))


def wacht_op_antwoord(adres: str, web: "subprocess.Popen[bytes]", logboek: Path | None = None) -> None:
    """Kom terug zodra `adres` antwoordt; faal als de webserver stopt of zwijgt."""

    def klacht() -> str:
        return f"{adres} antwoordt niet\n{logboek.read_text()[-3000:] if logboek else ''}"

    def kijk() -> bool | None:
        assert web.poll() is None, klacht()
        try:
            with urllib.request.urlopen(adres, timeout=5):
                return True
        except (OSError, http.client.HTTPException):
            return None

    wacht_tot(kijk, klacht)


def vrije_poort() -> int:
    """Een poort die nu vrij is."""
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        return int(proef.getsockname()[1])


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # netjes, zodat ook de webserver stopt
    Demosite(Path(sys.argv[1]), vrije_poort()).maak()
