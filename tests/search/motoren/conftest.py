"""Een zoekserver, en de motor die ermee praat."""

from collections.abc import Iterator
from typing import Any

import pytest

from search import motoren
from search.motoren import database_motor, opensearch
from search.motoren.opensearch import OpenSearchMotor

from .zoekserver import Zoekserver, draaiend


@pytest.fixture
def server() -> Iterator[Zoekserver]:
    """Een lege zoekserver."""
    with draaiend() as zoekserver:
        yield zoekserver


@pytest.fixture
def instelling(server: Zoekserver) -> dict[str, Any]:
    """Wat SEARCH_URL van deze server maakt."""
    return {"index": "stad", "server": server.adres, "ssl": False, "naam": None}


@pytest.fixture
def motor(instelling: dict[str, Any]) -> OpenSearchMotor:
    """Een motor op deze server, los van die van de site."""
    return opensearch.maak(instelling, database_motor())


@pytest.fixture
def op_de_server(instelling: dict[str, Any], settings: Any) -> Iterator[OpenSearchMotor]:
    """De hele site zoekt op deze server."""
    settings.ZOEKSERVER = instelling
    motoren.motor.cache_clear()
    motor = motoren.motor()
    assert isinstance(motor, OpenSearchMotor)
    yield motor
    motoren.motor.cache_clear()
