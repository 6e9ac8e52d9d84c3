"""Geen enkel verzoek van buiten geeft een storing, hoe onzinnig ook.

In de gewone reeks een paar verzoeken per adres; `bin/hypothese` doet er tienduizend, op beide databases. Wie stopt en
opnieuw begint met hetzelfde verslag, gaat verder waar hij was.
"""

import json
import os
import time
from pathlib import Path
from traceback import extract_tb

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.template import Template
from django.test import Client
from django.test.utils import _TestState
from hypothesis import HealthCheck, Phase, given, settings

from stadmaken.common.tabelstand.opslag import opslag
from stadmaken.common.tabelstand.sql import ALLES
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
def _ruim(settings, tmp_path, monkeypatch):
    """Geen grenzen: het gaat om wat erachter ligt. En niemand kijkt mee met elk sjabloon: dat kost de helft."""
    monkeypatch.setattr(Template, "_render", _TestState.saved_data.template_render)
    settings.GRENZEN = {"versturen": 10**9, "inloggen": 10**9}
    settings.FORMULIEREN_VERZOEKEN_PER_NETWERK = settings.FORMULIEREN_VERZENDINGEN_PER_NETWERK = 10**9
    settings.API_VERZOEKEN_PER_MINUUT = 10**9
    settings.MEDIA_ROOT = tmp_path
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def wereld(db):
    """De wereld ligt vast zoals die van een draaiende site: wat daaruit is opgebouwd, mag zij onthouden."""
    doelwitten = maak_wereld()
    connection.run_on_commit.clear()
    opslag().verhoog({ALLES})
    yield doelwitten
    opslag().verhoog({ALLES})


def stuur(client: Client, verzoek: Verzoek) -> int:
    """Stuur het, en laat de database zoals zij was."""
    with transaction.atomic():
        antwoord = client.generic(
            verzoek.methode,
            verzoek.pad,
            verzoek.inhoud,
            content_type=zonder_codering(verzoek.soort),
            QUERY_STRING=verzoek.vraag,
            **verzoek.koppen,
        )
        getattr(antwoord, "getvalue", lambda: b"")()
        # Ook wat na het vastleggen zou komen, vervalt zo: de site onthoudt weer wat zij al wist.
        transaction.set_rollback(True)
    return int(antwoord.status_code)


def gedaan() -> set[str]:
    """De adressen die volgens het verslag al zonder storing klaar zijn."""
    if not VERSLAG or not Path(VERSLAG).exists():
        return set()
    regels = [json.loads(regel) for regel in Path(VERSLAG).read_text().splitlines()]
    return {regel["adres"] for regel in regels if regel.get("verzoeken", 0) >= AANTAL and "storing" not in regel}


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


@pytest.mark.parametrize("deel", range(DELEN))
def test_geen_verzoek_geeft_een_storing(deel, wereld):
    storingen = []
    klaar = gedaan()
    doelwitten = [doelwit for doelwit in wereld if ALLEEN in doelwit.naam][deel::DELEN]
    for doelwit in [doelwit for doelwit in doelwitten if doelwit.naam not in klaar]:
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
            telling = {"verzoeken": sum(aantal for aantal in uitkomst.values() if isinstance(aantal, int)), **uitkomst}
            regel = {"adres": doelwit.naam, "seconden": round(time.monotonic() - begin), **telling}
            with Path(VERSLAG).open("a") as bestand:
                bestand.write(json.dumps(regel) + "\n")
    assert storingen == []
