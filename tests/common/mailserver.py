"""Een echte SMTP-server op deze machine, die zich naar wens misdraagt. Los te draaien als eigen proces."""

import asyncio
import re
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP
from django.core.mail.backends.smtp import EmailBackend

MESSAGE_ID = re.compile(rb"(?im)^Message-ID: *(\S+)")
Antwoord = Callable[[], str | None]


class _Lijn(SMTP):
    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        if self.event_handler.verbreek_tijdens_data:
            await self.push("354 Ga uw gang")
            self.transport.abort()
        else:
            await super().smtp_DATA(arg)


class _Regelaar(Controller):
    def factory(self) -> SMTP:
        return _Lijn(self.handler, **self.SMTP_kwargs)


class Mailserver:
    """Bewaart wat binnenkomt; `bij_mail`, `bij_rcpt` en `bij_data` bepalen het antwoord (None: alles goed)."""

    def __init__(self, poort: int = 0) -> None:
        self.ontvangen: list[bytes] = []
        self.afzenders: list[str] = []
        self.verbindingen = 0
        self.bij_mail: Antwoord = lambda: None
        self.bij_rcpt: Antwoord = lambda: None
        self.bij_data: Antwoord = lambda: None
        self.verbreek_na_data = self.verbreek_tijdens_data = self.hangt = False
        self.poort = poort or vrije_poort()
        self._controller = _Regelaar(self, hostname="127.0.0.1", port=self.poort)

    def __enter__(self) -> "Mailserver":
        self._controller.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._controller.stop()

    def verbinding(self) -> EmailBackend:
        return EmailBackend(host="127.0.0.1", port=self.poort, timeout=2, use_tls=False, username="", password="")

    async def handle_EHLO(self, server: Any, session: Any, envelope: Any, naam: str, regels: Any) -> Any:  # noqa: N802
        self.verbindingen += 1
        session.host_name = naam
        return regels

    async def handle_MAIL(self, server: Any, session: Any, envelope: Any, adres: str, opties: Any) -> str:  # noqa: N802
        if antwoord := self.bij_mail():
            return antwoord
        self.afzenders.append(adres)
        envelope.mail_from = adres
        return "250 OK"

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, adres: str, opties: Any) -> str:  # noqa: N802
        if antwoord := self.bij_rcpt():
            return antwoord
        envelope.rcpt_tos.append(adres)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        if self.hangt:
            await asyncio.Event().wait()
        if antwoord := self.bij_data():
            return antwoord
        self.neem_aan(envelope.content)
        if self.verbreek_na_data:
            server.transport.abort()
        return "250 Opgeslagen"

    def neem_aan(self, inhoud: bytes) -> None:
        self.ontvangen.append(inhoud)


class _Teller(Mailserver):
    """Schrijft van elk bericht de Message-ID weg vóór het antwoord: zo telt ook wat de verzender niet meer hoorde."""

    def __init__(self, poort: int, logboek: Path) -> None:
        super().__init__(poort)
        self._logboek = logboek.open("ab", buffering=0)

    def neem_aan(self, inhoud: bytes) -> None:
        gevonden = MESSAGE_ID.search(inhoud)
        self._logboek.write((gevonden[1] if gevonden else b"zonder") + b"\n")


class Mailproces:
    """Dezelfde server als eigen proces, met in een bestand wat er is aangekomen."""

    def __init__(self, map_: Path) -> None:
        self.poort, self.logboek = vrije_poort(), map_ / "mail.txt"
        self.logboek.touch()

    def __enter__(self) -> "Mailproces":
        opdracht = [sys.executable, "-m", "tests.common.mailserver", str(self.poort), str(self.logboek)]
        map_ = Path(__file__).resolve().parents[2]
        self._proces = subprocess.Popen(opdracht, cwd=map_, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert self._proces.stdout
        assert self._proces.stdout.readline(), "de mailserver start niet"
        return self

    def __exit__(self, *_: object) -> None:
        self._proces.communicate(timeout=20)

    def geteld(self) -> Counter[str]:
        return Counter(self.logboek.read_text().split())


def vrije_poort() -> int:
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        poort: int = vrij.getsockname()[1]
        return poort


if __name__ == "__main__":
    with _Teller(int(sys.argv[1]), Path(sys.argv[2])):
        sys.stdout.write("klaar\n")
        sys.stdout.flush()
        sys.stdin.read()  # tot de ander klaar is
