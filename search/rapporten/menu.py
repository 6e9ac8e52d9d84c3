from typing import Any

from django.http import HttpRequest
from django.urls import reverse_lazy
from wagtail.admin.menu import MenuItem

from .rapport import GEZOCHT, ZONDER
from .rules import mag_rapporten_zien


class RapportMenuItem(MenuItem):
    """Een rapport over zoeken, onder “Rapporten”."""

    def is_shown(self, request: HttpRequest) -> bool:
        return mag_rapporten_zien(request.user)


def gezocht() -> RapportMenuItem:
    """“Meest gezocht”."""
    adres: Any = reverse_lazy("zoekrapporten:gezocht")
    return RapportMenuItem(GEZOCHT.titel, adres, name=GEZOCHT.naam, icon_name="search", order=1300)


def zonder() -> RapportMenuItem:
    """“Zonder resultaat”."""
    adres: Any = reverse_lazy("zoekrapporten:zonder")
    return RapportMenuItem(ZONDER.titel, adres, name=ZONDER.naam, icon_name="search", order=1310)
