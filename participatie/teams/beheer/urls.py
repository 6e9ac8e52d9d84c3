from django.urls import path

from .schermen import LijstView, NieuwProjectView, TeamView

app_name = "teams_beheer"

urlpatterns = [
    path("", LijstView.as_view(), name="lijst"),
    path("nieuw/", NieuwProjectView.as_view(), name="nieuw"),
    path("<int:pk>/", TeamView.as_view(), name="team"),
]
