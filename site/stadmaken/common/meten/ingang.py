"""Buiten alles om, ook om de paginacache: elk antwoord krijgt het kenmerk van dít verzoek, en telt precies één keer."""

import logging
import time
from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings

from . import tellers, verzoek

logger = logging.getLogger("stadmaken.verzoek")
KOP = "X-Request-ID"
# Hierin zet Django's middleware dat zij dit verzoek al telde; een woordenboek zou onderweg gekopieerd kunnen worden.
GETELD = "stadmaken.geteld"
UIT_DE_CACHE = "paginacache"
App = Callable[..., Iterable[bytes]]


def met_bewaking(app: App) -> App:
    """Zet het bewaken om een WSGI-toepassing."""

    def ingang(omgeving: dict[str, Any], begin: Callable[..., Any]) -> Iterable[bytes]:
        kenmerk, klok = verzoek.kenmerk_uit(omgeving.get("HTTP_X_REQUEST_ID", "")), time.perf_counter()
        geteld: list[bool] = []
        omgeving = {**omgeving, "HTTP_X_REQUEST_ID": kenmerk, GETELD: geteld}

        def antwoord(status: str, koppen: list[tuple[str, str]], *fout: Any) -> Any:
            if not geteld:
                _leg_vast(kenmerk, omgeving["REQUEST_METHOD"], int(status[:3]), time.perf_counter() - klok)
            andere = [kop for kop in koppen if kop[0].lower() != KOP.lower()]
            return begin(status, [*andere, (KOP, kenmerk)], *fout)

        return app(omgeving, antwoord)

    return ingang


def _leg_vast(kenmerk: str, methode: str, status: int, seconden: float) -> None:
    tellers.beantwoord(UIT_DE_CACHE, methode, status, seconden)
    if settings.LOG_SOORT == "json":
        meer = {"request_id": kenmerk, "view": UIT_DE_CACHE, "status": status, "duration": round(seconden, 4)}
        logger.info("verzoek beantwoord", extra=meer)
