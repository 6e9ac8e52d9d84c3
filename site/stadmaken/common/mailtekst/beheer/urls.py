from django.urls import path

from .views import LijstView, MailtekstView, TerugView, VoorbeeldView

app_name = "mailteksten_beheer"

urlpatterns = [
    path("", LijstView.as_view(), name="lijst"),
    path("<str:soort>/<slug:taal>/", MailtekstView.as_view(), name="mail"),
    path("<str:soort>/<slug:taal>/voorbeeld/", VoorbeeldView.as_view(), name="voorbeeld"),
    path("<str:soort>/<slug:taal>/terug/", TerugView.as_view(), name="terug"),
]
