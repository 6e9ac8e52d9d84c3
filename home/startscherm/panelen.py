"""Het startscherm van het CMS: panelen op Wagtails eigen startpagina, voor elke medewerker wat zij mag."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import RecentEditsPanel, WorkflowObjectsToModeratePanel

from home.models import Gemeente
from participatie.platforms.rules import alleen_lid
from stadmaken.common import wachtend

from . import acties, begin, leeg
from .cijfers import Cijfer, cijfers_voor
from .veilig import probeer
from .werk import Werkstapel, werk_van


class Startpaneel(Component):
    """De basis van elk paneel: dezelfde opmaak."""

    class Media:
        css = {"all": ["css/beheer-startscherm.css"]}


class BeginPaneel(Startpaneel):
    """“Begin met uw stad”, zolang er nog iets te doen is."""

    name = "begin"
    order = 10
    template_name = "home/startscherm/begin.html"

    def __init__(self, stappen: list[begin.Stap]) -> None:
        self.stappen = stappen

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        volgende = next(stap for stap in self.stappen if not stap.gedaan)
        gedaan = sum(stap.gedaan for stap in self.stappen)
        return {"stappen": self.stappen, "volgende": volgende, "gedaan": gedaan, "alle": len(self.stappen)}


class WachtPaneel(Startpaneel):
    """“Wacht op mij”, met ernaast waar iemand mee kan beginnen."""

    name = "wacht"
    order = 20
    template_name = "home/startscherm/wacht.html"

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        medewerker = self.request.user
        regels = wachtend.regels_voor(medewerker)
        geen_knoppen: list[acties.Knop] = []
        niets: list[str] = []
        knoppen = probeer("de knoppen", lambda: acties.acties_voor(medewerker), geen_knoppen)
        zonder_rol = not knoppen and probeer("de rol", lambda: leeg.zonder_rol(medewerker), False)
        return {
            "regels": regels,
            "te_laat": wachtend.Haast.TE_LAAT,
            "binnenkort": wachtend.Haast.BINNENKORT,
            "knoppen": knoppen,
            "zonder_rol": zonder_rol,
            "hierna": [] if regels else probeer("wat hierna komt", lambda: leeg.hierna(medewerker), niets),
            "wie_helpt": probeer("wie helpt", leeg.wie_helpt, niets) if zonder_rol else niets,
            "gemeente": Gemeente.for_request(self.request) if zonder_rol else None,
        }


class CijferPaneel(Startpaneel):
    """“Deze week”, met twaalf weken ernaast."""

    name = "deze-week"
    order = 30
    template_name = "home/startscherm/cijfers.html"

    def __init__(self, cijfers: list[Cijfer]) -> None:
        self.cijfers = cijfers

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        return {"cijfers": self.cijfers}


class WerkPaneel(Startpaneel):
    """“Waar ik aan werkte”, in plaats van Wagtails lijst die alleen pagina's kent."""

    name = "werk"
    order = RecentEditsPanel.order
    template_name = "home/startscherm/werk.html"

    def __init__(self, werk: Werkstapel) -> None:
        self.werk = werk

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        return {"werk": self.werk, "request": (parent_context or {}).get("request")}


def zet_panelen(request: HttpRequest, panelen: list[Any]) -> None:
    """Voor wie alleen een wijkplatform bijhoudt, blijft het bij het eigen platform."""
    medewerker = request.user
    if alleen_lid(medewerker):
        return
    stappen: list[begin.Stap] = []
    if begin.mag_inrichten(medewerker):
        stappen = probeer("de eerste stappen", lambda: begin.stappen(Gemeente.for_request(request)), stappen)
    geen_cijfers: list[Cijfer] = []
    cijfers = probeer("de cijfers", lambda: cijfers_voor(medewerker), geen_cijfers)
    werk = probeer("het laatste werk", lambda: werk_van(medewerker), Werkstapel([], []))
    panelen[:] = [paneel for paneel in panelen if not isinstance(paneel, RecentEditsPanel)]
    for paneel in panelen:
        if isinstance(paneel, WorkflowObjectsToModeratePanel):
            paneel.order = WachtPaneel.order + 1
    panelen.append(WachtPaneel(request))
    panelen.extend([BeginPaneel(stappen)] if stappen else [])
    panelen.extend([CijferPaneel(cijfers)] if cijfers else [])
    panelen.extend([WerkPaneel(werk)] if werk else [])


def geen_totalen(request: HttpRequest, items: list[Any]) -> None:
    """Hoeveel pagina's en beelden er zijn, helpt niemand verder."""
    items.clear()
