from django.urls import path

from .views import foto

urlpatterns = [path("formulierfoto/<str:token>/", foto, name="formulierfoto")]
