"""De startpagina van een site verwijderen kan niet: met haar ging alles weg wat van die stad is."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.models import Page, Site


def niet_verwijderen(request: HttpRequest, pagina: Page) -> HttpResponse | None:
    """Weiger het met uitleg als hier, of hieronder, een site begint."""
    if not _begin_van_een_site(pagina):
        return None
    messages.error(request, _("Dit is de startpagina van de site. Die kunt u niet verwijderen, wel wijzigen."))
    return redirect("wagtailadmin_explore", pagina.get_parent().pk)


def niet_in_bulk(request: HttpRequest, soort: str, gekozen: Iterable[Any], actie: Any) -> HttpResponse | None:
    """Hetzelfde als er meer pagina's tegelijk zijn aangekruist."""
    paginas = [ding for ding in gekozen if isinstance(ding, Page)]
    geweigerd = [pagina for pagina in paginas if _begin_van_een_site(pagina)] if soort == "delete" else []
    return niet_verwijderen(request, geweigerd[0]) if geweigerd else None


def _begin_van_een_site(pagina: Page) -> bool:
    return bool(Site.objects.filter(root_page__path__startswith=pagina.path).exists())
