"""Wachten op iets buiten de browser dat in een ander proces gebeurt, met een uiterste tijd."""

import time
from collections.abc import Callable
from typing import TypeVar

GEDULD = 60  # seconden
TUSSENPOOS = 0.1

T = TypeVar("T")


def wacht_tot(kijk: Callable[[], T | None], klacht: Callable[[], str]) -> T:
    """Wat `kijk` teruggeeft zodra dat iets is; na een minuut is `klacht` de fout."""
    einde = time.monotonic() + GEDULD
    while (gezien := kijk()) is None:
        if time.monotonic() > einde:
            raise AssertionError(klacht())
        time.sleep(TUSSENPOOS)
    return gezien
