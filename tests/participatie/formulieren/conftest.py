import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _schone_teller():
    """Elke test begint als een nieuw netwerk, en ruimt zijn tellingen op."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture(autouse=True)
def _eigen_opslag(settings, tmp_path):
    """Foto's van een test komen in een eigen map."""
    settings.STORAGES = {
        **settings.STORAGES,
        "prive": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path, "base_url": None},
        },
    }
