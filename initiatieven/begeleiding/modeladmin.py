"""De ambtenarenpool en de partners in het CMS."""

from typing import Any

from django.contrib.admin import display
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from stadmaken.common.modeladmin import Recordbeheer

from ..initiatief.beheer.menu import HAAK
from .models import Begeleider, Partnerplatform


class BegeleiderAdmin(Recordbeheer):
    """Wie initiatieven begeleidt, en wie er nog een bij kan hebben."""

    model = Begeleider
    menu_haak = HAAK
    menu_label = _("Ambtenarenpool")
    menu_icon = "group"
    menu_order = 30
    list_display = ("functie", "naam", "in_gebieden", "begeleidt_nu", "nog_ruimte")
    list_filter = ("beschikbaar", "gebieden")
    search_fields = ("functie", "naam", "email")
    inspect_view_fields = ("functie", "naam", "toon_naam", "email", "gebieden", "themas", "ruimte_voor", "beschikbaar")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return Begeleider.objects.met_aantal().prefetch_related("gebieden").order_by("functie", "pk")

    @display(description=_("gebieden"))
    def in_gebieden(self, begeleider: Any) -> str:
        return ", ".join(gebied.naam for gebied in begeleider.gebieden.all()) or "–"

    @display(description=_("begeleidt nu"), ordering="begeleidt")
    def begeleidt_nu(self, begeleider: Any) -> str:
        return str(begeleider.begeleidt)

    @display(description=_("ruimte"))
    def nog_ruimte(self, begeleider: Any) -> str:
        return str(begeleider.ruimte)


class PartnerplatformAdmin(Recordbeheer):
    """Organisaties en sites die initiatieven verder helpen."""

    model = Partnerplatform
    menu_haak = HAAK
    menu_icon = "link"
    menu_order = 40
    list_display = ("naam", "website", "uitleg", "volgorde")
    search_fields = ("naam", "uitleg")
