"""Een echte bron van kaarttegels op deze machine, die ook onwil kan tonen."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO

from PIL import Image, ImageDraw


def beeld(soort: str = "PNG", maat: int = 256) -> bytes:
    """Een lichte tegel met een rand."""
    uit = BytesIO()
    tegel = Image.new("RGB", (maat, maat), "#dfe9d8")
    ImageDraw.Draw(tegel).rectangle((0, 0, maat - 1, maat - 1), outline="#b8c8ac")
    tegel.save(uit, soort)
    return uit.getvalue()


class Bron(ThreadingHTTPServer):
    """Antwoordt met `inhoud` en `status`, na `traagheid` seconden; onthoudt wat er is gevraagd."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Antwoord)
        self.gevraagd: list[str] = []
        self.inhoud, self.status, self.traagheid, self.koppen = beeld(), 200, 0.0, {"Content-Type": "image/png"}
        #: In plaats van een net antwoord: deze stukken, met steeds `traagheid` ertussen.
        self.ruw: list[bytes] = []

    @property
    def adres(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/{{z}}/{{x}}/{{y}}.png"


class _Antwoord(BaseHTTPRequestHandler):
    server: Bron

    def do_GET(self) -> None:
        self.server.gevraagd.append(self.path)
        if self.server.ruw:
            return self._stuur(self.server.ruw)
        self.send_response(self.server.status)
        for naam, waarde in self.server.koppen.items():
            self.send_header(naam, waarde)
        self.end_headers()
        inhoud = self.server.inhoud
        return self._stuur([inhoud[begin : begin + 64 * 1024] for begin in range(0, len(inhoud), 64 * 1024)])

    def _stuur(self, stukken: list[bytes]) -> None:
        with suppress(OSError):
            for stuk in stukken:
                time.sleep(self.server.traagheid)
                self.wfile.write(stuk)

    def log_message(self, format: str, *args: object) -> None:
        return


@contextmanager
def tegelbron() -> Iterator[Bron]:
    """De bron, zolang het with-blok duurt."""
    with Bron() as bron:
        threading.Thread(target=bron.serve_forever, daemon=True).start()
        yield bron
        bron.shutdown()
