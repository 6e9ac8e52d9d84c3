from django.urls import path

from .buurt.views import in_de_buurt
from .views import zoekpagina

urlpatterns = [
    path("zoeken/", zoekpagina, name="zoeken"),
    path("in-de-buurt/", in_de_buurt, name="in_de_buurt"),
]
