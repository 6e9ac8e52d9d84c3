"""De rapporten in het menu van het CMS: wie er niets mee kan, ziet ze niet."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from .rules import heeft_paginas, publiceert, ziet_borden


class RapportMenuItem(MenuItem):
    """Een rapport, onder “Rapporten”."""

    def __init__(self, tekst: Any, naam: str, mag: Callable[[Any], bool], *, icoon: str, order: int) -> None:
        adres: Any = reverse_lazy(f"rapporten:{naam}")
        super().__init__(tekst, adres, name=f"rapport-{naam}", icon_name=icoon, order=order)
        self.mag = mag

    def is_shown(self, request: HttpRequest) -> bool:
        return self.mag(request.user)


ITEMS = (
    RapportMenuItem(_("Kapotte links"), "links", heeft_paginas, icoon="link", order=100),
    RapportMenuItem(_("Verouderde pagina’s"), "verouderd", publiceert, icoon="time", order=110),
    RapportMenuItem(_("Pagina’s zonder eigenaar"), "eigenaar", heeft_paginas, icoon="user", order=120),
    RapportMenuItem(_("Dode borden"), "dode_borden", ziet_borden, icoon="mobile-alt", order=130),
    RapportMenuItem(_("Scans per bord"), "scans", ziet_borden, icoon="mobile-alt", order=140),
)


def zonder_dubbel(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Wagtails eigen lijst van oude pagina's: de onze is dezelfde, zonder wat niet meer hoeft te veranderen."""
    menu_items[:] = [item for item in menu_items if item.name != "aging-pages"]
