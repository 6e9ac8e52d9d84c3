from django.urls import path

from .views import LijstView, VerzoekView

app_name = "bewaren_beheer"

urlpatterns = [
    path("", LijstView.as_view(), name="lijst"),
    path("<int:pk>/", VerzoekView.as_view(), name="verzoek"),
]
