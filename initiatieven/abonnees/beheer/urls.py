from django.urls import path

from .download import DownloadView
from .overnemen import OngedaanView, OvernameView, OvernemenView
from .persoon import UitschrijvenView, VerwijderenView

app_name = "abonnees_beheer"

urlpatterns = [
    path("downloaden/", DownloadView.as_view(), name="downloaden"),
    path("overnemen/", OvernemenView.as_view(), name="overnemen"),
    path("overnemen/<int:pk>/", OvernameView.as_view(), name="overname"),
    path("overnemen/<int:pk>/ongedaan/", OngedaanView.as_view(), name="ongedaan"),
    path("<int:pk>/uitschrijven/", UitschrijvenView.as_view(), name="uitschrijven"),
    path("<int:pk>/verwijderen/", VerwijderenView.as_view(), name="verwijderen"),
]
