from django.urls import path

from .views import overzicht, verzoek

urlpatterns = [
    path("inbreng/<str:token>/gegevens/", overzicht, name="gegevens"),
    path("inbreng/<str:token>/gegevens/json/", overzicht, {"vorm": "json"}, name="gegevens_json"),
    path("inbreng/<str:token>/gegevens/tekst/", overzicht, {"vorm": "tekst"}, name="gegevens_tekst"),
    path("inbreng/<str:token>/gegevens/<slug:soort>/", verzoek, name="verzoek"),
]
