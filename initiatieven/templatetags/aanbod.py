"""Wat andere pagina's van de agenda tonen, zonder dat zij de agenda hoeven te kennen."""

from typing import Any

from django import template
from django.utils.translation import get_language

from stadmaken.common.tabelstand import onthoud_met_adres

from ..aanbod.rijen import Rij, komende
from ..toolkit.models import ToolkitPage

register = template.Library()
BIJ_PROJECT = 4


@register.simple_tag
def te_doen_bij(project: Any) -> list[Rij]:
    """De eerstvolgende bijeenkomsten bij een project."""
    return komende(BIJ_PROJECT, project=project.pk) if project.pk else []


@register.simple_tag
def menukaart_adres() -> str:
    """Waar de menukaart staat, in de taal van nu of anders in de eerste; leeg als zij er niet is."""
    return onthoud_met_adres(("menukaart",), _menukaart)


def _menukaart() -> str:
    paginas = list(ToolkitPage.objects.zichtbaar().select_related("locale").order_by("pk"))
    in_taal = [pagina for pagina in paginas if pagina.locale.language_code == get_language()]
    return next((pagina.url or "" for pagina in (*in_taal, *paginas)), "")
