from django.urls import path

from .schermen import NieuwView, VraagEnAanbodView

app_name = "initiatieven_beheer"
urlpatterns = [
    path("nieuw/", NieuwView.as_view(), name="nieuw"),
    path("vraag-en-aanbod/", VraagEnAanbodView.as_view(), name="oproepen"),
]
