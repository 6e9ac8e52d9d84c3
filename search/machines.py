"""Adressen voor programma's: één per ding, in elke taal hetzelfde."""

from django.urls import URLPattern, URLResolver, path, re_path
from django.views.generic import RedirectView

from .api.urls import urlpatterns as api_urls
from .buurt.geojson import buurt_geojson
from .feeds.views import project_feed

urlpatterns: list[URLPattern | URLResolver] = [
    *api_urls,
    path("in-de-buurt.geojson", buurt_geojson, name="buurt_geojson"),
    # De nieuwsbrief had al een feed.
    path("feeds/nieuwsbrief.atom", RedirectView.as_view(pattern_name="initiatieven:nieuwsbrief_atom", permanent=True)),
    re_path(r"^feeds/project/(?P<nummer>[1-9][0-9]{0,9})\.atom\Z", project_feed, name="feed_project"),
]
