from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.storage import storages

from participatie.models import Foto, Upload
from stadmaken.common.objectopslag import rust
from tests.common.mailserver import vrije_poort
from tests.common.objectopslag.server import BESLOTEN, OPENBAAR, Objectserver


@pytest.fixture(scope="package")
def server() -> Iterator[Objectserver]:
    with Objectserver() as objectserver:
        yield objectserver


def opslagen(adres: str) -> dict[str, Any]:
    gedeeld = {"access_key": "proef", "secret_key": "proef", "region_name": "us-east-1", "endpoint_url": adres}
    soort = "stadmaken.common.objectopslag"
    return {
        "default": {"BACKEND": f"{soort}.Objectopslag", "OPTIONS": {**gedeeld, "bucket_name": OPENBAAR}},
        "prive": {"BACKEND": f"{soort}.BeslotenObjectopslag", "OPTIONS": {**gedeeld, "bucket_name": BESLOTEN}},
    }


@pytest.fixture
def met_opslag(settings: Any, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Zet de site op de objectopslag met dit adres; op schijf mag niets komen."""
    settings.MEDIA_ROOT = tmp_path / "schijf"

    def zet(adres: str) -> None:
        settings.STORAGES = {**settings.STORAGES, **opslagen(adres)}
        for model in (Foto, Upload):
            monkeypatch.setattr(model._meta.get_field("bestand"), "storage", storages["prive"])

    rust.vergeet()
    yield zet
    rust.vergeet()
    assert not settings.MEDIA_ROOT.exists()


@pytest.fixture
def emmers(server: Objectserver, met_opslag: Any) -> Any:
    """De site op een server met twee lege buckets; geeft wat er in een bucket staat."""
    cache.clear()  # Wagtail onthoudt daar welke maten een beeld al heeft, op nummer
    s3 = server.s3
    server.maak_emmers()
    for naam in (OPENBAAR, BESLOTEN):
        s3.Bucket(naam).objects.delete()
    met_opslag(server.adres)
    return lambda naam: sorted(ding.key for ding in s3.Bucket(naam).objects.all())


@pytest.fixture
def uitvaladres() -> str:
    """Een adres waar niets luistert."""
    return f"http://127.0.0.1:{vrije_poort()}"


@pytest.fixture
def uitval(met_opslag: Any, uitvaladres: str) -> None:
    """De site op een objectopslag die niet antwoordt."""
    met_opslag(uitvaladres)
