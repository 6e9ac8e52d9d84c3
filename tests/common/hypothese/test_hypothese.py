"""Geen enkel verzoek van buiten geeft een storing, hoe onzinnig ook.

In de gewone reeks een paar verzoeken per adres; `bin/hypothese` doet er tienduizend, op beide databases.
"""

import json
import os
import time
from pathlib import Path
from traceback import extract_tb

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings

from stadmaken.wsgi import zonder_codering

from .onzin import Verzoek, verzoeken
from .wereld import Doelwit, maak_wereld

AANTAL = int(os.environ.get("HYPOTHESE_AANTAL", "4"))
DELEN = int(os.environ.get("HYPOTHESE_DELEN", "4"))
ALLEEN = os.environ.get("HYPOTHESE_ADRES", "")
VERSLAG = os.environ.get("HYPOTHESE_VERSLAG", "")
RUSTIG = settings(
    max_examples=AANTAL,
    deadline=None,
    database=None,
    derandomize=AANTAL < 100,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
)
# Wie klaar staat, mag zeggen dat hij het niet is.
MAG = {503: {"gereed", "kaarttegel"}}


@pytest.fixture(autouse=True)
def _ruim(settings, tmp_path):
    """Geen grenzen: het gaat om wat erachter ligt."""
    settings.GRENZEN = {"versturen": 10**9, "inloggen": 10**9}
    settings.FORMULIEREN_VERZOEKEN_PER_NETWERK = settings.FORMULIEREN_VERZENDINGEN_PER_NETWERK = 10**9
    settings.API_VERZOEKEN_PER_MINUUT = 10**9
    settings.MEDIA_ROOT = tmp_path
    cache.clear()
    yield
    cache.clear()


def stuur(client: Client, verzoek: Verzoek) -> int:
    """Stuur het, en laat de database zoals zij was."""
    punt = transaction.savepoint()
    try:
        antwoord = client.generic(
            verzoek.methode,
            verzoek.pad,
            verzoek.inhoud,
            content_type=zonder_codering(verzoek.soort),
            QUERY_STRING=verzoek.vraag,
            **verzoek.koppen,
        )
        getattr(antwoord, "getvalue", lambda: b"")()
    finally:
        transaction.savepoint_rollback(punt)
    return int(antwoord.status_code)


def bestook(doelwit: Doelwit) -> dict[str, int]:
    """Alle verzoeken aan één adres; geeft hoe vaak elke status kwam."""
    client, telling = Client(), dict[str, int]()

    @RUSTIG
    @given(verzoeken(doelwit.paden, doelwit.velden))
    def probeer(verzoek: Verzoek) -> None:
        try:
            status = stuur(client, verzoek)
        except Exception as fout:
            fout.args = (f"{fout} bij {verzoek}"[:600],)
            raise
        telling[str(status)] = telling.get(str(status), 0) + 1
        assert status < 500 or doelwit.naam in MAG.get(status, set()), (doelwit.naam, status, verzoek)

    probeer()
    return telling


@pytest.mark.django_db
@pytest.mark.parametrize("deel", range(DELEN))
def test_geen_verzoek_geeft_een_storing(deel):
    storingen = []
    doelwitten = [doelwit for doelwit in maak_wereld() if ALLEEN in doelwit.naam]
    for doelwit in doelwitten[deel::DELEN]:
        begin, uitkomst = time.monotonic(), {}
        try:
            uitkomst = bestook(doelwit)
        except Exception as fout:  # alle adressen komen aan de beurt
            plek = [
                f"{waar.name} {Path(waar.filename).name}:{waar.lineno}" for waar in extract_tb(fout.__traceback__)[-4:]
            ]
            storingen.append(f"{doelwit.naam}: {type(fout).__name__}: {str(fout)[:600]} {plek}")
            uitkomst = {"storing": storingen[-1]}
        if VERSLAG:
            regel = {"adres": doelwit.naam, "seconden": round(time.monotonic() - begin), **uitkomst}
            with Path(VERSLAG).open("a") as bestand:
                bestand.write(json.dumps(regel) + "\n")
    assert storingen == []
