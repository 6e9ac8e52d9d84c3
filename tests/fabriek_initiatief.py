"""Kleine fabrieken voor initiatieven, hun oproepen, en wie ze begeleidt."""

import itertools
from datetime import timedelta
from typing import Any

from django.utils import timezone

from .fabriek import maak_home

_teller = itertools.count(1)


def maak_initiatieven(**velden: Any) -> Any:
    """Het overzicht van initiatieven; een tweede aanroep geeft hetzelfde."""
    from initiatieven.models import InitiatievenPage

    if bestaand := InitiatievenPage.objects.first():
        return bestaand
    gegevens = {"title": "Initiatieven", "slug": "initiatieven", "samenvatting": "Wat bewoners doen.", **velden}
    return maak_home().add_child(instance=InitiatievenPage(**gegevens))


def maak_initiatief(*, wijken: Any = (), themas: Any = (), **velden: Any) -> Any:
    """Een gepubliceerd initiatief met een bereikbare initiatiefnemer."""
    from initiatieven.models import InitiatiefPage

    nummer = next(_teller)
    gegevens = {
        "title": f"Buurttuin {nummer}",
        "slug": f"buurttuin-{nummer}",
        "samenvatting": "Samen tuinieren.",
        "email": f"tuin{nummer}@voorbeeld.nl",
        **velden,
    }
    pagina = maak_initiatieven().add_child(instance=InitiatiefPage(**gegevens))
    if wijken or themas:
        pagina.wijken.set(wijken)
        pagina.themas.set(themas)
        pagina.save()
    return pagina


def maak_oproep(initiatief: Any = None, *, over: int = 30, **velden: Any) -> Any:
    """Een oproep die over dertig dagen verloopt."""
    from initiatieven.models import Oproep

    gegevens = {
        "titel": f"Een aanhanger {next(_teller)}",
        "verloopt_op": timezone.localdate() + timedelta(days=over),
        **velden,
    }
    return Oproep.objects.create(initiatief=initiatief or maak_initiatief(), **gegevens)


def maak_begeleider(*, gebieden: Any = (), themas: Any = (), **velden: Any) -> Any:
    """Een medewerker uit de ambtenarenpool."""
    from initiatieven.models import Begeleider

    gegevens = {"functie": f"Adviseur {next(_teller)}", "email": "adviseur@voorbeeld.nl", **velden}
    begeleider = Begeleider.objects.create(**gegevens)
    begeleider.gebieden.set(gebieden)
    begeleider.themas.set(themas)
    return begeleider


def maak_onderwerp(naam: str = "") -> Any:
    """Een thema van de stad."""
    from participatie.models import Thema

    naam = naam or f"Thema {next(_teller)}"
    return Thema.objects.get_or_create(naam=naam, defaults={"slug": naam.lower().replace(" ", "-")})[0]
