from django.urls import path

from .klopt import KloptView
from .leden import LedenView
from .lijst import LijstView

app_name = "platforms_beheer"

urlpatterns = [
    path("", LijstView.as_view(), name="lijst"),
    path("<int:pk>/leden/", LedenView.as_view(), name="leden"),
    path("<int:pk>/klopt/", KloptView.as_view(), name="klopt"),
]
