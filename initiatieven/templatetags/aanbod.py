"""Wat andere pagina's van de agenda tonen, zonder dat zij de agenda hoeven te kennen."""

from typing import Any

from django import template
from django.utils.translation import get_language

from ..aanbod.rijen import Rij, komende
from ..agenda.models import AgendaPage
from ..toolkit.models import ToolkitPage

register = template.Library()
BIJ_PROJECT = 4


@register.simple_tag
def te_doen_bij(project: Any) -> list[Rij]:
    """De eerstvolgende bijeenkomsten bij een project."""
    return komende(BIJ_PROJECT, project=project.pk) if project.pk else []


@register.simple_tag
def agenda_adres() -> str:
    """Waar de agenda staat, of leeg."""
    return _adres_van(AgendaPage)


@register.simple_tag
def menukaart_adres() -> str:
    """Waar de menukaart staat, of leeg."""
    return _adres_van(ToolkitPage)


def _adres_van(soort: Any) -> str:
    """De eerste pagina van deze soort in de taal van nu, en anders de eerste; leeg als er geen is."""
    paginas = list(soort.objects.zichtbaar().select_related("locale").order_by("pk"))
    in_taal = [pagina for pagina in paginas if pagina.locale.language_code == get_language()]
    return next((pagina.url or "" for pagina in (*in_taal, *paginas)), "")
