"""“Nieuwsbrief” in het menu van het CMS: de abonnees, en alles wat met versturen te maken heeft."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import Menu, SubmenuMenuItem

HAAK = "register_nieuwsbrief_menu_item"


class NieuwsbriefMenu(SubmenuMenuItem):
    """Verschijnt alleen bij wie er iets in mag."""

    def __init__(self) -> None:
        super().__init__(_("Nieuwsbrief"), Menu(HAAK), name="nieuwsbrief", icon_name="mail", order=170)
