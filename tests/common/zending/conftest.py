import pytest

from stadmaken.common import postsoorten

from .hulp import Soort


@pytest.fixture
def soort(monkeypatch) -> Soort:
    monkeypatch.setattr(postsoorten, "_soorten", {"proef": (soort := Soort())})
    return soort
