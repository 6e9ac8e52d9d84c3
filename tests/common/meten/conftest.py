import io
import json
import logging
from types import SimpleNamespace

import pytest
from prometheus_client.parser import text_string_to_metric_families

from stadmaken.common.meten.logregel import JsonRegel, VerzoekFilter

SLEUTEL = "Kx82-proefsleutel-voor-metingen-0193"


def lees(tekst):
    """Elke meting als {(naam, labels): waarde}, gelezen zoals Prometheus dat doet."""
    return {
        (meting.name, tuple(sorted(meting.labels.items()))): meting.value
        for familie in text_string_to_metric_families(tekst)
        for meting in familie.samples
    }


@pytest.fixture
def metingen(client, settings):
    """Vraagt de metingen op, met de sleutel; `getal` zoekt er een op naam en labels."""
    settings.METINGEN_SLEUTEL = SLEUTEL

    def vraag():
        antwoord = client.get("/metingen", headers={"Authorization": f"Bearer {SLEUTEL}"})
        assert antwoord.status_code == 200
        return antwoord.content.decode()

    def getal(naam, **labels):
        return lees(vraag()).get((naam, tuple(sorted(labels.items()))), 0)

    return SimpleNamespace(vraag=vraag, getal=getal)


@pytest.fixture
def regels(settings):
    """Wat er gelogd wordt met LOG_SOORT=json, en de losse tekst ervan."""
    settings.LOG_SOORT = "json"
    stroom = io.StringIO()
    vanger = logging.StreamHandler(stroom)
    vanger.setFormatter(JsonRegel())
    vanger.addFilter(VerzoekFilter())
    loggers = [logging.getLogger(naam) for naam in ("", *logging.root.manager.loggerDict)]
    niveau = logging.root.level
    logging.root.setLevel(logging.INFO)
    for een in loggers:
        if een.name == "root" or not een.propagate:
            een.addHandler(vanger)
    yield SimpleNamespace(
        tekst=stroom.getvalue, alle=lambda: [json.loads(regel) for regel in stroom.getvalue().splitlines()]
    )
    for een in loggers:
        een.removeHandler(vanger)
    logging.root.setLevel(niveau)
