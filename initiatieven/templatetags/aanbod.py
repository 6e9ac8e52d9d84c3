"""Wat andere pagina's van de agenda tonen, zonder dat zij de agenda hoeven te kennen."""

from typing import Any

from django import template

from ..aanbod.rijen import Rij, komende

register = template.Library()
BIJ_PROJECT = 4


@register.simple_tag
def te_doen_bij(project: Any) -> list[Rij]:
    """De eerstvolgende bijeenkomsten bij een project."""
    return komende(BIJ_PROJECT, project=project.pk) if project.pk else []
