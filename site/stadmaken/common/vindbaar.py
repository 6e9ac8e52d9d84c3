"""Wat een bezoeker kan vinden: met zoeken, “In de buurt” en in feeds.

Een begrip doet mee door één ding te maken, een `Vindbaar`, en het in zijn AppConfig met `registreer` aan te melden.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import Any

from django.db.models import Model, QuerySet
from django.utils.translation import gettext_lazy as _

from .querysets import ZichtbaarQuerySet


@dataclass(frozen=True)
class Soort:
    """Een soort dingen, met haar naam in het adres en in woorden.

    `zoekbaar`: staat tussen de zoekresultaten. `apart`: daar alleen als iemand om deze soort vraagt, omdat er zo
    veel van zijn.
    """

    naam: str
    enkelvoud: Any
    meervoud: Any
    volgorde: int
    zoekbaar: bool = True
    apart: bool = False


@dataclass(frozen=True)
class Ingang:
    """Wat iedereen van één openbaar ding mag weten.

    `pad` begint met “/”; `punt` is (breedtegraad, lengtegraad) in graden, WGS 84; `wijken` en `themas` zijn nummers.
    """

    titel: str
    pad: str
    samenvatting: str = ""
    tekst: str = ""
    taal: str = "nl"
    datum: datetime | None = None
    begint_op: date | None = None
    eindigt_op: date | None = None
    status: str = ""
    plaats: str = ""
    punt: tuple[float, float] | None = None
    wijken: Sequence[int] = ()
    themas: Sequence[int] = ()


@dataclass(frozen=True)
class Vindbaar:
    """Hoe dingen uit één model gevonden worden.

    `zichtbaar` geeft alles wat een anonieme bezoeker nu mag zien, met wat `ingang` nodig heeft al opgehaald.
    `raakt`: bij welk ander model een wijziging deze dingen anders maakt, en van welke dan de nummers.
    `door_tijd`: de nummers van wat vandaag of gisteren anders werd zonder dat iemand iets deed, zoals iets dat verliep.
    """

    soort: Soort
    model: type[Model]
    zichtbaar: Callable[[], QuerySet]
    ingang: Callable[[Any], Ingang]
    raakt: dict[type[Model], Callable[[Any], Iterable[int]]] = field(default_factory=dict)
    door_tijd: Callable[[], Iterable[int]] = tuple


PAGINA = Soort("pagina", _("Pagina"), _("Pagina’s"), 50)
_vindbaar: dict[type[Model], Vindbaar] = {}
_volgers: list[Callable[[Vindbaar], None]] = []
_luisteraars: list[Callable[[type[Model], Iterable[int]], None]] = []


def registreer(*dingen: Vindbaar) -> None:
    """Meld aan wat te vinden is; hetzelfde model nog eens vervangt het vorige."""
    _vindbaar.update({ding.model: ding for ding in dingen})
    for ding in dingen:
        for functie in _volgers:
            functie(ding)


def bij_elk(functie: Callable[[Vindbaar], None]) -> None:
    """Roep dit aan voor alles wat is aangemeld, en voor wat nog wordt aangemeld."""
    _volgers.append(functie)
    for ding in alle():
        functie(ding)


def van(model: type[Model]) -> Vindbaar:
    """Wat voor dit model is aangemeld."""
    return _vindbaar[model]


def alle() -> list[Vindbaar]:
    """Alles wat is aangemeld, in de volgorde van hun soort."""
    return sorted(_vindbaar.values(), key=lambda ding: (ding.soort.volgorde, ding.model._meta.label))


def soorten() -> list[Soort]:
    """De soorten, elk eenmaal."""
    return list({ding.soort.naam: ding.soort for ding in alle()}.values())


def luister(functie: Callable[[type[Model], Iterable[int]], None]) -> None:
    """Laat het weten als dingen zijn veranderd zonder dat Django het meldt."""
    if functie not in _luisteraars:
        _luisteraars.append(functie)


def veranderd(model: type[Model], nummers: Iterable[int]) -> None:
    """Zeg dat deze rijen in één keer zijn veranderd, met `update()` of `bulk_create()`."""
    nummers = list(nummers)
    for functie in _luisteraars if nummers else ():
        functie(model, nummers)


def paginas(model: Any, *ook: str) -> ZichtbaarQuerySet:
    """De openbare pagina's van één type, met hun taal; `ook` noemt wat er verder mee moet komen."""
    return ZichtbaarQuerySet(model).zichtbaar().filter(depth__gt=1).select_related("locale").prefetch_related(*ook)


def van_pagina(pagina: Any, **meer: Any) -> Ingang:
    """De ingang van een gewone pagina: haar tekst is wat ook de zoekmachine van het CMS van haar leest."""
    gegevens: dict[str, Any] = {
        "titel": pagina.title,
        "pad": pagina.url or "",
        "samenvatting": pagina.samenvatting,
        "tekst": tekst_van(pagina),
        "taal": pagina.locale.language_code,
        "datum": pagina.last_published_at,
    }
    return Ingang(**gegevens | meer)


def gewone_pagina(model: Any) -> Vindbaar:
    """Een paginatype zonder eigen soort, zoals een overzicht."""
    return Vindbaar(PAGINA, model, partial(paginas, model), van_pagina)


def punt_van(ding: Any) -> tuple[float, float] | None:
    """Het punt van iets met een `PlaatsMixin`, of niets."""
    if ding.breedtegraad is None or ding.lengtegraad is None:
        return None
    return ding.breedtegraad, ding.lengtegraad


_AL_APART = {"title", "samenvatting"}


def tekst_van(ding: Any, *, zonder: Iterable[str] = ()) -> str:
    """De tekst van alle zoekvelden van een model, behalve titel, samenvatting en wat `zonder` noemt."""
    from wagtail.search import index  # laadt de modellen; die zijn er pas na het starten

    delen: list[str] = []
    for veld in type(ding).get_search_fields():
        if veld.field_name in _AL_APART.union(zonder):
            continue
        if isinstance(veld, index.RelatedFields):
            delen += _van_verwante(ding, veld)
        elif isinstance(veld, index.SearchField):
            delen.append(_als_tekst(veld.get_value(ding)))
    return " ".join(deel for deel in delen if deel)


def _van_verwante(ding: Any, veld: Any) -> list[str]:
    verwant = getattr(ding, veld.field_name)
    rijen = verwant.all() if hasattr(verwant, "all") else [verwant] if verwant else []
    return [_als_tekst(onder.get_value(rij)) for rij in rijen for onder in veld.fields if not hasattr(onder, "fields")]


def _als_tekst(waarde: Any) -> str:
    if isinstance(waarde, list | tuple):
        return " ".join(_als_tekst(deel) for deel in waarde)
    return str(waarde or "")
