"""Wat er om de beurt uitvalt, en hoe het terugkomt."""

import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from . import inhoud
from .diensten import aangekomen
from .proces import wacht_tot
from .stad import Stad

Doe = Callable[[Stad], object]
ZENDING, PER_MINUUT, WERKERS = 400, 2400, 2


@dataclass(frozen=True)
class Storing:
    """`weg` maakt iets stuk; na `seconden` komt het `terug`. `breekt`: zo veel werkers stoppen midden in hun mail."""

    naam: str
    uitleg: str
    weg: Doe
    terug: Doe
    seconden: float = 8
    breekt: int = 0
    schijf: str = ""

    def kan(self, stad: Stad) -> bool:
        """Een schijf vol laten lopen gaat alleen met een eigen schijf."""
        return not self.schijf or stad.schijven[self.schijf].eigen


def _dood(naam: str, stad: Stad) -> None:
    stad.processen[naam].dood()


def _begin(naam: str, stad: Stad) -> None:
    stad.processen[naam].start()


def _begin_web(naam: str, stad: Stad) -> None:
    _begin(naam, stad)
    wacht_tot(lambda: stad.gezond(naam), naam)


def _zwijg(naam: str, stad: Stad) -> None:
    stad.processen[naam].sein(signal.SIGSTOP)


def _spreek(naam: str, stad: Stad) -> None:
    stad.processen[naam].sein(signal.SIGCONT)


def _sein(naam: str, soort: signal.Signals, stad: Stad) -> None:
    proces = stad.processen[naam].loopt
    assert proces
    os.kill(proces.pid, soort)


def _moord_tijdens_post(stad: Stad) -> None:
    """Zet een nieuwsbrief klaar en stop de ene werker zodra een derde weg is."""
    stad.manage("shell", "-v", "0", "-c", inhoud.ZENDING.format(aantal=ZENDING, per_minuut=PER_MINUUT))

    def onderweg() -> bool:
        weg = sum(bericht["aan"].startswith("lezer") for bericht in aangekomen(stad.brievenbus))
        return weg % ZENDING > ZENDING // 3

    wacht_tot(onderweg, "de nieuwsbrief komt op gang")
    _dood("werker1", stad)


def _stop_database(stad: Stad) -> None:
    stad.db.stop()


def _begin_database(stad: Stad) -> None:
    if not stad.db.leeft():
        stad.db.start()


def _vol(naam: str, stad: Stad) -> None:
    stad.schijven[naam].vol()


def _ruim(naam: str, stad: Stad) -> None:
    stad.schijven[naam].ruim()


def _ruim_database(stad: Stad) -> None:
    """Wat een mens doet: plek maken, en de database starten als zij daardoor gestopt is."""
    _ruim("db", stad)
    time.sleep(3)
    _begin_database(stad)


STORINGEN = [
    Storing("web", "een webmachine hard gestopt", partial(_dood, "web1"), partial(_begin_web, "web1")),
    Storing("redis", "Redis hard gestopt, leeg terug", partial(_dood, "redis"), partial(_begin, "redis")),
    Storing("redis-stil", "Redis zwijgt", partial(_zwijg, "redis"), partial(_spreek, "redis")),
    Storing(
        "s3",
        "objectopslag weigert",
        partial(_sein, "s3", signal.SIGUSR1),
        partial(_sein, "s3", signal.SIGUSR2),
    ),
    Storing("s3-stil", "objectopslag zwijgt", partial(_zwijg, "s3"), partial(_spreek, "s3")),
    Storing("smtp", "mailserver hard gestopt", partial(_dood, "mail"), partial(_begin, "mail"), breekt=WERKERS),
    Storing(
        "postgres", "PostgreSQL hard herstart", lambda stad: stad.db.herstart(), lambda _stad: None, 0, breekt=WERKERS
    ),
    Storing("postgres-weg", "PostgreSQL weg", _stop_database, _begin_database, breekt=WERKERS),
    Storing(
        "schijf-web",
        "schijf van een webmachine vol",
        partial(_vol, "web1"),
        partial(_ruim, "web1"),
        seconden=15,
        schijf="web1",
    ),
    Storing(
        "schijf-db",
        "schijf van de database vol",
        partial(_vol, "db"),
        _ruim_database,
        seconden=15,
        breekt=WERKERS,
        schijf="db",
    ),
    Storing("werker", "een werker hard gestopt", _moord_tijdens_post, partial(_begin, "werker1"), breekt=1),
]
