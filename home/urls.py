"""Adressen van deze app die niet in de paginaboom hangen; in elke taal."""

from .navigatie.urls import urlpatterns

__all__ = ["urlpatterns"]
