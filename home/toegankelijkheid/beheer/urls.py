from django.urls import path

from .views import Meetscherm

app_name = "toegankelijkheid_beheer"
urlpatterns = [path("", Meetscherm.as_view(), name="meten")]
