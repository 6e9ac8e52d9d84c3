"""Een wijkplatform verdwijnt niet door een lid, ook niet als het even offline is."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from wagtail.models import Page

from . import rules
from .models import WijkplatformPage


def voor_verwijderen(request: HttpRequest, pagina: Page) -> None:
    """Alleen wie platforms beheert, verwijdert er een."""
    if pagina.specific_class is WijkplatformPage and not rules.mag_beheren(request.user):
        raise PermissionDenied


def voor_verplaatsen(request: HttpRequest, pagina: Page, _doel: Page) -> None:
    """Verplaatsen is voor wie komt hetzelfde als verwijderen."""
    voor_verwijderen(request, pagina)


def voor_bulk(request: HttpRequest, actie: str, paginas: Iterable[Any], _scherm: Any) -> None:
    """Dezelfde regels als het om meer pagina’s tegelijk gaat."""
    if actie in ("delete", "move"):
        for pagina in paginas:
            if isinstance(pagina, Page):
                voor_verwijderen(request, pagina)
