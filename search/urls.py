from django.urls import path

from .views import zoekpagina

urlpatterns = [path("zoeken/", zoekpagina, name="zoeken")]
