"""Hoe snel de werker een zending verstuurt, naast een kale lus van smtplib naar dezelfde mailserver.

Drukt per database beide snelheden en hun verhouding af. De kale lus verstuurt bytes die al klaarliggen: geen database,
geen opmaak. Met `--moord` in plaats daarvan: tienduizend ontvangers en twintig keer een werker hard gestopt.
"""

import smtplib
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent.parent), str(Path(__file__).resolve().parent.parent / "site")]

from tests.browser.demosite import PROJECTMAP
from tests.common.mailserver import Mailproces
from tests.common.moord import Postsite, maak_zending
from tests.initiatieven.aanmelden.drukte import postgres

BERICHTEN, RONDEN = 1000, 5
MOORD = (10_000, 20)


@contextmanager
def proef(met_postgres: bool) -> Iterator[tuple[Postsite, Mailproces]]:
    """Een lege site en een mailserver in eigen processen."""
    with tempfile.TemporaryDirectory(prefix="stadmaken-post-") as naam:
        map_ = Path(naam)
        with postgres(map_ / "pg") if met_postgres else nullcontext("") as adres, Mailproces(map_) as mail:
            site = Postsite(map_ / "var", adres, mailpoort=mail.poort)
            site.maak()
            yield site, mail


def per_seconde(doe: Callable[[], object]) -> float:
    """Berichten per seconde."""
    begin = time.perf_counter()
    doe()
    return BERICHTEN / (time.perf_counter() - begin)


def kaal(poort: int, berichten: list[tuple[str, bytes]]) -> None:
    """Het minste dat versturen kan kosten: één verbinding, en de bytes liggen klaar."""
    with smtplib.SMTP("127.0.0.1", poort) as smtp:
        for naar, inhoud in berichten:
            smtp.sendmail("noreply@voorbeeld.nl", [naar], inhoud)


def binnen(poort: int) -> None:
    """Draait met de instellingen van de proefsite; drukt de mediaan van beide en van hun verhouding af."""
    import django

    django.setup()
    from stadmaken.common import postbrief, postronde
    from stadmaken.common.models import Bericht

    def leeg() -> None:
        while postronde.verstuur_wachtende():
            pass

    metingen = []
    for _ronde in range(RONDEN):
        zending = maak_zending(BERICHTEN)
        rijen = list(Bericht.objects.filter(zending=zending).select_related("zending"))
        klaar = [(rij.aan, postbrief.over_smtp(rij)) for rij in rijen]
        lus, wij = per_seconde(partial(kaal, poort, klaar)), per_seconde(leeg)
        assert Bericht.objects.filter(zending=zending, status="verzonden").count() == BERICHTEN
        metingen.append((lus, wij, wij / lus))
    lus, wij, verhouding = (statistics.median(kolom) for kolom in zip(*metingen, strict=True))
    sys.stdout.write(f"kale lus {lus:7.0f}/s   werker {wij:7.0f}/s   verhouding {verhouding:.2f}\n")


def main(moord: bool) -> int:
    """Meet beide databases; geeft 1 als er iets kwijt of te vaak dubbel was."""
    fout = 0
    for naam in ("SQLite", "PostgreSQL"):
        with proef(naam == "PostgreSQL") as (site, mail):
            if moord:
                uitslag = site.moord(mail, *MOORD)
                fout |= not uitslag.goed
                sys.stdout.write(f"{naam}: {'goed' if uitslag.goed else 'FOUT'}  {uitslag}\n")
            else:
                opdracht = [sys.executable, __file__, "--binnen", str(mail.poort)]
                uit = subprocess.run(opdracht, check=True, cwd=PROJECTMAP, env=site.omgeving, stdout=subprocess.PIPE)
                sys.stdout.write(f"{naam}: {uit.stdout.decode()}")
            sys.stdout.flush()
    return fout


if __name__ == "__main__":
    if "--binnen" in sys.argv:
        binnen(int(sys.argv[-1]))
    else:
        sys.exit(main("--moord" in sys.argv))
