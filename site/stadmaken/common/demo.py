"""Gereedschap waarmee elke app haar deel van de demosite maakt.

Alles is maak-wat-ontbreekt: een tweede keer draaien verandert niets, ook niet wat een redacteur heeft aangepast.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple, TypeVar

from django.utils import timezone
from wagtail.models import Page

from .models import Afbeelding

T = TypeVar("T", bound=Page)


class Verwijzing(NamedTuple):
    """In tekst die als data is geschreven: “hier komt de pagina met dit pad”."""

    pad: str


class Tekening(NamedTuple):
    """In tekst die als data is geschreven: “hier komt de tekening met deze naam”."""

    naam: str


@dataclass(frozen=True)
class Demo:
    """Waar de demosite op rust: de dag waarop zij is gemaakt, en de tekeningen."""

    anker: date
    beeld: Callable[[str], Afbeelding]

    def dag(self, verschil: int) -> date:
        """De dag die `verschil` dagen na (of voor) het anker ligt."""
        return self.anker + timedelta(days=verschil)

    def moment(self, verschil: int, uur: int = 12, minuut: int = 0) -> datetime:
        """Een tijdstip op die dag."""
        return timezone.make_aware(datetime.combine(self.dag(verschil), time(uur, minuut)))

    def vul(self, waarde: Any, thuis: Page) -> Any:
        """Vervang verwijzingen en tekeningen in data door de pagina's en afbeeldingen zelf."""
        if isinstance(waarde, Verwijzing):
            return onder(thuis, waarde.pad)
        if isinstance(waarde, Tekening):
            return self.beeld(waarde.naam)
        if isinstance(waarde, dict):
            return {sleutel: self.vul(deel, thuis) for sleutel, deel in waarde.items()}
        if isinstance(waarde, list | tuple):
            return type(waarde)(self.vul(deel, thuis) for deel in waarde)
        return waarde


def onder(thuis: Page, pad: str) -> Page:
    """De pagina met dit pad onder `thuis`, bijvoorbeeld “over/fundament”."""
    plek = thuis
    for slug in pad.split("/"):
        plek = plek.get_children().get(slug=slug)
    return plek.specific


def pagina(ouder: Page, klasse: type[T], slug: str, velden: Callable[[], dict[str, Any]]) -> T:
    """De pagina met deze slug, of een nieuwe met `velden` (pas berekend als zij nodig zijn), gepubliceerd."""
    if bestaand := klasse.objects.child_of(ouder).filter(slug=slug).first():
        return bestaand
    nieuw = klasse(slug=slug, **velden())
    Page.objects.get(pk=ouder.pk).add_child(instance=nieuw)
    nieuw.save_revision().publish()
    return nieuw
