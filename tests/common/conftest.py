from collections.abc import Iterator

import pytest

from tests.common.mailserver import Mailserver


@pytest.fixture
def server() -> Iterator[Mailserver]:
    with Mailserver() as mailserver:
        yield mailserver
