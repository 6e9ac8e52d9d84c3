from typing import Any

from django.http import HttpRequest


def lijst_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    """Wat het projectenoverzicht toont."""
    return {}


def project_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    """Wat een projectpagina toont."""
    return {}
