"""Een bladzij met een echt lek: wie dat niet vindt, zegt niets over een site waar hij ook niets vindt."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

BLADZIJ = "<!doctype html><title>Lek</title><a href='/?q=1'>Lek</a><p>Gezocht naar {vraag}</p><ul>{rijen}</ul>"


class _Lek(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """De vraag staat in het adres."""
        self._antwoord(urlsplit(self.path).query)

    def do_POST(self) -> None:
        """De vraag komt uit een formulier."""
        self._antwoord(self.rfile.read(int(self.headers["Content-Length"])).decode())

    def _antwoord(self, velden: str) -> None:
        """Plak de vraag zo in de SQL en in de HTML."""
        vraag = parse_qs(velden).get("q", [""])[0]
        with sqlite3.connect(":memory:") as database:
            database.executescript(
                "CREATE TABLE boom (nummer INTEGER, soort TEXT); INSERT INTO boom VALUES (1, 'eik'), (2, 'es');"
            )
            try:
                rijen = database.execute(f"SELECT soort FROM boom WHERE nummer = '{vraag}'").fetchall()  # noqa: S608  dit is het lek
            except (sqlite3.Error, sqlite3.Warning):
                rijen = []
        inhoud = BLADZIJ.format(vraag=vraag, rijen="".join(f"<li>{soort}</li>" for (soort,) in rijen)).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(inhoud)))
        self.end_headers()
        self.wfile.write(inhoud)

    def log_message(self, format: str, *args: object) -> None:
        """Zwijg."""


@contextmanager
def lek() -> Iterator[str]:
    """Het adres van de lekke bladzij, zolang zij draait."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Lek)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
