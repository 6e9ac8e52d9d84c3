"""Adressen voor programma's: één per ding, in elke taal hetzelfde."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
