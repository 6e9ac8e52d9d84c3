"""Het deel van de demosite dat over de Initiatievenschool en de agenda gaat."""

from wagtail.models import Page

from participatie.demo.bouw.inbreng import houd_mail_binnen
from stadmaken.common.demo import Demo

from .bouw.aanmeldingen import aanmeldingen
from .bouw.abonnees import abonnees
from .bouw.hulp import hulp
from .bouw.initiatieven import aanmelding, initiatieven
from .bouw.nieuwsbrief import nieuwsbrief
from .bouw.paginas import paginas
from .bouw.toolkit import toolkit
from .bouw.verzending import nieuws, verzending


def maak_paginas(demo: Demo, thuis: Page) -> None:
    """De school en de agenda met wat eronder hangt en wanneer, nieuwsbrief, menukaart en initiatieven."""
    paginas(demo, thuis)
    nieuwsbrief(demo, thuis)
    toolkit(demo, thuis)
    initiatieven(demo, thuis)


def maak_aanmeldingen(demo: Demo) -> None:
    """Wie zich aanmeldde of hulp aanbood, wat er verzet is, en wie de nieuwsbrief krijgt."""
    aanmeldingen(demo)
    hulp(demo)
    aanmelding()
    abonnees(demo)
    verzending()
    nieuws()
    houd_mail_binnen()
