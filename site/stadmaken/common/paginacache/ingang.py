"""De cache staat vóór Django: een bewaarde pagina kost geen middleware en geen vraag aan de database."""

import gzip
import logging
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.core.handlers.wsgi import WSGIRequest
from django.db import DatabaseError, close_old_connections

from ..meten import tellers
from ..tabelstand.opslag import opslag
from ..tabelstand.vakken import uitsnede, vakken
from ..tabelstand.volgen import gelezen
from .kast import Kast, Pagina, beste_vorm
from .merk import SLEUTEL, Merk

logboek = logging.getLogger(__name__)
App = Callable[..., Iterable[bytes]]
Koppen = list[tuple[str, str]]
# De klok verandert ook wat er staat: een formulier sluit, een activiteit begint. Die tijden zijn hele minuten.
MINUUT = 60
# Wagtail onthoudt zelf waar een site begint; wie een pagina toont, gebruikt dat altijd.
ALTIJD = ("wagtailcore_site", "wagtailcore_locale", "wagtailcore_page")
kast = Kast()


def met_paginacache(app: App) -> App:
    """Zet de cache voor een WSGI-toepassing."""

    def ingang(omgeving: dict[str, Any], begin: Callable[..., Any]) -> Iterable[bytes]:
        sleutel = _sleutel(omgeving)
        stand = opslag().lees() if sleutel else None
        if sleutel is None or stand is None:
            return app(omgeving, begin)
        pagina = kast.pak(sleutel, stand)
        tellers.paginacache("misser" if pagina is None else "treffer")
        if pagina is None:
            return _maak(app, omgeving, begin, sleutel, stand)
        return _verstuur(pagina, omgeving, begin)

    return ingang


def _sleutel(omgeving: dict[str, Any]) -> tuple[str, ...] | None:
    """Waaronder dit verzoek te bewaren is; niets als het antwoord van meer dan het adres kan afhangen."""
    gewoon = omgeving["REQUEST_METHOD"] in {"GET", "HEAD"} and not omgeving.get("QUERY_STRING")
    if not gewoon or _van_iemand(omgeving):
        return None
    schema = omgeving.get("HTTP_X_FORWARDED_PROTO") or omgeving["wsgi.url_scheme"]
    return schema, omgeving.get("HTTP_HOST", ""), omgeving.get("SCRIPT_NAME", ""), omgeving.get("PATH_INFO", "")


def _van_iemand(omgeving: dict[str, Any]) -> bool:
    """Of de bezoeker zich bekendmaakt of er een melding voor hem klaarstaat."""
    koekjes = omgeving.get("HTTP_COOKIE", "")
    namen = (settings.SESSION_COOKIE_NAME, CookieStorage.cookie_name)
    return "HTTP_AUTHORIZATION" in omgeving or any(f"{naam}=" in koekjes for naam in namen)


def _maak(app: App, omgeving: dict[str, Any], begin: Any, sleutel: tuple[str, ...], stand: bytes) -> Iterable[bytes]:
    """Laat Django antwoorden, en bewaar dat als het mag. De stand is van vóór het lezen."""
    merk = omgeving[SLEUTEL] = Merk()
    gezegd: list[Any] = []
    with gelezen() as namen:
        delen = app(omgeving, lambda *wat: gezegd.extend(wat))
    status, koppen = gezegd[0], gezegd[1]
    if not merk.mag or omgeving["REQUEST_METHOD"] != "GET" or not _te_bewaren(status, koppen):
        begin(*gezegd)
        return delen
    inhoud = b"".join(delen)
    plekken = vakken({*namen, *ALTIJD, apps.get_model(settings.GEMEENTE_MODEL)._meta.db_table})
    pagina = Pagina(
        koppen=koppen,
        inhoud=gzip.decompress(inhoud) if ("content-encoding", "gzip") in _klein(koppen) else inhoud,
        vakken=plekken,
        stand=uitsnede(stand, plekken),
        tot=time.time() // MINUUT * MINUUT + MINUUT,
        bij_treffer=merk.bij_treffer,
    )
    kast.zet(sleutel, pagina)
    return _Antwoord(_verstuur(pagina, omgeving, begin, eerste=True), getattr(delen, "close", None))


def _te_bewaren(status: str, koppen: Koppen) -> bool:
    """Alleen een gewone openbare pagina: geen koekje, en niemand zei dat zij niet bewaard mag worden."""
    namen = dict(_klein(koppen))
    return (
        status.startswith("200")
        and namen.get("content-type", "").startswith("text/html")
        and "set-cookie" not in namen
        and not any(woord in namen.get("cache-control", "") for woord in ("no-store", "private"))
    )


def _klein(koppen: Koppen) -> Koppen:
    return [(naam.lower(), waarde) for naam, waarde in koppen]


def _verstuur(pagina: Pagina, omgeving: dict[str, Any], begin: Any, *, eerste: bool = False) -> Iterable[bytes]:
    """Stuur de pagina in de kleinste vorm, of alleen dat er niets veranderd is."""
    vorm = beste_vorm(omgeving.get("HTTP_ACCEPT_ENCODING", ""))
    etag = f'"{pagina.merk}{vorm and "-"}{vorm}"'
    koppen = [
        *pagina.koppen,
        ("ETag", etag),
        # De browser vraagt het altijd na; wat er verandert, staat er dus meteen.
        ("Cache-Control", "no-cache"),
        ("Vary", "Accept-Encoding, Cookie"),
    ]
    gedaan = partial(_na, pagina, omgeving) if pagina.bij_treffer and not eerste else None
    if pagina.merk in omgeving.get("HTTP_IF_NONE_MATCH", ""):
        begin("304 Not Modified", [kop for kop in koppen if kop[0].lower() != "content-type"])
        return _Antwoord([], gedaan)
    inhoud = pagina.vorm(vorm)
    koppen += [("Content-Length", str(len(inhoud))), *([("Content-Encoding", vorm)] if vorm else [])]
    begin("200 OK", koppen)
    return _Antwoord([] if omgeving["REQUEST_METHOD"] == "HEAD" else [inhoud], gedaan)


def _na(pagina: Pagina, omgeving: dict[str, Any]) -> None:
    """Wat er na het versturen hoort te gebeuren; lukt het niet, dan heeft de bezoeker de pagina toch."""
    close_old_connections()
    try:
        if pagina.bij_treffer:
            pagina.bij_treffer(WSGIRequest(omgeving))
    except DatabaseError:
        logboek.exception("Wat na een bewaarde pagina hoort te gebeuren, is niet gebeurd")
    finally:
        close_old_connections()


class _Antwoord:
    """Een antwoord waarbij na het versturen nog iets gebeurt."""

    def __init__(self, delen: Iterable[bytes], daarna: Any = None) -> None:
        self._delen, self._daarna = delen, daarna

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._delen)

    def close(self) -> None:
        if self._daarna:
            self._daarna()
