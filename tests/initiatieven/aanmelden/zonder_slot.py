"""Dezelfde webtoepassing zonder het slot op een gelegenheid: de controle dat de proef iets bewijst."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()

from initiatieven.aanmelden import slot  # noqa: E402  kan pas als de apps geladen zijn


@contextmanager
def _zonder_slot(gelegenheid_pk: int, nu: datetime | None = None) -> Iterator[Any]:
    """Geen transactie, geen slot: alleen de stand van dit moment."""
    yield slot.vers(gelegenheid_pk)


slot.op_slot = _zonder_slot
