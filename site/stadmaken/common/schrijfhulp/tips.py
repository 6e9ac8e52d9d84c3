"""De tips bij een pagina: in het bewerkscherm, en als er is gepubliceerd."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from .lezen import lees
from .register import Gevonden, kijk_na

BEWAARD = "_schrijftips"


class Tips(list[Gevonden]):
    """Wat er is gevonden, per controle."""

    @property
    def aantal(self) -> int:
        return sum(len(een.tips) for een in self)

    @property
    def telling(self) -> str:
        """Hoeveel tips er zijn, in woorden."""
        aantal = self.aantal
        if not aantal:
            return _("Geen schrijftips")
        return ngettext("%(n)s schrijftip", "%(n)s schrijftips", aantal) % {"n": aantal}


def tips_voor(ding: Any, *, form: Any = None, velden: Iterable[str] | None = None) -> Tips:
    """De tips bij een pagina, of bij de `velden` van een record."""
    return Tips(kijk_na(lees(ding, form=form, velden=velden)))


def tips_in_scherm(request: HttpRequest, ding: Any, form: Any = None) -> Tips:
    """Dezelfde tips voor elke plek in één scherm, en maar één keer uitgerekend."""
    bewaard = getattr(request, BEWAARD, None)
    if bewaard is None or bewaard[0] is not ding:
        bewaard = (ding, tips_voor(ding, form=form))
        setattr(request, BEWAARD, bewaard)
    return bewaard[1]


def na_publicatie(request: HttpRequest, pagina: Any) -> None:
    """Zeg na het publiceren wat er nog beter kan; de pagina staat er dan al."""
    tips = tips_voor(pagina)
    if not tips:
        return
    zin = _("Dit kan nog beter op “%(titel)s”: %(tips)s.") % {
        "titel": pagina.get_admin_display_title(),
        "tips": ", ".join(een.telling for een in tips),
    }
    knop = messages.button(reverse("wagtailadmin_pages:edit", args=[pagina.pk]), _("Bekijk de schrijftips"))
    messages.warning(request, format_html("{}", zin), buttons=[knop])
