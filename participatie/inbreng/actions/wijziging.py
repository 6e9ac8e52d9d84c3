"""De motor onder elke verandering: slot, controle, gebeurtenis en mail in één transactie, in vast aantal vragen."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from participatie.models import Gebeurtenis, Inbreng
from stadmaken.common import post

from .. import mail
from ..choices import Rol

# Zo lang wacht de mail, zodat “Ongedaan maken” ook haar nog tegenhoudt.
BEDENKTIJD = timedelta(minutes=5)


class VerouderdError(Exception):
    """Iemand anders heeft deze inbreng intussen behandeld."""


@dataclass(frozen=True)
class Wijziging:
    """Wat er gebeurt, door wie en wanneer."""

    soort: str
    door: Any
    tijd: datetime | None = None
    toelichting: str = ""
    mailen: bool = True
    rol: str = Rol.GEMEENTE
    # Wat de mail naast de inbreng zelf nodig heeft; per inbreng, want een thema of besluit raakt ieder anders.
    mailgegevens: Callable[[Inbreng], dict[str, Any]] = field(default=lambda inbreng: {})

    def gebeurtenis(self, inbreng: Inbreng) -> Gebeurtenis:
        """De gebeurtenis die bij `inbreng` hoort, nog niet opgeslagen."""
        return Gebeurtenis(
            inbreng=inbreng,
            soort=self.soort,
            tijd=self.tijd or timezone.now(),
            rol=self.rol,
            door=self.door,
            toelichting=self.toelichting,
        )


def doorvoeren(
    inbrengen: Iterable[Inbreng],
    wijziging: Wijziging,
    pas_toe: Callable[[Inbreng], bool],
    *,
    velden: list[str],
    versie: int | None = None,
) -> list[Gebeurtenis]:
    """Pas toe op elke inbreng waarvoor `pas_toe` waar geeft; herhalen verandert niets en mailt niemand.

    Zonder `velden` verandert de inbreng zelf niet: dan blijft het bij de gebeurtenis en de mail.
    `versie` is de laatste gebeurtenis die de medewerker zag.
    """
    gegeven = {inbreng.pk: inbreng for inbreng in inbrengen}
    with transaction.atomic():
        rijen = vergrendel(gegeven)
        gewijzigd = [rij for rij in rijen if pas_toe(rij)]
        if not gewijzigd:
            return []
        if versie is not None:
            _controleer(gewijzigd, versie)
        if velden:
            Inbreng.objects.bulk_update(gewijzigd, velden)
        gebeurtenissen = Gebeurtenis.objects.bulk_create([wijziging.gebeurtenis(rij) for rij in gewijzigd])
        if wijziging.mailen:
            berichten = (mail.over(g, BEDENKTIJD, **wijziging.mailgegevens(g.inbreng)) for g in gebeurtenissen)
            post.schrijf_alle([bericht for bericht in berichten if bericht])
    _neem_over(gewijzigd, gegeven, velden)
    return gebeurtenissen


def vergrendel(pks: Iterable[int]) -> list[Inbreng]:
    """De rijen, voor deze transactie op slot, in vaste volgorde (zo wachten twee transacties nooit op elkaar)."""
    rijen = Inbreng.objects.select_for_update(of=("self",)).filter(pk__in=list(pks)).order_by("pk")
    return list(rijen.select_related("formulier__locale", "antwoord"))


def _controleer(rijen: list[Inbreng], versie: int) -> None:
    laatste = Gebeurtenis.objects.filter(inbreng__in=rijen).aggregate(laatste=Max("pk"))["laatste"]
    if laatste != versie:
        raise VerouderdError


def _neem_over(rijen: list[Inbreng], gegeven: dict[int, Inbreng], velden: list[str]) -> None:
    for rij in rijen:
        for veld in velden:
            setattr(gegeven[rij.pk], veld, getattr(rij, veld))
