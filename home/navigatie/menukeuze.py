"""“Menu en voettekst” bij de instellingen van het CMS: wie het menu zoekt, vindt het niet bij de gemeente."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem


class MenuMenuItem(MenuItem):
    """Opent het tweede tabblad van de gegevens van de gemeente."""

    def is_shown(self, request: HttpRequest) -> bool:
        medewerker: Any = request.user
        return bool(medewerker.has_perm("home.change_gemeente"))


def menu_en_voettekst() -> MenuMenuItem:
    """De keuze in het menu van het CMS."""
    adres = f"{reverse('wagtailsettings:edit', args=['home', 'gemeente'])}#tab-menu_en_voettekst"
    return MenuMenuItem(_("Menu en voettekst"), adres, name="menu-en-voettekst", icon_name="list-ul", order=900)
