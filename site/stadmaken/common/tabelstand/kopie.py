"""Onthouden wat de aanroeper daarna verandert, zoals een pagina: elke keer een eigen exemplaar, zonder vraag."""

import pickle  # nosec B403
from collections.abc import Callable, Hashable
from typing import TypeVar, cast

from .geheugen import onthoud

T = TypeVar("T")


def kopie(sleutel: Hashable, maak: Callable[[], T]) -> T:
    """Als `onthoud`, voor rijen uit de database: wat iemand eraan hangt of verandert, ziet niemand anders."""
    ruw = onthoud(("kopie", sleutel), lambda: pickle.dumps(maak(), pickle.HIGHEST_PROTOCOL))
    return cast("T", pickle.loads(ruw))  # noqa: S301  # nosec B301  uit het geheugen van dit proces zelf
