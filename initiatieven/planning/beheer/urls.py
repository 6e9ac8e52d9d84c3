from django.urls import path

from .aanbod import AanbodView
from .handelingen import (
    ErbijView,
    GaatDoorView,
    KopieView,
    NietDoorView,
    PlekkenView,
    SchrapView,
    VerwijderView,
    VerzetView,
)
from .reeksen import ReeksMakenView, ReeksView, ReeksWijzigenView

app_name = "planning_beheer"

urlpatterns = [
    path("aanbod/<int:pk>/", AanbodView.as_view(), name="aanbod"),
    path("bijeenkomst/<int:pk>/verzetten/", VerzetView.as_view(), name="verzetten"),
    path("bijeenkomst/<int:pk>/afzeggen/", SchrapView.as_view(), name="afzeggen"),
    path("datum/<int:pk>/bijeenkomst/", ErbijView.as_view(), name="erbij"),
    path("datum/<int:pk>/niet-door/", NietDoorView.as_view(), name="niet_door"),
    path("datum/<int:pk>/gaat-door/", GaatDoorView.as_view(), name="gaat_door"),
    path("datum/<int:pk>/plekken/", PlekkenView.as_view(), name="plekken"),
    path("datum/<int:pk>/kopie/", KopieView.as_view(), name="kopie"),
    path("datum/<int:pk>/verwijderen/", VerwijderView.as_view(), name="verwijderen"),
    path("reeks/", ReeksMakenView.as_view(), name="reeks_maken"),
    path("reeks/<int:pk>/", ReeksView.as_view(), name="reeks"),
    path("reeks/<int:pk>/wijzigen/", ReeksWijzigenView.as_view(), name="reeks_wijzigen"),
]
