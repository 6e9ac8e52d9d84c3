"""Werkers die hard worden gestopt terwijl zij een zending versturen, en wat er dan bij de mailserver aankomt.

`python -m tests.common.moord` is het proces dat Django één keer laadt en daarna echte werkers afsplitst: zo kost een
werker geen seconden om te beginnen, en kan er vaak een worden gestopt.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from tests.browser.demosite import PROJECTMAP
from tests.common.mailserver import Mailproces
from tests.initiatieven.aanmelden.drukte import Proefsite

WERKERS = 2
HTML = "<html lang='nl'><body><h1>Nieuws</h1>" + "<p>Een alinea over de stad, van gewone lengte.</p>\n" * 200
HTML += '<p><a href="[[afmelden]]">Afmelden</a></p></body></html>'
TEKST = "Een alinea over de stad, van gewone lengte.\n" * 100 + "Afmelden: [[afmelden]]\n"


class Uitslag(NamedTuple):
    """Wat er bij de mailserver is geteld, naast wat de database denkt."""

    ontvangers: int
    aangekomen: int
    dubbel: int
    gestopt: int
    stand: dict[str, int]
    seconden: float

    @property
    def goed(self) -> bool:
        return (
            self.aangekomen == self.ontvangers
            and self.dubbel <= self.gestopt
            and self.stand == {"verzonden": self.ontvangers}
        )


@dataclass
class Postsite(Proefsite):
    """Een site met alleen tabellen, die mailt naar een eigen mailserver."""

    mailpoort: int = 0

    @property
    def omgeving(self) -> dict[str, str]:
        return {**super().omgeving, "EMAIL_URL": f"smtp://127.0.0.1:{self.mailpoort}"}

    def maak(self, aantal: int = 0) -> None:
        """Tabellen met een stad erin, verder niets."""
        self.begin("print('=>null')")

    def moord(self, mail: Mailproces, ontvangers: int, keren: int) -> Uitslag:
        """Verstuur een zending terwijl er zo vaak een werker hard wordt gestopt."""
        opdracht = [sys.executable, "-m", "tests.common.moord", str(ontvangers), str(keren), str(mail.logboek)]
        uitkomst = subprocess.run(
            opdracht, check=False, cwd=PROJECTMAP, env=self.omgeving, capture_output=True, text=True
        )
        assert uitkomst.returncode == 0, uitkomst.stderr
        gestopt, seconden = json.loads(uitkomst.stdout)
        geteld = mail.geteld()
        stand = dict(self.sql("SELECT status, count(*) FROM common_bericht GROUP BY status"))
        return Uitslag(ontvangers, len(geteld), geteld.total() - len(geteld), gestopt, stand, seconden)


def ontvangers(aantal: int) -> Iterator[Any]:
    """Mensen die er niet zijn, met een afmeldlink van gewone lengte."""
    from stadmaken.common.zendingen import Ontvanger

    for nummer in range(aantal):
        yield Ontvanger(
            f"lezer{nummer}@voorbeeld.nl", f"l{nummer}", {"afmelden": f"https://doemee.test/a/{nummer:080}/"}
        )


def maak_zending(aantal: int) -> Any:
    """Een zending die zo hard mag als het kan."""
    from stadmaken.common import zendingen

    koppen = {"List-Id": "<nieuwsbrief.doemee.test>", "List-Unsubscribe": "<[[afmelden]]>"}
    zending = zendingen.maak(
        soort="", naam="Proef", onderwerp="Nieuws", html=HTML, tekst=TEKST, koppen=koppen, per_minuut=10_000_000
    )
    zendingen.begin(zending, ontvangers(aantal))
    return zending


def _splits_af() -> int:
    """Een werker als eigen proces; geeft het nummer."""
    from django.core.management import call_command
    from django.db import connections

    connections.close_all()
    if nummer := os.fork():
        return nummer
    random.seed()
    try:
        call_command("werker")
    finally:
        os._exit(0)


def _aangekomen(logboek: Path) -> int:
    return logboek.read_bytes().count(b"\n")


def _stop_hard(werkers: list[int], logboek: Path, aantal: int, keren: int) -> int:
    """Stop telkens een werker op een willekeurig moment en begin een nieuwe; geeft hoe vaak dat lukte."""
    momenten = sorted(random.sample(range(1, int(aantal * 0.9)), keren))
    for gestopt, moment in enumerate(momenten):
        einde = time.monotonic() + 120
        while _aangekomen(logboek) < moment:
            if time.monotonic() > einde:
                return gestopt
            time.sleep(0.002)
        time.sleep(random.random() / 100)
        plek = random.randrange(WERKERS)
        os.kill(werkers[plek], signal.SIGKILL)
        os.waitpid(werkers[plek], 0)
        werkers[plek] = _splits_af()
    return keren


def _tot_alles_weg_is(zending: Any) -> None:
    """Wat een gestopte werker vasthield, komt vrij als zijn claim verloopt; hier gaat die tijd sneller."""
    from django.db import connection

    from stadmaken.common import zendingen
    from stadmaken.common.models import Bericht

    vorige = -1
    while te_gaan := zendingen.stand(zending).te_gaan:
        if te_gaan == vorige:
            Bericht.objects.filter(geclaimd_tot__isnull=False).update(geclaimd_tot=zending.gepland_op)
        vorige = te_gaan
        connection.close()
        time.sleep(1)


def main(aantal: int, keren: int, logboek: Path) -> None:
    """Zet klaar, stop werkers hard, laat de rest afmaken en druk af hoe vaak er is gestopt."""
    import django

    django.setup()
    zending = maak_zending(aantal)
    begin = time.monotonic()
    werkers = [_splits_af() for _werker in range(WERKERS)]
    gestopt = _stop_hard(werkers, logboek, aantal, keren)
    _tot_alles_weg_is(zending)
    seconden = time.monotonic() - begin
    for werker in werkers:
        os.kill(werker, signal.SIGTERM)
        os.waitpid(werker, 0)
    sys.stdout.write(json.dumps([gestopt, round(seconden, 1)]))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
