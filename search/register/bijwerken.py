"""Houd de zoekingangen gelijk aan de dingen waar zij over gaan."""

import hashlib
import json
import logging
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import islice
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction

from stadmaken.common import vindbaar
from stadmaken.common.vindbaar import Ingang, Vindbaar

from ..motoren import motor
from .models import Zoekingang

logger = logging.getLogger(__name__)
PORTIE = 200
LANGSTE_TEKST = 100_000


def werk_bij(ding: Vindbaar, nummers: Iterable[int]) -> int:
    """Schrijf van deze dingen op wat nu openbaar is, en haal de rest weg. Geeft hoeveel er veranderden."""
    return sum(_portie(ding, portie) for portie in _porties(nummers))


def bouw_op(ding: Vindbaar, *, alles: bool = False) -> int:
    """Loop alles van dit model na; met `alles` wordt ook opnieuw geschreven wat hetzelfde bleef."""
    if alles:
        ingangen = Zoekingang.objects.filter(soort=ding.soort.naam, sleutel__in=_alle_nummers(ding))
        ingangen.update(afdruk="")
        for portie in () if ding.soort.zoekbaar else _porties(ingangen.values_list("pk", flat=True)):
            motor().verwijder(portie)  # van toen deze soort nog wel te zoeken was
    return werk_bij(ding, _alle_nummers(ding).iterator(chunk_size=PORTIE))


def werk_bij_door_tijd() -> int:
    """Wat door het verstrijken van de tijd anders is geworden."""
    return sum(werk_bij(ding, ding.door_tijd()) for ding in vindbaar.alle())


def loop_na(*, alles: bool = False) -> dict[str, int]:
    """Loop alles na wat te vinden is of was. Geeft per soort hoeveel er veranderde."""
    anders = {soort.naam: ruim_op(soort.naam) for soort in vindbaar.soorten()}
    for ding in vindbaar.alle():
        anders[ding.soort.naam] += bouw_op(ding, alles=alles)
    return anders


def ruim_op(soort: str) -> int:
    """Haal weg wat bij geen enkel ding van deze soort meer hoort, ook als dat ding zelf is verdwenen."""
    dingen = [ding for ding in vindbaar.alle() if ding.soort.naam == soort]
    over = Zoekingang.objects.filter(soort=soort)
    for ding in dingen:
        over = over.exclude(sleutel__in=_alle_nummers(ding))
    return _weg(list(over.values_list("pk", flat=True)))


def _alle_nummers(ding: Vindbaar) -> Any:
    return ding.zichtbaar().order_by("pk").values_list("pk", flat=True)


def _portie(ding: Vindbaar, nummers: list[int]) -> int:
    gelezen = {rij.pk: _lees(ding, rij) for rij in ding.zichtbaar().filter(pk__in=nummers)}
    nieuw = {nummer: ingang for nummer, ingang in gelezen.items() if ingang and ingang.pad}
    with transaction.atomic():
        oud = {rij.sleutel: rij for rij in Zoekingang.objects.filter(soort=ding.soort.naam, sleutel__in=nummers)}
        weg = _weg([rij.pk for sleutel, rij in oud.items() if sleutel not in nieuw])
        anders = [
            _schrijf(oud.get(nummer), ding, nummer, ingang)
            for nummer, ingang in nieuw.items()
            if nummer not in oud or oud[nummer].afdruk != _afdruk(ingang)
        ]
        if anders and ding.soort.zoekbaar:
            motor().schrijf(anders)
    return weg + len(anders)


def _lees(ding: Vindbaar, rij: Any) -> Ingang | None:
    try:
        return ding.ingang(rij)
    except Exception:  # één kapot ding mag de rest niet onvindbaar maken
        logger.exception("Van %s %s is geen zoekingang te maken", ding.model._meta.label, rij.pk)
        return None


def _weg(nummers: list[int]) -> int:
    for portie in _porties(nummers):
        motor().verwijder(portie)
        Zoekingang.objects.filter(pk__in=portie).delete()
    return len(nummers)


def _schrijf(oud: Zoekingang | None, ding: Vindbaar, nummer: int, ingang: Ingang) -> Zoekingang:
    breedtegraad, lengtegraad = ingang.punt or (None, None)
    velden = {
        "taal": ingang.taal,
        "pad": ingang.pad,
        "titel": ingang.titel[:255],
        "samenvatting": ingang.samenvatting,
        "tekst": ingang.tekst[:LANGSTE_TEKST],
        "status": str(ingang.status)[:60],
        "datum": ingang.datum,
        "begint_op": ingang.begint_op,
        "eindigt_op": ingang.eindigt_op,
        "plaats": ingang.plaats[:200],
        "breedtegraad": breedtegraad,
        "lengtegraad": lengtegraad,
        "afdruk": _afdruk(ingang),
    }
    rij, _nieuw = Zoekingang.objects.update_or_create(soort=ding.soort.naam, sleutel=nummer, defaults=velden)
    if oud or ingang.wijken:
        rij.wijken.set(ingang.wijken)
    if oud or ingang.themas:
        rij.themas.set(ingang.themas)
    return rij


def _afdruk(ingang: Ingang) -> str:
    tekst = json.dumps(asdict(ingang), cls=DjangoJSONEncoder, sort_keys=True)
    return hashlib.sha256(tekst.encode()).hexdigest()


def _porties(rij: Iterable[int]) -> Iterator[list[int]]:
    doorloop = iter(rij)
    while portie := list(islice(doorloop, PORTIE)):
        yield portie
