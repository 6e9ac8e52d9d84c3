"""Tips bij een tekst die nog in een veld staat."""

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from .forms import VeldForm
from .inhoud import Tekstsoort
from .velden import tips_bij_tekst


@require_POST
def veld(request: HttpRequest) -> HttpResponse:
    """De tips bij wat er nu staat; er wordt niets bewaard."""
    form = VeldForm(request.POST)
    if not form.is_valid():
        raise BadRequest
    gegeven = form.cleaned_data
    tips = tips_bij_tekst(gegeven["tekst"], Tekstsoort(gegeven["soort"]), gegeven["taal"])
    return render(request, "common/schrijfhulp/veldtips.html", {"tips": tips})
