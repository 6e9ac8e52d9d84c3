"""Waar en wanneer iemand wordt verwacht: alle bijeenkomsten, of bij een spreekuur het ene gesprek."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from initiatieven.models import Aanmelding, Bijeenkomst

from ..aanbod.tijden import periode, was
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
    was: str = ""


def bijeenkomsten(aanmelding: Aanmelding) -> list[Bijeenkomst]:
    """Wat bij deze aanmelding hoort; bij een gekozen tijd alleen het spreekuur waar die in valt."""
    keren = sorted(aanmelding.gelegenheid.bijeenkomsten.all(), key=lambda keer: (keer.begin, keer.pk))
    tijdvak = aanmelding.tijdvak
    return keren if tijdvak is None else [keer for keer in keren if keer.bevat(tijdvak)]


def afspraken(aanmelding: Aanmelding) -> list[Afspraak]:
    """Dezelfde keren, om te lezen."""
    met_link = aanmelding.status == Status.BEVESTIGD
    begin, lang = aanmelding.tijdvak, duur(aanmelding.gelegenheid)
    gesprek = (begin, begin + lang) if begin else None
    return [_afspraak(keer, gesprek, met_link=met_link) for keer in bijeenkomsten(aanmelding)]


def alle_keren(gelegenheid: Any) -> list[Afspraak]:
    """Wat iedereen mag weten over wat doorgaat, dus zonder de link om online mee te doen."""
    keren = gelegenheid.bijeenkomsten.all()
    return [_afspraak(keer, None, met_link=False) for keer in keren if not keer.geannuleerd_op]


def _afspraak(keer: Bijeenkomst, gesprek: tuple[datetime, datetime] | None, *, met_link: bool) -> Afspraak:
    return Afspraak(
        periode(*(gesprek or (keer.begin, keer.eind))),
        keer.titel,
        keer.plek,
        keer.online if met_link else "",
        keer.geannuleerd_op is not None,
        _was(keer) if gesprek is None else "",
    )


def _was(keer: Bijeenkomst) -> str:
    oud = None if keer.geannuleerd_op or keer.voorbij() else keer.verzet_van
    return was(oud, keer.begin) if oud else ""
