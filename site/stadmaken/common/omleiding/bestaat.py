"""Of er op een adres van deze site nu iets staat."""

from typing import Any

from django.conf import settings
from django.urls import Resolver404, ResolverMatch, resolve
from wagtail.views import serve

from ..querysets import zichtbare_paginas
from ..stad import site


def paginas_op(paden: set[str]) -> dict[str, Any]:
    """De openbare pagina's op deze paden."""
    wortels = site().root_page.get_translations(inclusive=True).select_related("locale")
    gezocht: dict[str, str] = {}
    for wortel in wortels:
        taal = wortel.locale.language_code
        voor = "/" if taal == settings.LANGUAGE_CODE else f"/{taal}/"
        gezocht |= {wortel.url_path + pad.removeprefix(voor): pad for pad in paden if pad.startswith(voor)}
    return {gezocht[pagina.url_path]: pagina for pagina in zichtbare_paginas().filter(url_path__in=gezocht)}


def vaste_view(pad: str) -> bool:
    """Of hier een view staat die geen pagina uit de boom is."""
    return _view(pad) is not None


def vast_adres(pad: str) -> bool:
    """Of hier zo'n view staat op een adres dat altijd hetzelfde is, zonder code of nummer erin."""
    gevonden = _view(pad)
    return gevonden is not None and not gevonden.args and not gevonden.kwargs


def _view(pad: str) -> ResolverMatch | None:
    try:
        gevonden = resolve(pad)
    except (Resolver404, ValueError):
        return None
    return None if gevonden.func is serve else gevonden


def met_schuin(pad: str) -> str:
    """Zoals een pagina haar adres schrijft."""
    return pad if pad.endswith("/") else f"{pad}/"
