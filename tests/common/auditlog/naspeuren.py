"""Nagaan of de code van een scherm ergens een regel in het auditlog zet, zonder haar uit te voeren."""

import inspect
from collections.abc import Iterator
from types import CodeType, FunctionType, ModuleType
from typing import Any

from django.urls import get_resolver
from django.urls.resolvers import URLResolver
from wagtail.log_actions import log

from stadmaken.common.auditlog.schrijven import leg_vast

EIGEN = ("participatie", "initiatieven", "home", "search", "stadmaken")
SCHRIJVERS = {leg_vast, log}


def schermen() -> dict[str, Any]:
    """Elk eigen scherm in het CMS waar iets heen te sturen is: het adres, en de view."""

    def loop(boom: URLResolver, ruimte: str, begin: str) -> Iterator[tuple[str, Any]]:
        for deel in boom.url_patterns:
            patroon = begin + str(deel.pattern)
            if isinstance(deel, URLResolver):
                yield from loop(deel, ":".join(filter(None, (ruimte, deel.namespace))), patroon)
            elif patroon.startswith("cms/"):
                yield f"{ruimte}:{deel.name}" if ruimte else deel.name or patroon, _view(deel.callback)

    return {naam: view for naam, view in loop(get_resolver(), "", "") if _van_ons(view) and _kan_post(view)}


def _view(callback: Any) -> Any:
    return getattr(callback, "view_class", None) or inspect.unwrap(callback)


def _van_ons(ding: Any) -> bool:
    return str(getattr(ding, "__module__", "")).startswith(EIGEN)


def _kan_post(view: Any) -> bool:
    return not inspect.isclass(view) or ("post" in view.http_method_names and hasattr(view, "post"))


def legt_vast(view: Any) -> bool:
    """Of de view, of iets van ons dat zij gebruikt, een regel schrijft."""
    gezien: set[Any] = set()
    wachtend = list(_functies(view))
    while wachtend:
        functie = wachtend.pop()
        if functie in SCHRIJVERS or hasattr(functie, "auditactie"):
            return True
        kern = inspect.unwrap(functie)
        if kern not in gezien and _van_ons(kern) and isinstance(kern, FunctionType):
            gezien.add(kern)
            wachtend += _gebruikt(kern)
    return False


def _functies(ding: Any) -> Iterator[FunctionType]:
    """De functies van een view: zijzelf, of wat zij en haar eigen voorouders hebben."""
    if not inspect.isclass(ding):
        yield inspect.unwrap(ding)
        return
    for soort in ding.__mro__:
        if _van_ons(soort):
            for deel in vars(soort).values():
                kern = getattr(deel, "fget", None) or getattr(deel, "func", None) or getattr(deel, "__func__", deel)
                if isinstance(kern, FunctionType):
                    yield kern


def _gebruikt(functie: FunctionType) -> Iterator[Any]:
    """Wat deze functie bij naam noemt: een andere functie, of een deel van een module of klasse."""
    namen = set(_namen(functie.__code__))
    for naam in namen & functie.__globals__.keys():
        ding = functie.__globals__[naam]
        if isinstance(ding, ModuleType) or inspect.isclass(ding):
            delen = [vars(ding)[deel] for deel in namen & vars(ding).keys()] if _van_ons_of_module(ding) else []
        else:
            delen = list(ding.values()) if isinstance(ding, dict) else [ding]
        # Een tabel met handelingen: van elke handeling ook wat zij doet.
        eigen = [waarde for deel in delen if not isinstance(deel, FunctionType) for waarde in _velden(deel)]
        kernen = (getattr(deel, "__func__", deel) for deel in (*delen, *eigen))
        yield from (kern for kern in kernen if isinstance(kern, FunctionType))


def _velden(ding: Any) -> list[Any]:
    return list(vars(ding).values()) if _van_ons(type(ding)) and hasattr(ding, "__dict__") else []


def _van_ons_of_module(ding: Any) -> bool:
    return _van_ons(ding) or str(getattr(ding, "__name__", "")).startswith(EIGEN)


def _namen(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    for deel in code.co_consts:
        if isinstance(deel, CodeType):
            yield from _namen(deel)
