"""Wat alle handelingen met thema's delen: de weigering, de sloten en de zinnen op de tijdlijn."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings
from django.utils.translation import override

from participatie.models import Inbrengthema

# Zoveel inbreng tegelijk: een vast aantal vragen per portie, en nooit alles in het geheugen.
PORTIE = 500


def vergrendel_themas(*pks: int) -> dict[int, Inbrengthema]:
    """De thema's, voor deze transactie op slot en in vaste volgorde; altijd eerder dan de inbreng eronder."""
    rijen = Inbrengthema.objects.select_for_update(of=("self",)).filter(pk__in=pks).order_by("pk")
    return {thema.pk: thema for thema in rijen.select_related("antwoord")}


def porties(pks: Iterable[int]) -> Iterator[list[int]]:
    """Oplopend en in stukken, zodat twee transacties nooit op elkaar wachten."""
    op_volgorde = sorted(set(pks))
    for begin in range(0, len(op_volgorde), PORTIE):
        yield op_volgorde[begin : begin + PORTIE]


def zin(tekst: Any, **delen: str) -> str:
    """Een zin voor op de tijdlijn, in de taal van de gemeente; die blijft staan, wie hem ook schreef."""
    with override(settings.LANGUAGE_CODE):
        return str(tekst).format(**delen)


def opsomming(titels: Iterable[str]) -> str:
    """“A”, “B” en “C”."""
    namen = [f"“{titel}”" for titel in titels]
    return " en ".join([", ".join(namen[:-1]), namen[-1]]) if len(namen) > 1 else "".join(namen)
