from django.urls import path

from .views import BladView, LijstView

app_name = "handleiding"

urlpatterns = [
    path("", LijstView.as_view(), name="lijst"),
    path("<slug:naam>/", BladView.as_view(), name="blad"),
]
