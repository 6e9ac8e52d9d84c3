import logging
import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from django.utils.crypto import constant_time_compare
from prometheus_client import CONTENT_TYPE_LATEST

from . import tellers, uitvoer, verzoek
from .ingang import GETELD, KOP

logger = logging.getLogger("stadmaken.verzoek")
METINGEN = "/metingen"
# Wat een wachter elke paar seconden vraagt, hoort niet op elke regel van het logboek.
WACHTERS = {"/gezond", "/gereed", METINGEN}


class VerzoekMiddleware:
    """Elk verzoek een kenmerk, op het antwoord en op elke regel in het logboek; en elk antwoord geteld."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        begin = time.perf_counter()
        dit = verzoek.Verzoek(verzoek.kenmerk_uit(request.headers.get(KOP, "")), request)
        request.verzoek = dit  # type: ignore[attr-defined]
        merk = verzoek.bezig.set(dit)
        try:
            response = self.get_response(request)
            response.headers[KOP] = dit.kenmerk
            self._leg_vast(dit, response.status_code, time.perf_counter() - begin)
            return response
        finally:
            verzoek.bezig.reset(merk)

    def _leg_vast(self, dit: verzoek.Verzoek, status: int, seconden: float) -> None:
        dit.request.META.get(GETELD, []).append(True)
        tellers.beantwoord(dit.view, dit.request.method or "", status, seconden)
        if settings.LOG_SOORT == "json" and not (status < 400 and dit.request.path_info in WACHTERS):
            logger.info("verzoek beantwoord", extra={"status": status, "duration": round(seconden, 4)})


class MetingenMiddleware:
    """`/metingen`, alleen met de sleutel. Vóór al het andere: Prometheus vraagt elke webserver apart, zonder de naam
    van de site; en wie de sleutel niet heeft, kost niets."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info != METINGEN:
            return self.get_response(request)
        if request.method not in {"GET", "HEAD"} or not _mag(request):
            return HttpResponseNotFound("Niet gevonden\n", content_type="text/plain; charset=utf-8")
        koppen = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex"}
        return HttpResponse(uitvoer.tekst(), content_type=CONTENT_TYPE_LATEST, headers=koppen)


def _mag(request: HttpRequest) -> bool:
    sleutel = settings.METINGEN_SLEUTEL
    return bool(sleutel) and constant_time_compare(request.headers.get("Authorization", ""), f"Bearer {sleutel}")
