"""Een bezoeker die zo min mogelijk zelf doet, want hij meet een ander."""

import socket
import time
from dataclasses import dataclass

VERBINDINGEN = 4


@dataclass(frozen=True)
class Doel:
    """Een adres bij een server; van `pid` telt de rekentijd."""

    poort: int
    pad: str
    pid: int

    @property
    def verzoek(self) -> bytes:
        return f"GET {self.pad} HTTP/1.1\r\nHost: 127.0.0.1:{self.poort}\r\n\r\n".encode()


class Verbinding:
    """Eén open verbinding waarover het ene verzoek na het andere gaat."""

    def __init__(self, poort: int) -> None:
        self.lijn = socket.create_connection(("127.0.0.1", poort), timeout=60)
        self.lijn.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def __enter__(self) -> "Verbinding":
        return self

    def __exit__(self, *_: object) -> None:
        self.lijn.close()

    def stuur(self, verzoek: bytes) -> None:
        self.lijn.sendall(verzoek)

    def lees(self) -> tuple[int, bytes, bytes]:
        """Status, koppen en inhoud."""
        gekregen = b""
        while (einde := gekregen.find(b"\r\n\r\n")) < 0:
            gekregen += self._meer()
        kop = gekregen[:einde].lower()
        nodig = einde + 4 + lengte(kop)
        delen, aantal = [gekregen], len(gekregen)
        while aantal < nodig:
            delen.append(self._meer())
            aantal += len(delen[-1])
        return int(kop[9:12]), gekregen[:einde], b"".join(delen)[einde + 4 :]

    def _meer(self) -> bytes:
        deel = self.lijn.recv(262_144)
        assert deel, "de server sloot de verbinding"
        return deel


def lengte(kop: bytes) -> int:
    """Hoeveel bytes er na deze koppen (in kleine letters) komen."""
    _voor, gevonden, rest = kop.partition(b"\r\ncontent-length:")
    if not gevonden:
        raise ValueError("een antwoord zonder Content-Length kan deze bezoeker niet lezen")
    return int(rest.partition(b"\r\n")[0])


def per_seconde(doel: Doel, seconden: float) -> tuple[float, int]:
    """Verzoeken per seconde en hun aantal; er staat altijd een volgend verzoek klaar."""
    lijnen = [Verbinding(doel.poort) for _nummer in range(VERBINDINGEN)]
    verzoek, aantal = doel.verzoek, 0
    begin = time.perf_counter()
    for lijn in lijnen:
        lijn.stuur(verzoek)
    while lijnen:
        for lijn in list(lijnen):
            status, _kop, _inhoud = lijn.lees()
            assert status == 200, (doel.pad, status)
            aantal += 1
            if time.perf_counter() - begin < seconden:
                lijn.stuur(verzoek)
            else:
                lijn.lijn.close()
                lijnen.remove(lijn)
    return aantal / (time.perf_counter() - begin), aantal
