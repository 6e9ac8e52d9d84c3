from django.urls import path

from .views import tegelbeeld

urlpatterns = [path("kaart/tegels/<int:z>/<int:x>/<int:y>.png", tegelbeeld, name="kaarttegel")]
