"""De schermen in het CMS voor de woorden waarop bezoekers filteren."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from ..gebieden.snippets import GebiedViewSet, WijkViewSet
from .models import Doelgroep, Thema


class IndelingViewSet(SnippetViewSet):
    """Een lijst van woorden, op alfabet en doorzoekbaar."""

    list_display = ["naam", "slug"]
    search_fields = ["naam"]
    ordering = ["naam"]
    list_per_page = 50


class ThemaViewSet(IndelingViewSet):
    """Waar projecten over gaan."""

    model = Thema
    icon = "tag"
    menu_label = _("Thema’s")


class DoelgroepViewSet(IndelingViewSet):
    """Voor wie projecten van belang zijn."""

    model = Doelgroep
    icon = "group"
    menu_label = _("Doelgroepen")


class IndelingenGroep(SnippetViewSetGroup):
    """Alles waarop projecten zijn in te delen, bij elkaar in het menu."""

    items = (WijkViewSet, GebiedViewSet, ThemaViewSet, DoelgroepViewSet)
    menu_label = _("Indelingen")
    menu_icon = "list-ul"
    menu_order = 450
