"""Telt vragen aan de database die te lang duren."""

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created

from . import tellers


def sluit_aan() -> None:
    """Let op elke verbinding die dit proces nog maakt."""
    connection_created.connect(_let_op, dispatch_uid="trage vragen")


def _let_op(connection: BaseDatabaseWrapper, **_meer: Any) -> None:
    if _tel not in connection.execute_wrappers:
        # Vooraan: wie tijdelijk een eigen laag toevoegt, haalt de laatste weer weg.
        connection.execute_wrappers.insert(0, _tel)


def _tel(voer_uit: Callable[..., Any], sql: str, waarden: Any, meer: bool, context: dict[str, Any]) -> Any:
    begin = time.perf_counter()
    try:
        return voer_uit(sql, waarden, meer, context)
    finally:
        if time.perf_counter() - begin > settings.TRAGE_VRAAG:
            tellers.trage_vraag()
