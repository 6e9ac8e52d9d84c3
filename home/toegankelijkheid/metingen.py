"""Wat er te meten is, wat er gemeten is, en of dat meer of minder werd."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participatie.infoborden.models import Infobord
from stadmaken.common import kruimels
from stadmaken.common.auditlog import acties as auditacties
from stadmaken.common.auditlog.schrijven import leg_vast
from stadmaken.common.pagina import BasisPage, paginatypen
from stadmaken.common.querysets import zichtbare_paginas

from .models import Axemeting

GEMETEN = "home.toegankelijkheid_gemeten"
auditacties.registreer({GEMETEN: gettext_lazy("Toegankelijkheid gemeten")})

# Zoveel metingen per soort bewaren wij: genoeg om te zien of het beter gaat.
BEWAAR = 12


@dataclass(frozen=True)
class Doel:
    """Eén soort pagina, met een adres dat voor alle van die soort staat."""

    soort: str
    naam: str
    pad: str


@dataclass(frozen=True)
class Stand:
    """Een doel met zijn laatste meting en die daarvoor."""

    doel: Doel
    laatste: Axemeting | None
    vorige: Axemeting | None

    @property
    def verschil(self) -> int:
        """Hoeveel plekken erbij kwamen; onder nul is beter."""
        return self.laatste.aantal - self.vorige.aantal if self.laatste and self.vorige else 0


def doelen() -> list[Doel]:
    """Van elk paginatype de nieuwste openbare pagina, elk los scherm, en een infobord."""
    return [*_paginas(), *_borden(), *_schermen()]


def standen() -> list[Stand]:
    """Alle doelen met hun laatste twee metingen, in een vast aantal vragen."""
    per_soort: dict[str, list[Axemeting]] = {}
    for meting in Axemeting.objects.select_related("door").order_by("-op", "-pk"):
        per_soort.setdefault(meting.soort, []).append(meting)
    leeg: list[Any] = [None, None]
    return [Stand(doel, *([*per_soort.get(doel.soort, []), *leeg][:2])) for doel in doelen()]


@transaction.atomic
def bewaar(doel: Doel, gebreken: list[dict[str, Any]], *, versie: str, door: Any) -> Axemeting:
    """Leg een meting vast; de oudste van deze soort gaat weg als het er te veel worden."""
    meting = Axemeting.objects.create(
        soort=doel.soort,
        naam=doel.naam,
        pad=doel.pad,
        door=door,
        versie=versie,
        gebreken=gebreken,
        aantal=sum(gebrek["aantal"] for gebrek in gebreken),
    )
    leg_vast(GEMETEN, meting, door=door)
    houd = Axemeting.objects.filter(soort=doel.soort).values_list("pk", flat=True)[:BEWAAR]
    Axemeting.objects.filter(soort=doel.soort).exclude(pk__in=list(houd)).delete()
    return meting


def laatste_samenvatting() -> dict[str, Any] | None:
    """Wat een bezoeker ervan leest: wanneer, hoeveel soorten pagina's, en hoeveel plekken niet goed waren."""
    nieuwste = Axemeting.objects.order_by().values("soort").annotate(nieuwste=Max("pk")).values("nieuwste")
    metingen = list(Axemeting.objects.filter(pk__in=nieuwste).values_list("op", "aantal"))
    if not metingen:
        return None
    return {
        "op": max(op for op, _aantal in metingen),
        "soorten": len(metingen),
        "plekken": sum(aantal for _op, aantal in metingen),
    }


def _paginas() -> Iterator[Doel]:
    soorten = {model._meta.label: model for model in paginatypen()}
    nieuwste = zichtbare_paginas().filter(depth__gt=1).order_by().values("content_type").annotate(nieuwste=Max("pk"))
    paginas = zichtbare_paginas().filter(pk__in=nieuwste.values("nieuwste")).select_related("content_type", "locale")
    for pagina in sorted(paginas, key=lambda pagina: pagina.content_type.model):
        model = pagina.specific_class
        if model and issubclass(model, BasisPage) and model._meta.label in soorten and (pad := pagina.url):
            yield Doel(model._meta.label, str(capfirst(model._meta.verbose_name)), pad)


def _borden() -> Iterator[Doel]:
    for bord in Infobord.objects.op_straat().order_by("pk")[:1]:
        yield Doel("infobord", str(capfirst(Infobord._meta.verbose_name)), bord.pad)


def _schermen() -> Iterator[Doel]:
    yield Doel("scherm:zoeken", _("Zoeken"), reverse("zoeken"))
    for naam, tekst, pad in kruimels.openbare_adressen():
        yield Doel(f"scherm:{naam}", str(tekst), pad)
