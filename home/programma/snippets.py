"""Het scherm in het CMS voor indicatoren."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Indicator


class IndicatorViewSet(SnippetViewSet):
    """Getallen waaraan te zien is of een doel dichterbij komt."""

    model = Indicator
    icon = "order"
    menu_label = _("Indicatoren")
    menu_order = 460
    add_to_admin_menu = True
    list_display = ["naam", "eenheid", "streefwaarde", "streefjaar"]
    ordering = ["naam"]
    list_per_page = 50
