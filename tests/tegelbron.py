"""Een echte bron van kaarttegels op deze machine, die ook onwil kan tonen."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
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

    @property
    def adres(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/{{z}}/{{x}}/{{y}}.png"


class _Antwoord(BaseHTTPRequestHandler):
    server: Bron

    def do_GET(self) -> None:
        self.server.gevraagd.append(self.path)
        self.send_response(self.server.status)
        for naam, waarde in self.server.koppen.items():
            self.send_header(naam, waarde)
        self.end_headers()
        try:
            for begin in range(0, len(self.server.inhoud), 64 * 1024):
                time.sleep(self.server.traagheid)
                self.wfile.write(self.server.inhoud[begin : begin + 64 * 1024])
        except OSError:
            return

    def log_message(self, format: str, *args: object) -> None:
        return


@contextmanager
def tegelbron() -> Iterator[Bron]:
    """De bron, zolang het with-blok duurt."""
    with Bron() as bron:
        threading.Thread(target=bron.serve_forever, daemon=True).start()
        yield bron
        bron.shutdown()
