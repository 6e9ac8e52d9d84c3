from django.urls import path

from .views import galerij

urlpatterns = [path("", galerij, name="galerij")]
