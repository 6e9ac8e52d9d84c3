"""Wat deze pagina’s tonen."""

from typing import Any

from django.http import HttpRequest


def wijken_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    return {}


def wijk_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    return {}
