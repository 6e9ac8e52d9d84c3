from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from stadmaken.common.menu import TelMenuItem, TelSubmenu

from . import rules
from .nieuw import nieuwe_initiatieven

HAAK = "register_initiatieven_menu_item"


class InitiatievenMenu(TelSubmenu):
    """“Initiatieven (2)”: alles rond initiatieven bij elkaar."""

    def __init__(self) -> None:
        super().__init__(_("Initiatieven"), HAAK, name="initiatieven", icon_name="pick", order=165)


class NieuwMenuItem(TelMenuItem):
    """“Nieuwe initiatieven (2)”: wat bewoners aanmeldden en nog niet op de site staat."""

    def __init__(self) -> None:
        adres = reverse_lazy("initiatieven_beheer:nieuw")
        super().__init__(_("Nieuwe initiatieven"), adres, name="nieuwe-initiatieven", icon_name="doc-empty", order=10)

    def is_shown(self, request: HttpRequest) -> bool:
        return rules.mag_redigeren(request.user)

    def wachtend(self, medewerker: Any) -> QuerySet:
        return nieuwe_initiatieven()


class VraagEnAanbodMenuItem(MenuItem):
    """Alle oproepen, met wat bij elkaar past."""

    def __init__(self) -> None:
        adres: Any = reverse_lazy("initiatieven_beheer:oproepen")
        super().__init__(_("Vraag en aanbod"), adres, name="vraag-en-aanbod", icon_name="order", order=20)

    def is_shown(self, request: HttpRequest) -> bool:
        return rules.mag_redigeren(request.user)
