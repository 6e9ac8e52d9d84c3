import pytest

from .inhoud import OPENBAAR, vol_project


@pytest.fixture
def project():
    return vol_project(**OPENBAAR)
