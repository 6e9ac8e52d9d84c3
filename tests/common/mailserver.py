"""Een echte SMTP-server op deze machine, die zich naar wens misdraagt."""

import socket
from collections.abc import Callable
from typing import Any

from aiosmtpd.controller import Controller
from django.core.mail.backends.smtp import EmailBackend


class Mailserver:
    """Bewaart wat binnenkomt; `bij_rcpt` en `bij_data` bepalen het antwoord (None: alles goed)."""

    def __init__(self) -> None:
        self.ontvangen: list[bytes] = []
        self.bij_rcpt: Callable[[], str | None] = lambda: None
        self.bij_data: Callable[[], str | None] = lambda: None
        self.verbreek_na_data = False
        with socket.socket() as vrij:
            vrij.bind(("127.0.0.1", 0))
            self.poort = vrij.getsockname()[1]
        self._controller = Controller(self, hostname="127.0.0.1", port=self.poort)

    def __enter__(self) -> "Mailserver":
        self._controller.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._controller.stop()

    def verbinding(self) -> EmailBackend:
        return EmailBackend(host="127.0.0.1", port=self.poort, timeout=2, use_tls=False, username="", password="")

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, adres: str, opties: Any) -> str:  # noqa: N802
        if antwoord := self.bij_rcpt():
            return antwoord
        envelope.rcpt_tos.append(adres)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        if antwoord := self.bij_data():
            return antwoord
        self.ontvangen.append(envelope.content)
        if self.verbreek_na_data:
            server.transport.abort()
        return "250 Opgeslagen"
