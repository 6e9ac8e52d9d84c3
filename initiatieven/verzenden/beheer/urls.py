from django.urls import path

from .fouten import FoutenView
from .versturen import ProefView, VersturenView
from .voortgang import HandelingView, OverzichtView, StandView, VoortgangView

app_name = "verzend_beheer"

urlpatterns = [
    path("", OverzichtView.as_view(), name="lijst"),
    path("editie/<int:pk>/", VersturenView.as_view(), name="versturen"),
    path("editie/<int:pk>/proef/", ProefView.as_view(), name="proef"),
    path("<int:pk>/", VoortgangView.as_view(), name="voortgang"),
    path("<int:pk>/stand/", StandView.as_view(), name="stand"),
    path("<int:pk>/doe/", HandelingView.as_view(), name="doe"),
    path("<int:pk>/niet-gelukt/", FoutenView.as_view(), name="fouten"),
]
