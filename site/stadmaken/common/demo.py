"""Gereedschap waarmee elke app haar deel van de demosite maakt.

Alles is maak-wat-ontbreekt: een tweede keer draaien verandert niets, ook niet wat een redacteur heeft aangepast.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple, TypeVar

from django.utils import timezone
from wagtail.models import Page

from .models import Afbeelding

T = TypeVar("T", bound=Page)
_ook: list[Callable[["Demo"], None]] = []


class Verwijzing(NamedTuple):
    """In tekst die als data is geschreven: “hier komt de pagina met dit pad”."""

    pad: str


class Tekening(NamedTuple):
    """In tekst die als data is geschreven: “hier komt de tekening met deze naam”."""

    naam: str


@dataclass
class Demo:
    """Waar de demosite op rust: de dag waarop zij is gemaakt, de tekeningen, en wat nog te publiceren is."""

    anker: date
    beeld: Callable[[str], Afbeelding]
    png: Callable[[str], bytes]
    nieuw: list[tuple[Page, dict[str, Any]]] = field(default_factory=list)

    def dag(self, verschil: int) -> date:
        """De dag die `verschil` dagen na (of voor) het anker ligt."""
        return self.anker + timedelta(days=verschil)

    def moment(self, verschil: int, uur: int = 12, minuut: int = 0) -> datetime:
        """Een tijdstip op die dag."""
        return timezone.make_aware(datetime.combine(self.dag(verschil), time(uur, minuut)))

    def pagina(
        self, ouder: Page, klasse: type[T], slug: str, velden: Callable[[], dict[str, Any]], **later: Any
    ) -> tuple[T, bool]:
        """De pagina met deze slug, en of zij nieuw is.

        `velden` wordt alleen voor een nieuwe pagina berekend; `later` bevat velden die naar andere pagina's verwijzen:
        data, of een functie van de pagina; door `publiceer` ingevuld als alles er is.
        """
        if bestaand := klasse.objects.child_of(ouder).filter(slug=slug).first():
            return bestaand, False
        pagina = klasse(slug=slug, **velden())
        Page.objects.get(pk=ouder.pk).add_child(instance=pagina)
        self.nieuw.append((pagina, later))
        return pagina, True

    def publiceer(self, thuis: Page) -> None:
        """Vul de verwijzingen van de nieuwe pagina's in en publiceer ze, in de volgorde waarin ze gemaakt zijn."""
        for pagina, later in self.nieuw:
            pagina.refresh_from_db(fields=["numchild"])  # sinds de pagina is gemaakt, kwamen er pagina's onder
            for naam, waarde in later.items():
                setattr(pagina, naam, waarde(pagina) if callable(waarde) else self._vul(waarde, thuis))
            revisie = pagina.save_revision(clean=False)
            if pagina.live:
                revisie.publish()
        self.nieuw.clear()

    def _vul(self, waarde: Any, thuis: Page) -> Any:
        """Vervang verwijzingen en tekeningen in data door de pagina's en afbeeldingen zelf."""
        if isinstance(waarde, Verwijzing):
            return onder(thuis, waarde.pad)
        if isinstance(waarde, Tekening):
            return self.beeld(waarde.naam)
        if isinstance(waarde, dict):
            return {sleutel: self._vul(deel, thuis) for sleutel, deel in waarde.items()}
        if isinstance(waarde, list | tuple):
            return type(waarde)(self._vul(deel, thuis) for deel in waarde)
        return waarde


def registreer(functie: Callable[[Demo], None]) -> None:
    """Meld aan wat er na de pagina's bij moet, voor een app die `home` niet mag kennen."""
    _ook.append(functie)


def maak_ook(demo: Demo) -> None:
    """Wat is aangemeld."""
    for functie in _ook:
        functie(demo)


def onder(thuis: Page, pad: str) -> Page:
    """De pagina met dit pad onder `thuis`, bijvoorbeeld “over/fundament”."""
    plek = thuis
    for slug in pad.split("/"):
        plek = Page.objects.child_of(plek).get(slug=slug)
    return plek.specific
