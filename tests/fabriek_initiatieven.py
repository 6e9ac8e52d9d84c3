"""Kleine fabrieken voor cursussen, activiteiten en hun data."""

import itertools
from datetime import timedelta
from typing import Any

from django.utils import timezone

from .fabriek import maak_home

_teller = itertools.count(1)


def maak_school(**velden: Any) -> Any:
    """De Initiatievenschool; een tweede aanroep geeft dezelfde."""
    from initiatieven.models import SchoolPage

    if bestaand := SchoolPage.objects.first():
        return bestaand
    gegevens = {"title": "Initiatievenschool", "slug": "initiatievenschool", "samenvatting": "Leren.", **velden}
    return maak_home().add_child(instance=SchoolPage(**gegevens))


def maak_agenda(**velden: Any) -> Any:
    """De agenda; een tweede aanroep geeft dezelfde."""
    from initiatieven.models import AgendaPage

    if bestaand := AgendaPage.objects.first():
        return bestaand
    gegevens = {"title": "Agenda", "slug": "agenda", "samenvatting": "Wat er te doen is.", **velden}
    return maak_home().add_child(instance=AgendaPage(**gegevens))


def maak_cursus(**velden: Any) -> Any:
    """Een gepubliceerde cursus zonder data."""
    from initiatieven.models import CursusPage

    nummer = next(_teller)
    gegevens = {"title": f"Cursus {nummer}", "slug": f"cursus-{nummer}", "samenvatting": "Leer het zelf.", **velden}
    return maak_school().add_child(instance=CursusPage(**gegevens))


def maak_activiteit(**velden: Any) -> Any:
    """Een gepubliceerde activiteit zonder data."""
    from initiatieven.models import ActiviteitPage

    nummer = next(_teller)
    gegevens = {
        "title": f"Inloopavond {nummer}",
        "slug": f"inloopavond-{nummer}",
        "samenvatting": "Kom langs.",
        "soort": "inloop",
        **velden,
    }
    return maak_agenda().add_child(instance=ActiviteitPage(**gegevens))


def maak_gelegenheid(aanbod: Any = None, *, over: timedelta = timedelta(days=14), keren: int = 1, **velden: Any) -> Any:
    """Een gelegenheid met `keren` wekelijkse bijeenkomsten van twee uur; de eerste begint na `over`."""
    from initiatieven.models import Bijeenkomst, Gelegenheid

    gelegenheid = Gelegenheid.objects.create(aanbod=aanbod or maak_cursus(), **velden)
    for keer in range(keren):
        begin = timezone.now() + over + timedelta(weeks=keer)
        Bijeenkomst.objects.create(
            gelegenheid=gelegenheid, begin=begin, eind=begin + timedelta(hours=2), locatie="Buurthuis De Vaart"
        )
    return gelegenheid


def maak_herhaling(aanbod: Any = None, **velden: Any) -> Any:
    """Een wekelijkse reeks vanaf over een week; haar data zijn nog niet gemaakt."""
    from initiatieven.models import Herhaling

    begin = timezone.now().replace(minute=0, second=0, microsecond=0) + timedelta(days=7)
    gegevens = {"begin": begin, "duur_minuten": 90, "regel": "FREQ=WEEKLY", "locatie": "De Bieb", **velden}
    return Herhaling.objects.create(aanbod=aanbod or maak_activiteit(), **gegevens)
