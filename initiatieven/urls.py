"""Adressen van deze app die niet in de paginaboom hangen."""

from django.urls import URLPattern, URLResolver

from .aanmelden.urls import urlpatterns as aanmeld_urls
from .abonnees.urls import urlpatterns as abonnee_urls
from .hulp.urls import urlpatterns as hulp_urls
from .initiatief.urls import urlpatterns as initiatief_urls
from .kalender.urls import urlpatterns as kalender_urls
from .nieuwsbrief.urls import urlpatterns as nieuwsbrief_urls

app_name = "initiatieven"

urlpatterns: list[URLPattern | URLResolver] = [
    *aanmeld_urls,
    *abonnee_urls,
    *kalender_urls,
    *nieuwsbrief_urls,
    *hulp_urls,
    *initiatief_urls,
]
