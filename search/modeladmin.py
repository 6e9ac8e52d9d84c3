"""Wat redacteuren van het zoeken bijhouden."""

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from stadmaken.common.modeladmin import Recordbeheer

from .aanbevelingen.models import Aanbeveling
from .synoniemen.models import Synoniem


class SynoniemAdmin(Recordbeheer):
    """Andere woorden voor hetzelfde."""

    model = Synoniem
    menu_haak = "register_settings_menu_item"
    menu_label = _("Synoniemen bij zoeken")
    menu_icon = "search"
    menu_order = 910
    list_display = ("woord", "ook")
    search_fields = ("woord", "ook")
    inspect_view_enabled = False


class AanbevelingAdmin(Recordbeheer):
    """Wat boven de zoekresultaten staat."""

    model = Aanbeveling
    menu_haak = "register_settings_menu_item"
    menu_label = _("Aanbevolen bij zoeken")
    menu_icon = "pick"
    menu_order = 905
    list_display = ("zoekwoorden", "naar", "tekst", "volgorde")
    search_fields = ("zoekwoorden", "titel", "tekst", "pagina__title")
    inspect_view_enabled = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Aanbeveling]:
        return super().get_queryset(request).select_related("pagina")
