"""Wat een wijkpagina van initiatieven toont."""

from typing import Any

from django.db.models import Prefetch
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from participatie.wijken.delen import Wijkdeel
from participatie.wijken.links import adres_van

from .choices import EINDSTATEN
from .models import InitiatiefPage, InitiatievenPage, Oproep

HOOGSTENS = 6


def initiatieven_van(wijk: Any) -> list[Any]:
    """De initiatieven van een wijk, met wat zij nu zoeken en bieden; wat klaar is, staat hier niet meer."""
    return lopende(wijken=wijk)


def lopende(**waar: Any) -> list[Any]:
    """De initiatieven waarvoor dit geldt, in de taal van nu."""
    oproepen = Prefetch("oproepen", Oproep.objects.zichtbaar().order_by("verloopt_op", "pk"), to_attr="open_oproepen")
    rijen = (
        InitiatiefPage.objects.zichtbaar()
        .exclude(staat__in=EINDSTATEN)
        .filter(locale__language_code=get_language(), **waar)
    )
    rijen = rijen.select_related("locale").defer("doel", "resultaat").prefetch_related(oproepen)
    return list(rijen.order_by("-last_published_at", "title", "pk")[:HOOGSTENS])


def _alles(wijk: Any) -> str:
    overzicht = adres_van(InitiatievenPage)
    return f"{overzicht}?wijk={wijk.slug}#resultaten" if overzicht else ""


DEEL = Wijkdeel(
    naam="initiatieven",
    kop=_("Initiatieven"),
    volgorde=50,
    sjabloon="initiatieven/initiatief/_wijkdeel.html",
    haal=initiatieven_van,
    alles=_alles,
    alles_tekst=_("Bekijk alle initiatieven in deze wijk"),
    rustig=True,
)
