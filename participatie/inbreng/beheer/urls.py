from django.urls import path

from .bulk import BulkView, OngedaanView
from .lezen import LezenView
from .lijst import LijstView

app_name = "inbreng_beheer"

urlpatterns = [
    path("", LijstView.as_view(), name="lijst"),
    path("bulk/", BulkView.as_view(), name="bulk"),
    path("ongedaan/", OngedaanView.as_view(), name="ongedaan"),
    path("<int:pk>/", LezenView.as_view(), name="lezen"),
]
