"""Een stad om te bevragen. De teller van verzoeken begint bij elke test opnieuw."""

from typing import Any

import pytest
from django.core.cache import cache

from tests.fabriek_open_data import maak_stadsdeel


@pytest.fixture(autouse=True)
def _schone_teller() -> None:
    cache.clear()


@pytest.fixture
def stad(db: Any) -> dict[str, Any]:
    """Van elke bron één ding."""
    return maak_stadsdeel()


@pytest.fixture
def vraag(client: Any) -> Any:
    """Een GET op de API."""

    def haal(pad: str, **koppen: str) -> Any:
        return client.get(f"/api/v1{pad}", headers=koppen)

    return haal
