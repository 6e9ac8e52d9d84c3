from django.urls import path

from ..export.views import ExportView
from .bulk import BulkView, OngedaanView
from .lezen import LezenView
from .lijst import LijstView
from .tweede_blik import TweedeBlikLijst, TweedeBlikView

app_name = "inbreng_beheer"

urlpatterns = [
    path("", LijstView.as_view(), name="lijst"),
    path("bulk/", BulkView.as_view(), name="bulk"),
    path("ongedaan/", OngedaanView.as_view(), name="ongedaan"),
    path("downloaden/", ExportView.as_view(), name="downloaden"),
    path("tweede-blik/", TweedeBlikLijst.as_view(), name="tweede_blikken"),
    path("tweede-blik/<int:pk>/", TweedeBlikView.as_view(), name="tweede_blik"),
    path("<int:pk>/", LezenView.as_view(), name="lezen"),
]
