"""Een echte webserver op deze machine die precies stuurt wat een test wil, ook onzin, druppels en eindeloze stromen."""

import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread

Doe = Callable[[socket.socket, Event], None]


def zeg(tekst: str, inhoud: bytes = b"") -> Doe:
    """Stuur deze kop en deze inhoud."""

    def doe(lijn: socket.socket, _stop: Event) -> None:
        lijn.sendall(tekst.replace("\n", "\r\n").encode() + b"\r\n\r\n" + inhoud)

    return doe


def verwijs(naar: str) -> Doe:
    """Stuur iemand door."""
    return zeg(f"HTTP/1.1 302 Found\nLocation: {naar}\nContent-Length: 0")


def druppel(begin: bytes, druppel: bytes) -> Doe:
    """Stuur eerst dit, en dan steeds een klein beetje, zonder ooit klaar te zijn."""

    def doe(lijn: socket.socket, stop: Event) -> None:
        lijn.sendall(begin)
        while not stop.wait(0.02):
            lijn.sendall(druppel)

    return doe


class Webserver:
    """Luistert op een adres naar keuze; onthoudt wat er is gevraagd."""

    def __init__(self, doe: Doe, *, ip: str = "127.0.0.1", tls: ssl.SSLContext | None = None) -> None:
        self.doe, self.ip, self.tls = doe, ip, tls
        self.gevraagd: list[str] = []
        self._stop = Event()
        self._luisteraar = socket.create_server((ip, 0))
        self.poort = self._luisteraar.getsockname()[1]
        Thread(target=self._luister, daemon=True).start()

    def __enter__(self) -> "Webserver":
        return self

    def __exit__(self, *_wat: object) -> None:
        self._stop.set()
        self._luisteraar.shutdown(socket.SHUT_RDWR)  # anders blijft wie wacht de poort openhouden
        self._luisteraar.close()

    def _luister(self) -> None:
        with suppress(OSError):
            while True:
                lijn, _wie = self._luisteraar.accept()
                Thread(target=self._antwoord, args=(lijn,), daemon=True).start()

    def _antwoord(self, lijn: socket.socket) -> None:
        with suppress(OSError):
            if self.tls:
                lijn = self.tls.wrap_socket(lijn, server_side=True)
            with lijn:
                vraag = b""
                while b"\r\n\r\n" not in vraag and (deel := lijn.recv(65536)):
                    vraag += deel
                self.gevraagd.append(vraag.decode())
                self.doe(lijn, self._stop)
