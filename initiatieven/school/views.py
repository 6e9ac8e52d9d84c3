from typing import Any

from django.http import HttpRequest


def school_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    """Wat het overzicht van de Initiatievenschool toont."""
    return {}


def cursus_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    """Wat een cursuspagina toont."""
    return {}
