from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from participatie.models import Heroverweging, Inbreng
from stadmaken.common.menu import TelMenuItem, TelSubmenu

from .. import rules
from ..choices import Moderatie

HAAK = "register_inbreng_menu_item"


class InbrengMenu(TelSubmenu):
    """“Inbreng (18)”: alles rond inbreng bij elkaar."""

    def __init__(self) -> None:
        super().__init__(_("Inbreng"), HAAK, name="inbreng", icon_name="mail", order=150)


class WerklijstMenuItem(TelMenuItem):
    """“Werklijst (12)”: hoeveel er wacht om gelezen te worden. Is er iets nieuws, dan begint u daar."""

    def __init__(self) -> None:
        adres = reverse_lazy("inbreng_beheer:lijst")
        super().__init__(_("Werklijst"), adres, name="werklijst-inbreng", icon_name="list-ul", order=10)

    def is_shown(self, request: HttpRequest) -> bool:
        return rules.mag_behandelen(request.user)

    def wachtend(self, medewerker: Any) -> QuerySet:
        return rules.in_werkgebied(medewerker, Inbreng.objects.te_plaatsen())

    def render_component(self, request: HttpRequest) -> Any:
        onderdeel = super().render_component(request)
        if onderdeel.wacht:
            onderdeel.url = f"{self.url}?moderatie={Moderatie.NIEUW.value}"
        return onderdeel


class TweedeBlikMenuItem(TelMenuItem):
    """“Tweede blik (1)”: hoeveel indieners het niet eens zijn met een beslissing en op een collega wachten."""

    def __init__(self) -> None:
        adres = reverse_lazy("inbreng_beheer:tweede_blikken")
        super().__init__(_("Tweede blik"), adres, name="tweede-blik", icon_name="view", order=50)

    def is_shown(self, request: HttpRequest) -> bool:
        return rules.mag_behandelen(request.user)

    def wachtend(self, medewerker: Any) -> QuerySet:
        return rules.in_werkgebied(medewerker, Heroverweging.objects.wachtend(), "inbreng__project")
