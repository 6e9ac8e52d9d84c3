from django.urls import path

from .views import KiesVoorbeeldView

app_name = "voorbeelden"

urlpatterns = [path("<slug:app>/<slug:soort>/<int:ouder>/", KiesVoorbeeldView.as_view(), name="kies")]
