"""Wat redacteuren van het zoeken bijhouden."""

from django.utils.translation import gettext_lazy as _

from stadmaken.common.modeladmin import Recordbeheer

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
