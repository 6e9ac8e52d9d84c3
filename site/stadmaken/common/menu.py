"""Menu-items van het CMS die zeggen hoeveel er wacht, en een submenu dat dat optelt."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem

TELLEN_TOT = 100


def tot_99(aantal: int) -> str:
    """Een aantal voor in een menu."""
    return str(aantal) if aantal < TELLEN_TOT else f"{TELLEN_TOT - 1}+"


def tel_tot_99(rijen: QuerySet) -> int:
    """Hoeveel er zijn, hooguit honderd: meer tellen kost tijd en zegt niets."""
    return rijen.order_by().values("pk")[:TELLEN_TOT].count()


class TelMenuItem(MenuItem):
    """“Tweede blik (1)”: met hoeveel er op iemand wacht."""

    def wachtend(self, medewerker: Any) -> QuerySet:
        """Wat er op deze medewerker wacht."""
        raise NotImplementedError

    def render_component(self, request: HttpRequest) -> Any:
        onderdeel = super().render_component(request)
        onderdeel.wacht = tel_tot_99(self.wachtend(request.user))
        return _met_aantal(onderdeel, onderdeel.wacht)


class TelSubmenu(SubmenuMenuItem):
    """Een submenu dat in zijn naam al zegt hoeveel er in wacht."""

    def __init__(self, naam: Any, haak: str, **kwargs: Any) -> None:
        super().__init__(naam, Menu(register_hook_name=haak), **kwargs)

    def render_component(self, request: HttpRequest) -> Any:
        onderdeel = super().render_component(request)
        return _met_aantal(onderdeel, sum(getattr(kind, "wacht", 0) for kind in onderdeel.menu_items))


def _met_aantal(onderdeel: Any, aantal: int) -> Any:
    if aantal:
        onderdeel.label = f"{onderdeel.label} ({tot_99(aantal)})"
    return onderdeel
