from django.urls import path

from .beheer import voorbeeld

app_name = "navigatie_beheer"
urlpatterns = [path("voorbeeld/", voorbeeld, name="voorbeeld")]
