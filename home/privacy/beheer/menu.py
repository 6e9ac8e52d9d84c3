from typing import Any

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from .rules import mag_behandelen


class GegevensMenuItem(MenuItem):
    """“Gegevens zoeken”, voor wie verzoeken over gegevens behandelt."""

    def __init__(self) -> None:
        adres: Any = reverse_lazy("gegevens_beheer:zoeken")
        super().__init__(_("Gegevens zoeken"), adres, name="gegevens", icon_name="key", order=650)

    def is_shown(self, request: HttpRequest) -> bool:
        return mag_behandelen(request.user)
