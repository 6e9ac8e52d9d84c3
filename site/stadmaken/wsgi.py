"""WSGI-ingang voor de webserver (granian, gunicorn)."""

import gc
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any

from django.core.wsgi import get_wsgi_application
from django.utils.http import parse_header_parameters

from stadmaken.settings.omgeving import kies_instellingen

kies_instellingen("stadmaken.settings.production")


def alleen_utf8(app: Callable[..., Iterable[bytes]]) -> Callable[..., Iterable[bytes]]:
    """Alles wat binnenkomt is UTF-8. Noemt een verzoek een andere codering (“hex”), dan struikelt Django al voor de
    eerste middleware; een browser doet dat nooit."""

    def binnen(omgeving: dict[str, Any], begin: Any) -> Iterable[bytes]:
        return app({**omgeving, "CONTENT_TYPE": zonder_codering(omgeving.get("CONTENT_TYPE", ""))}, begin)

    return binnen


def zonder_codering(kop: str) -> str:
    """Een Content-Type zonder codering; wat er verder in staat, blijft. Is er niets van te maken, dan is er geen."""
    try:
        soort, opties = parse_header_parameters(kop)
    except (LookupError, ValueError):
        return ""
    if "charset" not in opties:
        return kop
    return soort + (f"; boundary={opties['boundary']}" if "boundary" in opties else "")


def _toepassing() -> Callable[..., Iterable[bytes]]:
    app = get_wsgi_application()
    from django.conf import settings  # pas te lezen als Django is gestart

    from stadmaken.common.meten.ingang import met_bewaking
    from stadmaken.common.paginacache.ingang import met_paginacache

    import_module(settings.ROOT_URLCONF)  # nu, en niet bij de eerste bezoeker
    return met_bewaking(alleen_utf8(met_paginacache(app) if settings.PAGINACACHE else app))


def _laad() -> Callable[..., Iterable[bytes]]:
    """Wat nu ontstaat, blijft: daarin zoekt Python niet naar afval, ook later niet."""
    gc.disable()
    try:
        return _toepassing()
    finally:
        gc.freeze()
        gc.enable()


application = _laad()
