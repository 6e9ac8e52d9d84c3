"""Als de opslag van bestanden niet antwoordt: zeg dat, in plaats van een storing te melden."""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from .opslag import OpslagError

WACHT = "30"


class OpslagMiddleware:
    """Een antwoord dat een bestand nodig had en het niet kreeg: een 503 in gewone taal, die niemand bewaart."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Alleen voor de opslag; elke andere fout gaat gewoon door."""
        if not isinstance(exception, OpslagError):
            return None
        koppen = {"Retry-After": WACHT, "Cache-Control": "no-store"}
        return HttpResponse(render_to_string("503_opslag.html"), status=503, headers=koppen)


def niet_te_bewaren() -> ValidationError:
    """De fout bij een bestandsveld als de opslag niets aanneemt; wat er verder is ingevuld, blijft staan."""
    return ValidationError(
        _(
            "Dit bestand kan nu niet worden bewaard: dat ligt aan ons. De rest van wat u invulde, staat er nog. "
            "Probeer het over een paar minuten opnieuw, of ga verder zonder dit bestand."
        ),
        code="opslag",
    )
