from django.urls import path

from .klopt import KloptView
from .leden import LedenView
from .lijst import LijstView
from .toestemming import ToestemmingView

app_name = "platforms_beheer"

urlpatterns = [
    path("", LijstView.as_view(), name="lijst"),
    path("<int:pk>/leden/", LedenView.as_view(), name="leden"),
    path("<int:pk>/klopt/", KloptView.as_view(), name="klopt"),
    path("<int:pk>/toestemming/", ToestemmingView.as_view(), name="toestemming"),
]
