"""De schermen in het CMS voor gebieden en wijken."""

from typing import Any

from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Gebied, Wijk


class GebiedViewSet(SnippetViewSet):
    """Gebieden van de stad, met bij wie bewoners terechtkunnen."""

    model = Gebied
    icon = "site"
    menu_label = _("Gebieden")
    list_display = [
        "naam",
        Column("aantal_wijken", label=_("Wijken"), accessor="aantal_wijken"),
        Column("contact", label=_("Contact"), accessor=lambda gebied: gebied.contact_naam or _("Nog niet ingevuld")),
    ]
    ordering = ["naam"]
    list_per_page = 50

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return Gebied.objects.annotate(aantal_wijken=Count("wijken"))


class WijkViewSet(SnippetViewSet):
    """Wijken met hun CBS-code en gebied, en wat er nog aan ontbreekt."""

    model = Wijk
    icon = "home"
    menu_label = _("Wijken")
    list_display = [
        "naam",
        "gebied",
        "postcodes",
        Column("inwoners", label=_("Inwoners"), accessor=lambda wijk: _getal(wijk.inwoners)),
        Column("mist", label=_("Nog in te vullen"), accessor=lambda wijk: ", ".join(_ontbreekt(wijk)) or "–"),
        "code",
    ]
    list_filter = ["gebied"]
    ordering = ["code"]
    list_per_page = 50

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return Wijk.objects.select_related("gebied")


def _getal(aantal: int | None) -> str:
    return "–" if aantal is None else number_format(aantal, force_grouping=True)


def _ontbreekt(wijk: Any) -> list[str]:
    """Waardoor bewoners deze wijk minder goed vinden, of waardoor haar pagina niet af is."""
    delen = ((_("postcodes"), wijk.postcodes), (_("straten"), wijk.straten), (_("grens"), wijk.grens))
    cijfers = ((_("inwoners"), wijk.inwoners), (_("bron van de cijfers"), wijk.inwoners is None or wijk.cijfers_bron))
    return [str(naam) for naam, waarde in (*delen, *cijfers) if not waarde]
