from django.urls import path

from .views import register, toezegging

urlpatterns = [
    path("toezeggingen/", register, name="toezeggingen"),
    path("toezeggingen/<str:nummer>/", toezegging, name="toezegging"),
]
