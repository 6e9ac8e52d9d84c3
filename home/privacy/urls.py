from django.urls import path

from . import views

urlpatterns = [
    path("privacy/register/", views.verwerkingen, name="verwerkingen"),
    path("privacy/register.csv", views.verwerkingen_csv, name="verwerkingen_csv"),
    path("privacy/uw-gegevens/", views.vragen, name="gegevens_vragen"),
    path("privacy/uw-gegevens/verstuurd/", views.gevraagd, name="gegevens_gevraagd"),
    path("privacy/uw-gegevens/<str:token>/", views.overzicht, name="eigen_gegevens"),
    path("privacy/uw-gegevens/<str:token>/json/", views.downloaden, {"vorm": "json"}, name="eigen_gegevens_json"),
    path("privacy/uw-gegevens/<str:token>/csv/", views.downloaden, {"vorm": "csv"}, name="eigen_gegevens_csv"),
]
