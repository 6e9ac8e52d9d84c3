from django.urls import path

from .besluit import BesluitView
from .lijst import LijstView, OngedaanView, ProjectenView
from .thema import ThemaView
from .zetten import ZetView

app_name = "themas_beheer"

urlpatterns = [
    path("", ProjectenView.as_view(), name="projecten"),
    path("inbreng/<int:pk>/", ZetView.as_view(), name="zetten"),
    path("<int:project>/", LijstView.as_view(), name="lijst"),
    path("<int:project>/ongedaan/", OngedaanView.as_view(), name="ongedaan"),
    path("<int:project>/besluit/", BesluitView.as_view(), name="besluit"),
    path("<int:project>/besluit/<int:pk>/", BesluitView.as_view(), name="besluit_wijzigen"),
    path("<int:project>/<int:pk>/", ThemaView.as_view(), name="thema"),
]
