from django.urls import URLPattern, path, re_path

from .views import agenda_van_pagina, hele_agenda

urlpatterns: list[URLPattern] = [
    path("agenda.ics", hele_agenda, name="agenda_ics"),
    # Wagtails eigen patroon kent geen punt in een adres.
    re_path(r"^(?P<pad>[\w\-]+(?:/[\w\-]+){0,9})/agenda\.ics$", agenda_van_pagina, name="pagina_ics"),
]
