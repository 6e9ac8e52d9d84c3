from typing import Any

from django.http import HttpRequest, HttpResponse


def formulier(request: HttpRequest, pagina: Any) -> HttpResponse:
    """Toon, controleer en verstuur een formulier."""
    return HttpResponse()
