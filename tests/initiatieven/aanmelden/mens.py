"""Iemand die met een eigen browser het aanmeldformulier ophaalt en verstuurt."""

import re
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from typing import Any


class _NietVolgen(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_args: Any, **_opties: Any) -> None:
        return None


@dataclass
class Mens:
    """Iemand met een eigen browser, een eigen formulier, een eigen adres en een eigen netwerk."""

    nummer: int
    koekje: str = ""
    velden: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.velden |= {"naam": f"Mens {self.nummer}", "email": f"mens{self.nummer}@voorbeeld.nl", "nodig": ""}

    def open_formulier(self, adres: str) -> None:
        """Haal het formulier op, zoals een browser: het koekje en het bewijs daarvan."""
        _status, koppen, html = self._vraag(adres, None)
        self.koekje = koppen.get("Set-Cookie", self.koekje).split(";")[0]
        self.velden |= re.findall(r'name="(csrfmiddlewaretoken)" value="([^"]+)"', html)

    def verstuur(self, adres: str, start: threading.Barrier | None) -> tuple[int, str, float, float]:
        """Status, bestemming, en wanneer het verzoek begon en klaar was."""
        if start:
            start.wait()
        begin = time.monotonic()
        status, koppen, _html = self._vraag(adres, urllib.parse.urlencode(self.velden).encode())
        return status, koppen.get("Location", ""), begin, time.monotonic()

    def _vraag(self, adres: str, inhoud: bytes | None) -> tuple[int, Any, str]:
        netwerk = f"{20 + self.nummer // 200}.{self.nummer % 200}.1.1"
        verzoek = urllib.request.Request(adres, inhoud, {"X-Forwarded-For": netwerk, "Cookie": self.koekje})
        try:
            with urllib.request.build_opener(_NietVolgen).open(verzoek, timeout=120) as antwoord:
                return antwoord.status, antwoord.headers, antwoord.read().decode()
        except urllib.error.HTTPError as fout:
            return fout.code, fout.headers, fout.read().decode(errors="replace")
