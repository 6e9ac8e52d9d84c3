"""Alles wat bij een pagina of record is ingevuld, volgens het eigen bewerkscherm; geen model hoeft iets te weten."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.text import capfirst
from wagtail.documents import get_document_model
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model
from wagtail.models import Page

from .blokken import basis_van, bestand_van, lees_stroom
from .inhoud import Beeld, Bestand, Doel, Inhoud, Plek, Stuk, naar
from .opmaak import lees_opmaak, lees_tekst

GEEN_TEKST = (models.EmailField, models.SlugField)


@cache
def velden_van(model: Any) -> tuple[str, ...]:
    """De velden in het bewerkscherm van dit model; zonder scherm alles wat een mens kan invullen."""
    if hasattr(model, "get_edit_handler"):
        return tuple(model.get_edit_handler().get_form_class()._meta.fields or ())
    return tuple(veld.name for veld in model._meta.fields if veld.editable)


@cache
def relaties_van(model: Any) -> dict[str, tuple[str, ...]]:
    """De rijen die in het bewerkscherm onder een pagina hangen, met hun velden."""
    if not hasattr(model, "get_edit_handler"):
        return {}
    rijen = model.get_edit_handler().get_form_class()._meta.formsets or {}
    return {naam: tuple(opties.get("fields") or ()) for naam, opties in rijen.items() if naam != "comments"}


@dataclass(frozen=True)
class Groep:
    """De velden van één ding: de pagina zelf, of een rij eronder."""

    ding: Any
    velden: tuple[str, ...]
    naam: str = ""
    relatie: str = ""
    anker: str = ""
    nummer: int = 0

    def plek(self, veld: Any) -> Plek:
        """Waar dit veld in het bewerkscherm staat."""
        label = str(veld.verbose_name)
        naam = f"{self.naam}: {label}" if self.naam else capfirst(label)
        begin = f"id_{self.anker}-" if self.anker else "id_"
        return Plek(naam, f"{begin}{veld.name}-label", self.relatie or veld.name, self.nummer)

    def modelvelden(self) -> Iterator[Any]:
        """De velden die bewaard worden; een veld van alleen het formulier doet niet mee."""
        for naam in self.velden:
            try:
                yield self.ding._meta.get_field(naam)
            except FieldDoesNotExist:
                continue


def lees(ding: Any, *, form: Any = None, velden: Iterable[str] | None = None) -> Inhoud:
    """De inhoud van een pagina of record. Met `form` kloppen de plekken van rijen ook na verslepen in beeld."""
    soort: Any = type(ding)
    groepen = [Groep(ding, velden_van(soort) if velden is None else tuple(velden))]
    for relatie, rijvelden in relaties_van(soort).items() if velden is None else ():
        for nummer, (rij, anker) in enumerate(_rijen(ding, relatie, form)):
            naam = f"{capfirst(str(rij._meta.verbose_name))} {nummer + 1}"
            groepen.append(Groep(rij, rijvelden, naam, relatie, anker, nummer))
    _haal(groepen)
    stukken = tuple(stuk for groep in groepen for stuk in _stukken(groep))
    taal = ding.locale.language_code if getattr(ding, "locale_id", None) else "nl"
    return Inhoud(stukken, taal, _gelinkt(stukken))


def _rijen(ding: Any, relatie: str, form: Any) -> list[tuple[Any, str]]:
    """De rijen onder een pagina, met het begin van hun ids in het bewerkscherm."""
    formset = getattr(form, "formsets", {}).get(relatie)
    if formset is None or not formset.is_bound:
        rijen = getattr(ding, relatie).get_object_list()
        return [(rij, f"{relatie}-{nummer}") for nummer, rij in enumerate(rijen)]
    weg = {id(een) for een in formset.deleted_forms} if formset.is_valid() else set()
    return [(een.instance, een.prefix) for een in formset.forms if id(een) not in weg]


def _haal(groepen: Iterable[Groep]) -> None:
    """Haal gekozen afbeeldingen en bestanden van alle groepen samen op: per soort één vraag."""
    plekken: dict[Any, list[tuple[Any, str, int]]] = {}
    for groep in groepen:
        for veld in filter(_is_bibliotheek, groep.modelvelden()):
            gekozen = getattr(groep.ding, veld.attname)
            if gekozen and not veld.is_cached(groep.ding):
                plekken.setdefault(veld.related_model, []).append((groep.ding, veld.name, gekozen))
    for model, gevraagd in plekken.items():
        gevonden = model._default_manager.in_bulk({nummer for _ding, _veld, nummer in gevraagd})
        for ding, naam, nummer in gevraagd:
            setattr(ding, naam, gevonden.get(nummer))


def _is_bibliotheek(veld: Any) -> bool:
    return isinstance(veld, models.ForeignKey) and veld.related_model in (get_image_model(), get_document_model())


def _kiest_pagina(veld: Any) -> bool:
    return isinstance(veld, models.ForeignKey) and issubclass(veld.related_model, Page)


def _stukken(groep: Groep) -> Iterator[Stuk]:
    for veld in groep.modelvelden():
        yield from _van_veld(groep.ding, veld, groep.plek(veld))


def _van_veld(ding: Any, veld: Any, plek: Plek) -> Iterator[Stuk]:
    waarde: Any = getattr(ding, veld.name) if not veld.is_relation or _is_bibliotheek(veld) else None
    if isinstance(veld, StreamField):
        yield from lees_stroom(plek, waarde)
    elif isinstance(veld, RichTextField):
        alineas, beelden = lees_opmaak(waarde)
        yield Stuk(plek, veld.name, alineas, beelden, basis=basis_van(veld.features))
    elif _is_bibliotheek(veld):
        yield from _uit_bibliotheek(veld, waarde, plek)
    elif isinstance(veld, models.URLField):
        yield Stuk(plek, veld.name, wijst=naar(Doel.ADRES, waarde))
    elif _kiest_pagina(veld):
        yield Stuk(plek, veld.name, wijst=naar(Doel.PAGINA, getattr(ding, veld.attname)))
    elif isinstance(veld, models.CharField | models.TextField) and _is_tekst(veld):
        yield Stuk(plek, veld.name, lees_tekst(waarde))


def _is_tekst(veld: Any) -> bool:
    return not veld.choices and not isinstance(veld, GEEN_TEKST)


def _uit_bibliotheek(veld: Any, waarde: Any, plek: Plek) -> Iterator[Stuk]:
    if waarde is None:
        return
    if veld.related_model is get_image_model():
        yield Stuk(plek, veld.name, beelden=(Beeld(str(waarde.title), waarde.description or ""),))
    else:
        yield Stuk(plek, veld.name, bestanden=(bestand_van(waarde),))


def _gelinkt(stukken: Iterable[Stuk]) -> dict[str, Bestand]:
    """De bestanden waar de teksten naar linken, in één vraag."""
    nummers = {
        link.waarheen
        for stuk in stukken
        for alinea in stuk.alineas
        for link in alinea.links
        if link.doel == Doel.BESTAND and link.waarheen.isdecimal()
    }
    gevonden = get_document_model().objects.in_bulk(map(int, nummers)) if nummers else {}
    return {str(nummer): bestand_van(document) for nummer, document in gevonden.items()}
