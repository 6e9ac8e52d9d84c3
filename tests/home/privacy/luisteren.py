"""Zoeken naar wat nergens hoort te staan: in het logboek, de cache en het foutrapport, ook als er iets misgaat."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.signals import got_request_exception
from django.db import connection
from django.views.debug import ExceptionReporter

from tests.home.privacy.invullen import MERKEN


class StoringError(Exception):
    """Wat er misgaat in een proef met een fout."""


@contextmanager
def schrijven_mislukt() -> Iterator[None]:
    """Elke rij die erbij moet, geeft een fout."""

    def stoor(voer_uit: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.startswith("INSERT") and "django_session" not in sql:
            raise StoringError
        return voer_uit(sql, params, many, context)

    with connection.execute_wrapper(stoor):
        yield


@contextmanager
def foutrapporten() -> Iterator[list[str]]:
    """De foutrapporten van wat hierbinnen misgaat, als tekst en als pagina."""
    rapporten: list[str] = []

    def maak_rapport(request: Any, **_signaal: Any) -> None:
        rapport = ExceptionReporter(request, *sys.exc_info())
        rapporten.append(rapport.get_traceback_text() + rapport.get_traceback_html())

    got_request_exception.connect(maak_rapport)
    try:
        yield rapporten
    finally:
        got_request_exception.disconnect(maak_rapport)


def gevonden(tekst: str) -> list[str]:
    """De herkenbare woorden die in deze tekst staan."""
    return [merk for merk in MERKEN if merk in tekst]
