from django.urls import path

from .afdruk import AfdrukView
from .cijferscherm import CijfersView
from .deur import DeurView, ErbijView, VinkjesView
from .download import DownloadView
from .evaluatie import EvaluatieView
from .gelegenheid import GelegenheidView
from .invullen import ToevoegenView, WijzigenView
from .mailen import BerichtView, VerstuurdView
from .overzicht import OverzichtView
from .persoon import BriefjeView, PersoonView

app_name = "agenda_beheer"

urlpatterns = [
    path("", OverzichtView.as_view(), name="lijst"),
    path("cijfers/", CijfersView.as_view(), name="cijfers"),
    path("<int:pk>/", GelegenheidView.as_view(), name="gelegenheid"),
    path("<int:pk>/toevoegen/", ToevoegenView.as_view(), name="toevoegen"),
    path("<int:pk>/deur/", DeurView.as_view(), name="deur"),
    path("<int:pk>/deur/vinkjes/", VinkjesView.as_view(), name="deur_vinkjes"),
    path("<int:pk>/deur/erbij/", ErbijView.as_view(), name="deur_erbij"),
    path("<int:pk>/afdruk/", AfdrukView.as_view(), name="afdruk"),
    path("<int:pk>/downloaden/", DownloadView.as_view(), name="downloaden"),
    path("<int:pk>/bericht/", BerichtView.as_view(), name="bericht"),
    path("<int:pk>/bericht/<int:bericht>/", VerstuurdView.as_view(), name="verstuurd"),
    path("<int:pk>/evaluatie/", EvaluatieView.as_view(), name="evaluatie"),
    path("<int:pk>/wie/<int:wie>/", PersoonView.as_view(), name="persoon"),
    path("<int:pk>/wie/<int:wie>/wijzigen/", WijzigenView.as_view(), name="wijzigen"),
    path("<int:pk>/wie/<int:wie>/briefje/", BriefjeView.as_view(), name="briefje"),
]
