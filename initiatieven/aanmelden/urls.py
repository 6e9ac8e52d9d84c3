from django.urls import path

from . import views

urlpatterns = [
    path("aanmelding/<str:token>/", views.eigen_pagina, name="aanmelding"),
    path("aanmelding/<str:token>/aannemen/", views.aannemen, name="aanmelding_aannemen"),
    path("aanmelding/<str:token>/afslaan/", views.afslaan, name="aanmelding_afslaan"),
    path("aanmelding/<str:token>/afmelden/", views.afmelden, name="aanmelding_afmelden"),
    path("aanmelding/<str:token>/wijzigen/", views.wijzigen, name="aanmelding_wijzigen"),
    path("aanmelding/<str:token>/afspraak.ics", views.afspraak, name="aanmelding_afspraak"),
]
