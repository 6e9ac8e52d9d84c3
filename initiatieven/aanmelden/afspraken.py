"""Waar en wanneer iemand wordt verwacht: alle bijeenkomsten, of bij een spreekuur het ene gesprek."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from initiatieven.models import Aanmelding, Bijeenkomst
from initiatieven.planning.choices import Wijze

from ..aanbod.tijden import periode
from .choices import Status
from .plekken import duur


@dataclass(frozen=True)
class Afspraak:
    """Eén keer, in woorden. `online` is leeg voor wie (nog) geen plek heeft."""

    wanneer: str
    titel: str
    plek: str
    online: str
    geannuleerd: bool


def bijeenkomsten(aanmelding: Aanmelding) -> list[Bijeenkomst]:
    """Wat bij deze aanmelding hoort; bij een gekozen tijd alleen het spreekuur waar die in valt."""
    keren = sorted(aanmelding.gelegenheid.bijeenkomsten.all(), key=lambda keer: (keer.begin, keer.pk))
    tijdvak = aanmelding.tijdvak
    return keren if tijdvak is None else [keer for keer in keren if keer.begin <= tijdvak < keer.eind]


def afspraken(aanmelding: Aanmelding) -> list[Afspraak]:
    """Dezelfde keren, om te lezen."""
    return [_afspraak(keer, aanmelding) for keer in bijeenkomsten(aanmelding)]


def _afspraak(keer: Bijeenkomst, aanmelding: Aanmelding) -> Afspraak:
    begin, eind = _tijd(keer, aanmelding.tijdvak, aanmelding.gelegenheid)
    return Afspraak(
        periode(begin, eind),
        keer.titel,
        ", ".join(deel for deel in (keer.locatie, keer.adres) if deel),
        keer.online if aanmelding.status == Status.BEVESTIGD else "",
        keer.geannuleerd_op is not None,
    )


def _tijd(keer: Bijeenkomst, tijdvak: datetime | None, gelegenheid: Any) -> tuple[datetime, datetime]:
    if tijdvak is None or gelegenheid.wijze != Wijze.TIJDVAK:
        return keer.begin, keer.eind
    return tijdvak, tijdvak + duur(gelegenheid)
