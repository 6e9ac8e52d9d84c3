"""Adressen voor programma's: één per ding, in elke taal hetzelfde."""

from django.urls import URLPattern, URLResolver, path

from .api.urls import urlpatterns as api_urls
from .buurt.geojson import buurt_geojson

urlpatterns: list[URLPattern | URLResolver] = [
    *api_urls,
    path("in-de-buurt.geojson", buurt_geojson, name="buurt_geojson"),
]
