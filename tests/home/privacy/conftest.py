import io
import logging

import pytest
from django.core.cache import cache as gewone_cache

from stadmaken.common.logboek import Regel
from stadmaken.common.opslag import prive
from tests.home.privacy.luistercache import Luistercache


@pytest.fixture(autouse=True)
def opslag(monkeypatch, tmp_path):
    """De besloten opslag van deze test."""
    for naam in ("base_location", "location"):
        monkeypatch.setitem(prive().__dict__, naam, str(tmp_path))
    gewone_cache.clear()
    return prive()


@pytest.fixture
def logboek():
    """Alles wat er gelogd wordt, zoals het in het logboek van de site komt."""
    stroom = io.StringIO()
    vanger = logging.StreamHandler(stroom)
    vanger.setFormatter(Regel("{levelname} {name} {message}", style="{"))
    loggers = [logging.getLogger(naam) for naam in ("", *logging.root.manager.loggerDict)]
    niveau = logging.root.level
    logging.root.setLevel(logging.INFO)  # zoals in de instellingen van de site; pytest zet het hoger
    for een in loggers:
        if een.name == "root" or not een.propagate:
            een.addHandler(vanger)
    yield stroom
    for een in loggers:
        een.removeHandler(vanger)
    logging.root.setLevel(niveau)


@pytest.fixture
def cache(settings):
    """De cache van deze test, met wat erin ging."""
    pad = f"{Luistercache.__module__}.{Luistercache.__name__}"
    settings.CACHES = {**settings.CACHES, "default": {"BACKEND": pad, "LOCATION": "luister"}}
    Luistercache.gezien.clear()
    return Luistercache.gezien
