"""Adressen van deze app die niet in de paginaboom hangen; in elke taal."""

from .navigatie.urls import urlpatterns as navigatie
from .privacy.urls import urlpatterns as privacy

urlpatterns = [*navigatie, *privacy]
