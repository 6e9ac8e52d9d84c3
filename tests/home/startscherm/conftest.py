"""Wat de tests van het startscherm delen."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.fixture
def start(client: Any) -> Callable[[], Any]:
    """Open het startscherm; geeft het antwoord."""

    def open_() -> Any:
        antwoord = client.get("/cms/")
        assert antwoord.status_code == 200
        return antwoord

    return open_
