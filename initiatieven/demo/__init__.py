"""Het deel van de demosite dat over de Initiatievenschool en de agenda gaat."""

from wagtail.models import Page

from participatie.demo.bouw.inbreng import houd_mail_binnen
from stadmaken.common.demo import Demo

from .bouw.aanmeldingen import aanmeldingen
from .bouw.hulp import hulp
from .bouw.paginas import paginas


def maak_paginas(demo: Demo, thuis: Page) -> None:
    """De school en de agenda, met alles wat eronder hangt en wanneer het is."""
    paginas(demo, thuis)


def maak_aanmeldingen(demo: Demo) -> None:
    """Wie zich aanmeldde of hulp aanbood, en wat er verzet is."""
    aanmeldingen(demo)
    hulp(demo)
    houd_mail_binnen()
