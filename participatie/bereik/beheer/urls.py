from django.urls import path

from .views import InwonersView, LijstView, ProjectView

app_name = "bereik_beheer"

urlpatterns = [
    path("", LijstView.as_view(), name="lijst"),
    path("inwoners/", InwonersView.as_view(), name="inwoners"),
    path("<int:pk>/", ProjectView.as_view(), name="project"),
]
