from typing import Any

from django.http import HttpRequest


def agenda_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    """Wat de agenda toont."""
    return {}


def activiteit_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    """Wat een activiteitpagina toont."""
    return {}
