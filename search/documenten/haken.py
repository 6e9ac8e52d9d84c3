"""Volg welke bestanden een pagina noemt."""

from typing import Any

from wagtail.models import Page, ReferenceIndex
from wagtail.signals import page_published

from stadmaken.common import vindbaar
from stadmaken.common.models import Bestand

from .vindbaar import maak, van_pagina


def sluit_aan() -> None:
    """Meld bestanden aan, en let op wat er verschijnt."""
    vindbaar.registreer(maak())
    page_published.connect(_na_publicatie, dispatch_uid="zoekindex documenten")


def _na_publicatie(instance: Page, **kwargs: Any) -> None:
    """Wagtail schrijft pas later op waar een pagina naar linkt; wie zoekt, wil het nu vinden."""
    eerst = van_pagina(instance)
    ReferenceIndex.create_or_update_for_object(instance)
    vindbaar.veranderd(Bestand, {*eerst, *van_pagina(instance)})
