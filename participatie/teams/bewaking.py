"""Een project verdwijnt niet door zijn eigen team, ook niet als het nog een concept is."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from wagtail.models import Page

from ..projecten.models import ProjectPage


def voor_verwijderen(request: HttpRequest, pagina: Page) -> None:
    """Verwijderen is voor wie ook over het overzicht gaat; een team haalt zijn project offline."""
    if pagina.specific_class is ProjectPage and not pagina.get_parent().permissions_for_user(request.user).can_edit():
        raise PermissionDenied


def voor_bulk(request: HttpRequest, actie: str, paginas: Iterable[Any], _scherm: Any) -> None:
    """Dezelfde regel als het om meer pagina’s tegelijk gaat."""
    if actie == "delete":
        for pagina in paginas:
            if isinstance(pagina, Page):
                voor_verwijderen(request, pagina)
