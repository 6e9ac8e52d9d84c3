from django.urls import path

from .views import veld

app_name = "schrijfhulp"

urlpatterns = [path("veld/", veld, name="veld")]
