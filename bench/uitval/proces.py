"""Eén onderdeel als eigen proces: starten, hard stoppen, laten zwijgen, en weer beginnen."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

PROJECTMAP = Path(__file__).resolve().parents[2]
GEDULD = 90


class Proces:
    """Een opdracht met haar eigen procesgroep en logboek. Ctrl-C bereikt haar niet: wij ruimen zelf op."""

    def __init__(self, naam: str, opdracht: Sequence[str], omgeving: Mapping[str, str], logboek: Path) -> None:
        self.naam, self.opdracht, self.omgeving, self.logboek = naam, list(opdracht), dict(omgeving), logboek
        self.loopt: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Begin; het logboek van een eerdere keer blijft."""
        with self.logboek.open("ab") as uit:
            self.loopt = subprocess.Popen(
                self.opdracht,
                cwd=PROJECTMAP,
                env=self.omgeving,
                stdin=subprocess.DEVNULL,
                stdout=uit,
                stderr=uit,
                start_new_session=True,
            )

    def sein(self, soort: signal.Signals) -> None:
        """Aan de hele groep, dus ook aan de processen die dit proces zelf begon."""
        if self.loopt:
            with suppress(ProcessLookupError):
                os.killpg(self.loopt.pid, soort)

    def dood(self) -> None:
        """Stop hard, zoals een machine die wegvalt."""
        self.sein(signal.SIGKILL)
        if self.loopt:
            self.loopt.wait(timeout=GEDULD)

    def stop(self) -> None:
        """Vraag het eerst, en stop daarna hard wat er nog is."""
        if self.loopt:
            self.sein(signal.SIGTERM)
            with suppress(subprocess.TimeoutExpired):
                self.loopt.wait(timeout=15)
            self.dood()

    def staart(self) -> str:
        """Het einde van het logboek, voor wie wil weten waarom."""
        return f"{self.naam}:\n{self.logboek.read_text(errors='replace')[-3000:]}"


def wacht_tot(klaar: Callable[[], object], wat: str | Callable[[], str], seconden: float = GEDULD) -> float:
    """Kom terug zodra iets zo is; geeft hoe lang dat duurde."""
    begin = time.monotonic()
    while not klaar():
        if time.monotonic() - begin > seconden:
            raise TimeoutError(f"na {seconden:.0f} seconden nog niet: {wat if isinstance(wat, str) else wat()}")
        time.sleep(0.1)
    return time.monotonic() - begin


def luistert(poort: int) -> bool:
    """Of er iemand opneemt."""
    with socket.socket() as proef:
        proef.settimeout(1)
        return proef.connect_ex(("127.0.0.1", poort)) == 0


def vrije_poorten(aantal: int) -> list[int]:
    """Zo veel verschillende poorten die nu vrij zijn."""
    sockets = [socket.socket() for _keer in range(aantal)]
    try:
        for een in sockets:
            een.bind(("127.0.0.1", 0))
        return [int(een.getsockname()[1]) for een in sockets]
    finally:
        for een in sockets:
            een.close()
