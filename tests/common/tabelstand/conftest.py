from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.common.redisserver import Redisserver, redisserver


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Redisserver]:
    with redisserver(tmp_path / "redis") as gestart:
        yield gestart
