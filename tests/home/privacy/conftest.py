import pytest
from django.core.cache import cache

from stadmaken.common.opslag import prive


@pytest.fixture(autouse=True)
def opslag(monkeypatch, tmp_path):
    """De besloten opslag van deze test."""
    for naam in ("base_location", "location"):
        monkeypatch.setitem(prive().__dict__, naam, str(tmp_path))
    cache.clear()
    return prive()
