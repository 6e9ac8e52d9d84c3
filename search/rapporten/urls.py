from django.urls import path

from .views import GezochtView, ZonderView

app_name = "zoekrapporten"

urlpatterns = [
    path("meest-gezocht/", GezochtView.as_view(), name="gezocht"),
    path("zonder-resultaat/", ZonderView.as_view(), name="zonder"),
]
