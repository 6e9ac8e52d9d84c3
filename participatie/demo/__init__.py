"""Het deel van de demosite dat over projecten, borden, formulieren en inbreng gaat."""

from wagtail.models import Page

from stadmaken.common.demo import Demo

from .bouw import formulieren, projecten
from .bouw.bereik import inwoners
from .bouw.bewaren import bewaren
from .bouw.inbreng import inbreng
from .bouw.papier import verbetering
from .bouw.plan import plan
from .bouw.platforms import platformleden, platforms
from .bouw.teams import teams
from .bouw.themas import themas
from .bouw.toezeggingen import toezeggingen
from .bouw.tweede_blik import tweede_blikken
from .bouw.wijkcontracten import wijkcontracten
from .bouw.wijken import wijken


def maak_paginas(demo: Demo, thuis: Page) -> None:
    """Indelingen, projecten, borden en formulieren."""
    projecten.indelingen()
    inwoners()
    wijken(demo, thuis)
    platforms(demo, thuis)
    op_slug = projecten.projecten(demo, thuis)
    projecten.borden(demo, op_slug)
    formulieren.formulieren(demo, thuis)
    plan(demo)


def maak_inbreng(demo: Demo, thuis: Page) -> None:
    """Wat mensen instuurden, en wat de gemeente ermee deed."""
    teams()
    inbreng(demo, thuis)
    tweede_blikken(demo)
    toezeggingen(demo)
    platformleden(demo)
    wijkcontracten(demo)
    verbetering(demo)
    bewaren(demo, thuis)
    themas(demo, thuis)
