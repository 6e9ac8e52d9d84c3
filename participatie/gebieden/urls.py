from django.urls import path

from .views import wijken_geojson

urlpatterns = [path("kaart/wijken.geojson", wijken_geojson, name="wijken_geojson")]
