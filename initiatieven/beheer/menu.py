from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from initiatieven.models import Aanmelding
from stadmaken.common.menu import TelMenuItem, TelSubmenu

from . import rules

HAAK = "register_agenda_menu_item"


class AgendaMenu(TelSubmenu):
    """“Agenda (2)”: alles rond cursussen en activiteiten bij elkaar."""

    def __init__(self) -> None:
        super().__init__(_("Agenda"), HAAK, name="agenda-en-school", icon_name="date", order=160)


class AanmeldingenMenuItem(TelMenuItem):
    """“Aanmeldingen (2)”: hoeveel er op een besluit wachten omdat ze op spam lijken."""

    def __init__(self) -> None:
        adres = reverse_lazy("agenda_beheer:lijst")
        super().__init__(_("Aanmeldingen"), adres, name="aanmeldingen", icon_name="group", order=10)

    def is_shown(self, request: HttpRequest) -> bool:
        return rules.mag_beheren(request.user)

    def wachtend(self, medewerker: Any) -> QuerySet:
        return Aanmelding.objects.te_bekijken()


class CijfersMenuItem(MenuItem):
    """De cijfers per jaar."""

    def __init__(self) -> None:
        adres: Any = reverse_lazy("agenda_beheer:cijfers")
        super().__init__(_("Cijfers per jaar"), adres, name="agenda-cijfers", icon_name="table", order=80)

    def is_shown(self, request: HttpRequest) -> bool:
        return rules.mag_beheren(request.user)
