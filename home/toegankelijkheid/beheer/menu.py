"""Het menu, en op de startpagina van het CMS de waarschuwing bij een verouderde verklaring."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from ..models import ToegankelijkheidPage
from ..rules import mag_meten


class MeetMenuItem(MenuItem):
    """“Toegankelijkheid meten”, onder “Rapporten”."""

    def is_shown(self, request: HttpRequest) -> bool:
        return mag_meten(request.user)


def meten() -> MeetMenuItem:
    """Het menu-item."""
    adres: Any = reverse_lazy("toegankelijkheid_beheer:meten")
    return MeetMenuItem(_("Toegankelijkheid meten"), adres, name="toegankelijkheid", icon_name="glasses", order=1400)


class VerouderdPaneel(Component):
    """Zegt wie de verklaring kan wijzigen dat zij ouder is dan een jaar."""

    name = "toegankelijkheid_verouderd"
    template_name = "home/toegankelijkheid/beheer/verouderd.html"
    order = 60

    def __init__(self, pagina: ToegankelijkheidPage) -> None:
        self.pagina = pagina

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        return {"pagina": self.pagina}


def waarschuw(request: HttpRequest, panelen: list[Component]) -> None:
    """Zet de waarschuwing erbij als dat nodig is."""
    for pagina in ToegankelijkheidPage.objects.live().order_by("herzien_op")[:1]:
        if pagina.is_verouderd() and pagina.permissions_for_user(request.user).can_edit():
            panelen.append(VerouderdPaneel(pagina))
