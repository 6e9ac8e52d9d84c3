"""Volg elke verandering: na het vastleggen is meteen te vinden wat openbaar is, en niets anders."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any
from weakref import WeakKeyDictionary

from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from stadmaken.common import vindbaar
from stadmaken.common.stad import in_stad, nu
from stadmaken.common.vindbaar import Vindbaar

from .bijwerken import werk_bij
from .taken import werk_bij_op_de_achtergrond

# Meer dan dit doet de werker. Wat niet meer openbaar is, toont de site intussen al niet: die kijkt het zelf na.
METEEN = 100
PER_TAAK = 1000
# Per stad: wie vastlegt, werkt soms voor een andere dan wie schreef.
Werk = defaultdict[tuple[int | None, type[Model]], set[int]]
# Per verbinding, tot de transactie vastligt.
_werk: WeakKeyDictionary[BaseDatabaseWrapper, Werk] = WeakKeyDictionary()


def sluit_aan() -> None:
    """Luister naar alles wat te vinden is."""
    vindbaar.bij_elk(_volg)
    for signaal in (page_published, page_unpublished):
        signaal.connect(_pagina, dispatch_uid="zoekindex pagina")
    for signaal in (post_page_move, page_slug_changed):
        signaal.connect(_tak, dispatch_uid="zoekindex tak")
    for signaal in (post_save, post_delete):
        signaal.connect(_beperking, sender=PageViewRestriction, dispatch_uid="zoekindex beperking")
    vindbaar.luister(plan)


def _volg(ding: Vindbaar) -> None:
    merk = f"zoekindex {ding.model._meta.label}"
    for signaal in (post_save, post_delete):
        signaal.connect(_opgeslagen, sender=ding.model, dispatch_uid=merk)
        for ander, functie in ding.raakt.items():
            ontvanger = partial(_geraakt, ding.model, functie)
            signaal.connect(ontvanger, sender=ander, weak=False, dispatch_uid=f"{merk} door {ander._meta.label}")


def plan(model: type[Model], nummers: Iterable[int]) -> None:
    """Werk deze dingen bij zodra de transactie vastligt; mislukt dat, dan haalt de nachtelijke ronde het in."""
    if not any(rij[1] is _voer_uit for rij in connections["default"].run_on_commit):
        _wachtend().clear()  # van een transactie die is teruggedraaid
    _wachtend()[nu.pk_of_niets(), model].update(nummers)
    transaction.on_commit(_voer_uit, robust=True)


def _wachtend() -> Werk:
    return _werk.setdefault(connections["default"], defaultdict(set))


def _voer_uit() -> None:
    wachtend = dict(_wachtend())
    _wachtend().clear()
    for gezegd in dict.fromkeys(stad for stad, _model in wachtend):
        # Wie voor de hele installatie werkt, zegt niet voor welke stad: elke stad kijkt dan wat er van haar bij zit.
        for stad in [nu.stad(gezegd)] if gezegd else nu.steden():
            with in_stad(stad):
                for ding in vindbaar.alle():
                    _werk_bij(stad.pk, ding, sorted(wachtend.get((gezegd, ding.model), ())))


def _werk_bij(stad: int, ding: Vindbaar, nummers: list[int]) -> None:
    if len(nummers) <= METEEN:
        werk_bij(ding, nummers)
        return
    for begin in range(0, len(nummers), PER_TAAK):
        werk_bij_op_de_achtergrond.enqueue(stad, ding.model._meta.label, nummers[begin : begin + PER_TAAK])


def _opgeslagen(sender: type[Model], instance: Any, **kwargs: Any) -> None:
    if not kwargs.get("raw"):
        plan(sender, [instance.pk])


def _geraakt(model: type[Model], functie: Callable[[Any], Iterable[int]], instance: Any, **kwargs: Any) -> None:
    plan(model, functie(instance))


def _pagina(instance: Page, **kwargs: Any) -> None:
    plan(type(instance.specific), [instance.pk])


def _tak(instance: Page, **kwargs: Any) -> None:
    """Van een hele tak verandert het adres, of wie haar mag zien."""
    onder = Page.objects.descendant_of(instance, inclusive=True).select_related("content_type")
    per_model: dict[Any, list[int]] = defaultdict(list)
    for pagina in onder.only("pk", "content_type"):
        per_model[pagina.specific_class].append(pagina.pk)
    for model, nummers in per_model.items():
        if model:
            plan(model, nummers)
            _plan_wat_eraan_hangt(model, nummers)


def _plan_wat_eraan_hangt(model: Any, nummers: list[int]) -> None:
    hangt_eraan = [ding for ding in vindbaar.alle() if model in ding.raakt]
    for instance in model.objects.filter(pk__in=nummers) if hangt_eraan else ():
        for ding in hangt_eraan:
            plan(ding.model, ding.raakt[model](instance))


def _beperking(instance: PageViewRestriction, **kwargs: Any) -> None:
    _tak(instance.page)
