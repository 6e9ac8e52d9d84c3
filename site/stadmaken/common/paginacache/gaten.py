"""Wat op een bewaarde pagina voor elke bezoeker anders is: een gat, dat bij het versturen wordt gevuld."""

import re
import secrets
import struct
import zlib
from collections.abc import Mapping
from functools import cached_property
from itertools import chain
from typing import Any

from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware, get_token

from .merk import Vuller, merk_van

# Een gzip-bestand (RFC 1952): kop, stukken deflate, een leeg laatste blok, en de controlegetallen.
_KOP = bytes.fromhex("1f8b08000000000000ff")
_SLOT = b"\x03\x00"
_csrf = CsrfViewMiddleware(lambda _verzoek: HttpResponse())


def gat(request: HttpRequest, vul: Vuller) -> str:
    """Wat `vul` nu geeft; wordt de pagina misschien bewaard, dan een woord dat niemand raadt, om later te vervangen."""
    merk = merk_van(request)
    if merk is None or request.method != "GET":
        return vul(request)
    woord = secrets.token_hex(16)
    merk.gaten[woord] = vul
    return woord


def csrf(request: HttpRequest) -> str:
    """Het gat voor `csrf_token`; geef het een template mee, dan gebruikt `{% csrf_token %}` het."""
    return gat(request, get_token)


class Gaten:
    """Een pagina, in stukken geknipt op de plaats van de gaten."""

    def __init__(self, inhoud: bytes, vullers: Mapping[str, Vuller]) -> None:
        patroon = re.compile(b"|".join(woord.encode() for woord in vullers))
        self._woorden = [woord.decode() for woord in patroon.findall(inhoud)]
        self._stukken = patroon.split(inhoud)
        self._vullers = vullers

    def vul(self, omgeving: Mapping[str, Any], *, gzip: bool) -> tuple[bytes, list[tuple[str, str]]]:
        """De pagina voor deze bezoeker, en het koekje dat zij misschien nog niet had, zoals Django dat zelf maakt."""
        verzoek = WSGIRequest(dict(omgeving))
        _csrf.process_request(verzoek)
        waarden = {woord: vul(verzoek).encode() for woord, vul in self._vullers.items()}
        koekjes = _csrf.process_response(verzoek, HttpResponse()).cookies.values()
        gevuld = [waarden[woord] for woord in self._woorden]
        inhoud = _om_en_om(self._stukken, gevuld)
        if gzip:
            lengte = struct.pack("<LL", zlib.crc32(inhoud), len(inhoud) & 0xFFFFFFFF)
            inhoud = _KOP + _om_en_om(self._gepakt, [_pak(waarde, 0) for waarde in gevuld]) + _SLOT + lengte
        return inhoud, [("Set-Cookie", koekje.OutputString()) for koekje in koekjes]

    @cached_property
    def _gepakt(self) -> list[bytes]:
        """De vaste stukken, één keer klein gemaakt. Wat van de bezoeker is, komt er ongecomprimeerd tussen (BREACH)."""
        return [_pak(stuk, 9) for stuk in self._stukken]


def _om_en_om(stukken: list[bytes], gevuld: list[bytes]) -> bytes:
    return b"".join(chain(*zip(stukken, [*gevuld, b""], strict=True)))


def _pak(stuk: bytes, niveau: int) -> bytes:
    """Een stuk deflate dat op zichzelf staat, zodat het overal tussen past."""
    maker = zlib.compressobj(niveau, zlib.DEFLATED, -zlib.MAX_WBITS)
    return maker.compress(stuk) + maker.flush(zlib.Z_FULL_FLUSH)
