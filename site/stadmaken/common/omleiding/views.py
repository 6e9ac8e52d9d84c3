from django.http import HttpRequest, HttpResponseBase
from django.views.defaults import page_not_found

from .zoeken import omleiding


def niet_gevonden(request: HttpRequest, exception: Exception) -> HttpResponseBase:
    """Het antwoord als op een adres niets staat: verder naar de nieuwe plek, of de 404-pagina."""
    return omleiding(request) or page_not_found(request, exception)
