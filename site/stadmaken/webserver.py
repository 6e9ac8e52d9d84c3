"""De webserver: granian, zo dat herladen en stoppen geen verzoek kosten. Waarom, staat in docs/upgrades.md.

`python -m stadmaken.webserver HOST POORT PROCESSEN LEEGLOOP`. Dit proces laadt de site zelf niet: dat doet elk
webproces, zodat herladen (SIGHUP) de nieuwe code leest.
"""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable
from multiprocessing.connection import Connection
from typing import Any

from granian.constants import Interfaces
from granian.log import logger
from granian.server.mp import MPServer, WorkerProcess

AFMAKEN = 20  # seconden die een lopend verzoek krijgt om klaar te komen

Toepassing = Callable[..., Iterable[bytes]]


class StartMisluktError(Exception):
    """Een nieuw webproces kwam niet op gang."""


class Webserver(MPServer):
    """Herlaadt en stopt zonder een verzoek te verliezen.

    Granian zelf wacht bij herladen een vaste tijd, ook als de site dan nog niet klaar is met starten, en sluit
    verbindingen waarop net een verzoek onderweg is. Hier is het nieuwe proces er eerst echt, en daarna zegt het oude
    een tijdje bij elk antwoord dat de verbinding dichtgaat.
    """

    def __init__(self, *args: Any, leegloop: float = 0, **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.respawn_interval = max(1.0, leegloop)
        self.leegloop = leegloop
        self.oude: list[WorkerProcess] = []
        self.luisteraars: dict[int, Connection] = {}

    def _spawn_worker(  # type: ignore[override]  # ook MPServer zelf wijkt af
        self, idx: int, target: Any, callback_loader: Callable[[], Toepassing]
    ) -> WorkerProcess:
        luister, meld = multiprocessing.Pipe(duplex=False)

        def laad() -> Toepassing:
            toepassing = callback_loader()
            meld.send(True)
            return toepassing

        proces = super()._spawn_worker(idx, target, laad)
        start = proces.start

        def begin() -> None:
            self.luisteraars[idx] = luister  # dicht zolang het proces laadt, en het kan zich niet melden
            proces.interrupt_by_parent = bool(self.oude)  # mislukt herladen, dan is dat geen reden om te stoppen
            start()
            meld.close()
            if self.oude:
                self._wacht_op(proces, luister)
                proces.interrupt_by_parent = False
                neem_afscheid(self.oude[idx])

        proces.start = begin  # type: ignore[method-assign]  # granian kent hier geen haakje
        return proces

    def _wacht_op(self, proces: WorkerProcess, luister: Connection) -> None:
        """Tot het nieuwe proces de site heeft geladen; wie intussen wil stoppen, wacht niet."""
        while not luister.poll(0.1) and not self.interrupt_signal:
            pass
        if luister.poll() and not _gemeld(luister):
            raise StartMisluktError(proces.idx)

    def _respawn_workers(self, workers: Iterable[int], *args: Any, **opties: Any) -> None:
        """Vervang één voor één; start het nieuwe niet, dan blijft het oude."""
        self.oude = list(self.wrks)
        try:
            super()._respawn_workers(workers, *args, **opties)
        except StartMisluktError as fout:
            nummer = fout.args[0]
            self.wrks.insert(nummer, self.oude[nummer])
            logger.error("De nieuwe versie start niet; de vorige blijft draaien")
        finally:
            self.oude = []

    def stop(self, *_sein: Any) -> None:
        """SIGTERM: zeg elke verbinding op, en stop als wie er was een antwoord heeft. Een tweede keer: meteen."""
        if os.getpid() != self.pid:  # een webproces dat nog aan het starten is
            os._exit(0)
        signal.signal(signal.SIGTERM, self.signal_handler_interrupt)
        for proces in self.wrks:
            neem_afscheid(proces)
        klok = threading.Timer(self.leegloop, self.signal_handler_interrupt)
        klok.daemon = True
        klok.start()


def neem_afscheid(proces: WorkerProcess) -> None:
    """Zeg een webproces dat elk antwoord het laatste op zijn verbinding is."""
    if proces.is_alive():
        os.kill(proces._id(), signal.SIGUSR1)


def _gemeld(luister: Connection) -> bool:
    try:
        return bool(luister.recv())
    except EOFError:
        return False


def met_afscheid(toepassing: Toepassing) -> Toepassing:
    """Na SIGUSR1 sluit elk antwoord de verbinding, zodat geen volgend verzoek in een gesloten deur loopt."""
    weg = threading.Event()
    signal.signal(signal.SIGUSR1, lambda *_: weg.set())

    def binnen(omgeving: dict[str, Any], begin: Callable[..., Any]) -> Iterable[bytes]:
        def antwoord(status: str, koppen: list[tuple[str, str]], *rest: Any) -> Any:
            return begin(status, [*koppen, ("Connection", "close")] if weg.is_set() else koppen, *rest)

        return toepassing(omgeving, antwoord)

    return binnen


def site() -> Toepassing:
    """De site, in een webproces."""
    from stadmaken.wsgi import application

    return application


def draai(host: str, poort: int, processen: int, leegloop: float, lader: Callable[[], Toepassing] = site) -> None:
    """Draai tot SIGTERM; SIGHUP vervangt de webprocessen een voor een."""
    multiprocessing.set_start_method("fork", force=True)
    server = Webserver(
        "stadmaken.wsgi:application",
        address=host,
        port=poort,
        interface=Interfaces.WSGI,
        workers=processen,
        blocking_threads=1,
        websockets=False,
        workers_kill_timeout=AFMAKEN,
        leegloop=leegloop,
    )
    # Een webproces dat nog aan het starten is, gaat hier niet aan dood.
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    server.on_startup(lambda: signal.signal(signal.SIGTERM, server.stop))
    server.serve(target_loader=lambda: met_afscheid(lader()), wrap_loader=False)


if __name__ == "__main__":
    draai(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4]))
