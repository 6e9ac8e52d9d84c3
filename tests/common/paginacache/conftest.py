import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from wsgiref.util import setup_testing_defaults

import brotli
import pytest
import time_machine
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from stadmaken.common.paginacache import ingang, versturen


@dataclass
class Antwoord:
    """Wat er over de lijn ging."""

    status: int
    koppen: dict[str, str]
    ruw: bytes
    vragen: int
    koekjes: list[str] = field(default_factory=list)

    @property
    def tekst(self) -> str:
        uitpakken = {"br": brotli.decompress, "gzip": gzip.decompress}.get(
            self.koppen.get("content-encoding", ""), bytes
        )
        return uitpakken(self.ruw).decode()


@dataclass
class Bezoeker:
    """Iemand aan de buitenkant van de site, zoals een webserver haar doorgeeft."""

    app: Any
    koppen: dict[str, str] = field(default_factory=dict)

    def haal(self, pad: str, methode: str = "GET", **koppen: str) -> Antwoord:
        pad, _, vraag = pad.partition("?")
        omgeving: dict[str, Any] = {"REQUEST_METHOD": methode, "PATH_INFO": pad, "QUERY_STRING": vraag, **self.koppen}
        omgeving |= {"HTTP_HOST": "testserver", "REMOTE_ADDR": "127.0.0.1", **koppen}
        setup_testing_defaults(omgeving)
        gezegd: list[Any] = []
        with CaptureQueriesContext(connection) as vragen:
            delen = self.app(omgeving, lambda *wat: gezegd.extend(wat))
            ruw = b"".join(delen)
            op_tijd = len(vragen)
        getattr(delen, "close", lambda: None)()
        namen = {naam.lower(): waarde for naam, waarde in gezegd[1]}
        koekjes = [waarde for naam, waarde in gezegd[1] if naam.lower() == "set-cookie"]
        return Antwoord(int(gezegd[0][:3]), namen, ruw, op_tijd, koekjes)


@pytest.fixture(autouse=True)
def begin_van_de_minuut() -> Iterator[None]:
    """Een bewaarde pagina geldt tot de hele minuut: die valt niet halverwege een test."""
    with time_machine.travel(timezone.now().replace(second=1)):
        yield


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Bezoeker]:
    """De site achter de cache. De verbinding van de test blijft open na een antwoord."""
    monkeypatch.setattr(versturen, "close_old_connections", lambda: None)
    ontkoppeld = [sein for sein in (request_started, request_finished) if sein.disconnect(close_old_connections)]
    ingang.kast.leeg()
    ingang.beurten.leeg()
    yield Bezoeker(ingang.met_paginacache(WSGIHandler()))
    ingang.kast.leeg()
    for sein in ontkoppeld:
        sein.connect(close_old_connections)
