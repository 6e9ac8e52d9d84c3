"""Een pagina uit de kast naar een bezoeker."""

import logging
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from django.core.handlers.wsgi import WSGIRequest
from django.db import DatabaseError, close_old_connections

from .kast import Pagina, beste_vorm

logboek = logging.getLogger(__name__)


def verstuur(pagina: Pagina, omgeving: dict[str, Any], begin: Any, *, eerste: bool = False) -> Iterable[bytes]:
    """Stuur de pagina in de kleinste vorm, of alleen dat er niets veranderd is."""
    aanvaardt = omgeving.get("HTTP_ACCEPT_ENCODING", "")
    gedaan = partial(_na, pagina, omgeving) if pagina.bij_treffer and not eerste else None
    if pagina.gaten:
        vorm = beste_vorm(aanvaardt, ["gzip"])
        inhoud, koekjes = pagina.gaten.vul(omgeving, gzip=bool(vorm))
        koppen = [*_koppen(pagina), *koekjes]
    else:
        vorm = beste_vorm(aanvaardt)
        koppen = _koppen(pagina, vorm)
        if not pagina.formulier and pagina.merk in omgeving.get("HTTP_IF_NONE_MATCH", ""):
            begin("304 Not Modified", [kop for kop in koppen if kop[0].lower() != "content-type"])
            return Antwoord([], gedaan)
        inhoud = pagina.vorm(vorm)
    koppen += [("Content-Length", str(len(inhoud))), *([("Content-Encoding", vorm)] if vorm else [])]
    begin(pagina.status, koppen)
    return Antwoord([] if omgeving["REQUEST_METHOD"] == "HEAD" else [inhoud], gedaan)


def _koppen(pagina: Pagina, vorm: str = "") -> list[tuple[str, str]]:
    """Een pagina vraagt de browser altijd na, dus wat verandert, staat er meteen; een formulier houdt hij niet vast."""
    bewaren = (
        [("Cache-Control", pagina.cache_control)]
        if pagina.formulier
        else [("ETag", f'"{pagina.merk}{vorm and "-"}{vorm}"'), ("Cache-Control", "no-cache")]
    )
    return [*pagina.koppen, *bewaren, ("Vary", "Accept-Encoding, Cookie")]


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


class Antwoord:
    """Een antwoord waarbij na het versturen nog iets gebeurt."""

    def __init__(self, delen: Iterable[bytes], daarna: Callable[[], None] | None = None) -> None:
        self._delen, self._daarna = delen, daarna

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._delen)

    def close(self) -> None:
        if self._daarna:
            self._daarna()
