"""Wat deze pagina’s tonen."""

from typing import Any

from django.http import HttpRequest


def initiatieven_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    return {}


def initiatief_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    return {}
