"""Wat er op een medewerker wacht, om te tellen of te tonen: alleen waar zij zelf iets aan kan doen.

Elke functie geeft een queryset; een enkele vraag vooraf is er alleen bij `kapotte_links`.
"""

from typing import Any

from django.db.models import QuerySet
from wagtail.models import TaskState

from .borden import dood
from .eigenaar import querysets as eigenaar
from .links import kapot
from .rules import borden_van, paginas_van, te_publiceren_door
from .verouderd.querysets import verouderd


def kapotte_links(medewerker: Any) -> QuerySet:
    """Links die nergens heen gaan, op de pagina's die deze medewerker mag wijzigen (rijen van `Paginalink`)."""
    return kapot.kapot(paginas_van(medewerker))


def dode_borden(medewerker: Any) -> QuerySet:
    """Borden op straat waar niets te doen is (rijen van `Infobord`, met `reden`)."""
    return dood.dode_borden(borden_van(medewerker))


def verouderde_paginas(medewerker: Any) -> QuerySet:
    """Pagina's die een jaar niet zijn gepubliceerd, voor wie ze mag publiceren."""
    return verouderd(te_publiceren_door(medewerker))


def zonder_eigenaar(medewerker: Any) -> QuerySet:
    """Pagina's waar niemand over gaat."""
    return eigenaar.zonder_eigenaar(paginas_van(medewerker))


def wacht_op_goedkeuring(medewerker: Any) -> QuerySet:
    """Wat een ander instuurde en deze medewerker mag goedkeuren (rijen van `TaskState`)."""
    return TaskState.objects.reviewable_by(medewerker)
