"""Fouten als problem+json (RFC 9457), in gewone taal en met wat iemand eraan kan doen."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpResponse

SOORT = "application/problem+json"
TITELS = {
    400: "Dit verzoek klopt niet",
    404: "Niet gevonden",
    405: "Hier kunt u alleen lezen",
    406: "Dit formaat is er niet",
    412: "De inhoud is intussen veranderd",
    429: "Te veel verzoeken",
}


class OngeldigError(Exception):
    """Een verzoek dat niet klopt, met alles wat eraan mankeert: [(waar, naam, uitleg)]."""

    def __init__(self, fouten: Sequence[tuple[str, str]]) -> None:
        super().__init__(fouten)
        self.fouten = fouten


def probleem(
    status: int, uitleg: str, *, fouten: Sequence[tuple[str, str]] = (), koppen: Mapping[str, str] | None = None
) -> HttpResponse:
    """Het antwoord bij een fout; `fouten` noemt per parameter wat eraan mankeert."""
    inhoud: dict[str, Any] = {"type": "about:blank", "title": TITELS[status], "status": status, "detail": uitleg}
    if fouten:
        inhoud["fouten"] = [{"naam": naam, "uitleg": zin} for naam, zin in fouten]
    tekst = json.dumps(inhoud, ensure_ascii=False).encode("utf-8", "replace")
    return HttpResponse(
        tekst, status=status, content_type=SOORT, headers={"Cache-Control": "no-store", **(koppen or {})}
    )


def ongeldig(fouten: Sequence[tuple[str, str]]) -> HttpResponse:
    """Alle fouten in één antwoord, zodat niemand ze een voor een hoeft te ontdekken."""
    return probleem(400, " ".join(zin for _naam, zin in fouten), fouten=fouten)
