"""Wachten op iets waar `expect` niet bij kan, met een uiterste tijd."""

import time
from collections.abc import Callable
from typing import TypeVar

from playwright.sync_api import Page

GEDULD = 60  # seconden
TUSSENPOOS = 0.1

T = TypeVar("T")


def wacht_tot(
    kijk: Callable[[], T | None], klacht: Callable[[], str], slaap: Callable[[float], None] = time.sleep
) -> T:
    """Wat `kijk` teruggeeft zodra dat iets is; na een minuut is `klacht` de fout."""
    einde = time.monotonic() + GEDULD
    while (gezien := kijk()) is None:
        if time.monotonic() > einde:
            raise AssertionError(klacht())
        slaap(TUSSENPOOS)
    return gezien


def wacht_op_vangst(pagina: Page, vangst: list[T], klacht: str) -> None:
    """Tot een `route` van deze pagina iets in `vangst` zette. Wie zelf slaapt, laat die niet aan de beurt komen."""
    wacht_tot(lambda: vangst or None, lambda: klacht, lambda seconden: pagina.wait_for_timeout(1000 * seconden))
