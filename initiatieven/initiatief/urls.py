from django.urls import path

from .verlengen import views

urlpatterns = [path("oproep/<str:token>/", views.verlengen, name="oproep_verlengen")]
