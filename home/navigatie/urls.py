from django.urls import path

from .views import onderwerp, onderwerpen

urlpatterns = [
    path("onderwerpen/", onderwerpen, name="onderwerpen"),
    path("onderwerpen/<str:slug>/", onderwerp, name="onderwerp"),
]
