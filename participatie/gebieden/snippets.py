"""De schermen in het CMS voor gebieden en wijken."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Gebied, Wijk


class GebiedViewSet(SnippetViewSet):
    """Gebieden van de stad."""

    model = Gebied
    icon = "site"
    menu_label = _("Gebieden")
    list_display = ["naam", "slug"]
    ordering = ["naam"]
    list_per_page = 50


class WijkViewSet(SnippetViewSet):
    """Wijken met hun CBS-code en gebied."""

    model = Wijk
    icon = "home"
    menu_label = _("Wijken")
    list_display = ["naam", "code", "gebied"]
    list_filter = ["gebied"]
    ordering = ["code"]
    list_per_page = 50
