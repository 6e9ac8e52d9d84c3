"""De adressen van de open data; in elke taal hetzelfde."""

from django.urls import URLPattern, URLResolver, path, re_path
from django.views.generic import RedirectView

from .deur import api
from .uitleg import uitleg

urlpatterns: list[URLPattern | URLResolver] = [
    path("open-data/", uitleg, name="open_data"),
    path("api/", RedirectView.as_view(pattern_name="open_data")),
    re_path(r"^api/v1(?:/[\s\S]*)?\Z", api, name="api"),
]
