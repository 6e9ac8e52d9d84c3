import pytest
from django.core.cache import cache

from participatie.models import Upload


@pytest.fixture(autouse=True)
def _schone_teller():
    """Elke test begint als een nieuw netwerk, en ruimt zijn tellingen op."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture(autouse=True)
def fotomap(monkeypatch, tmp_path):
    """Foto's van een test komen in een eigen map."""
    opslag = Upload._meta.get_field("bestand").storage
    for naam in ("base_location", "location"):
        monkeypatch.setitem(opslag.__dict__, naam, str(tmp_path))
    return tmp_path
