"""Meten in het proces zelf: databasevragen en rekentijd van één verzoek, zonder webserver ertussen."""

import gzip
import multiprocessing
import os
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any, ParamSpec, TypeVar

from tests.browser.demosite import Demosite

P = ParamSpec("P")
T = TypeVar("T")


@dataclass
class Bezoek:
    """Wat één verzoek kostte en opleverde."""

    status: int
    vragen: list[str]
    ms: float
    inhoud: bytes = field(repr=False)

    @property
    def gzip(self) -> int:
        return len(gzip.compress(self.inhoud, 6))


def begin(site: Demosite) -> None:
    """Start Django op deze site, in dit proces."""
    os.environ |= site.omgeving
    sys.path[:0] = [pad for pad in site.omgeving["PYTHONPATH"].split(os.pathsep) if pad not in sys.path]
    import django

    django.setup()


def bezoeker(site: Demosite, gebruiker: str = "") -> Any:
    """Een browser die bij deze site aanklopt, als bezoeker of als medewerker."""
    from django.test import Client

    client = Client(SERVER_NAME="127.0.0.1", SERVER_PORT=str(site.poort))
    if gebruiker:
        from django.contrib.auth import get_user_model

        client.force_login(get_user_model().objects.get(username=gebruiker))
    return client


def haal(client: Any, pad: str, velden: dict[str, str] | None = None, *, status: int = 200) -> Bezoek:
    """Vraag een pagina of verstuur een formulier, en houd bij wat de database te doen kreeg."""
    from django.db import connections

    vragen: list[str] = []

    def noteer(voer_uit: Callable[..., Any], sql: str, *rest: Any) -> Any:
        vragen.append(sql)
        return voer_uit(sql, *rest)

    with ExitStack() as stapel:
        for verbinding in connections.all():
            stapel.enter_context(verbinding.execute_wrapper(noteer))
        start = time.process_time()
        antwoord = client.get(pad) if velden is None else client.post(pad, velden)
        inhoud = b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content
        ms = 1000 * (time.process_time() - start)
    assert antwoord.status_code == status, (pad, antwoord.status_code)
    return Bezoek(antwoord.status_code, vragen, ms, inhoud)


def apart(functie: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Doe dit in een nieuw proces, waarin nog niets bewaard is."""
    from django.db import connections

    connections.close_all()  # een verbinding overleeft het splitsen niet
    with multiprocessing.get_context("fork").Pool(1) as proces:
        return proces.apply(functie, args, kwargs)
