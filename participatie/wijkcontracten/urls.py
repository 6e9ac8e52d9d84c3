from django.urls import path

from .views import contract, contracten

urlpatterns = [
    path("wijkcontracten/", contracten, name="wijkcontracten"),
    path("wijkcontracten/<str:nummer>/", contract, name="wijkcontract"),
]
