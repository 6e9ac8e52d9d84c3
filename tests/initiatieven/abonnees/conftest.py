import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _rustig():
    cache.clear()
