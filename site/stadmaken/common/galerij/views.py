from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from .voorbeelden import context


def galerij(request: HttpRequest) -> HttpResponse:
    """Alle onderdelen in alle staten, om de vormgeving te beoordelen; niet in productie."""
    return render(request, "galerij/galerij.html", context())
