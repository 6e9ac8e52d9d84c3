"""Onthouden wat een adres van een pagina bevat, of in de taal van de bezoeker is."""

from collections.abc import Callable, Hashable
from typing import TypeVar

from django.utils.translation import get_language

from .geheugen import onthoud
from .volgen import gebruikt

T = TypeVar("T")
# Hoe het adres van een pagina begint, onthoudt Wagtail zelf: wie het gebruikt, leest deze tabellen niet altijd.
VAN_ADRESSEN = ("wagtailcore_site", "wagtailcore_locale", "wagtailcore_page")


def onthoud_met_adres(sleutel: Hashable, maak: Callable[[], T]) -> T:
    """Als `onthoud`, per taal."""

    def met_adressen() -> T:
        gebruikt(VAN_ADRESSEN)
        return maak()

    return onthoud((get_language(), sleutel), met_adressen)
