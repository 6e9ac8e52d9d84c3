from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from django.db import transaction

from participatie.models import Foto, Gebeurtenis, Inbreng

from ..choices import Gebeurtenissoort, Moderatie
from ..redactie import concept
from .wijziging import Wijziging, doorvoeren

MODERATIEVELDEN = ["moderatie", "publiek", "reden", "verdacht"]
Publiek = list[dict[str, str]]


class Fotokeuze(NamedTuple):
    """Wat er met een foto gebeurt."""

    tonen: bool
    beschrijving: str


def plaatsen(
    inbreng: Inbreng,
    publiek: Publiek,
    door: Any,
    *,
    fotos: Mapping[int, Fotokeuze] | None = None,
    versie: int | None = None,
    tijd: datetime | None = None,
    mailen: bool = True,
) -> Gebeurtenis | None:
    """Zet een inbreng op de site met `publiek` als tekst; geeft de gebeurtenis, of None als er niets veranderde."""
    mailen = mailen and inbreng.moderatie != Moderatie.GEPLAATST
    wijziging = Wijziging(Gebeurtenissoort.GEPLAATST, door, tijd, mailen=mailen)
    with transaction.atomic():
        gedaan = doorvoeren(
            [inbreng], wijziging, lambda rij: _plaats(rij, publiek), velden=MODERATIEVELDEN, versie=versie
        )
        _werk_fotos_bij(inbreng, fotos or {})
    return gedaan[0] if gedaan else None


def plaatsen_alle(inbrengen: Iterable[Inbreng], door: Any, *, tijd: datetime | None = None) -> list[Gebeurtenis]:
    """Plaats alle nieuwe inbreng met de voorgestelde tekst: wat op persoonsgegevens lijkt is onleesbaar gemaakt."""
    return doorvoeren(
        inbrengen,
        Wijziging(Gebeurtenissoort.GEPLAATST, door, tijd),
        lambda rij: rij.moderatie == Moderatie.NIEUW and _plaats(rij, concept(rij)),
        velden=MODERATIEVELDEN,
    )


def niet_plaatsen(
    inbreng: Inbreng, reden: str, door: Any, *, versie: int | None = None, tijd: datetime | None = None
) -> Gebeurtenis | None:
    """Wijs een inbreng af met een reden die de indiener leest."""
    gedaan = _afwijzen([inbreng], reden, door, tijd, versie, alleen_nieuw=False)
    return gedaan[0] if gedaan else None


def niet_plaatsen_alle(
    inbrengen: Iterable[Inbreng], reden: str, door: Any, *, tijd: datetime | None = None
) -> list[Gebeurtenis]:
    """Wijs alle nieuwe inbreng af met dezelfde reden."""
    return _afwijzen(inbrengen, reden, door, tijd, None, alleen_nieuw=True)


def verbergen(
    inbreng: Inbreng, reden: str, door: Any, *, versie: int | None = None, tijd: datetime | None = None
) -> Gebeurtenis | None:
    """Haal een geplaatste inbreng van de site, met een reden die de indiener leest."""
    gedaan = doorvoeren(
        [inbreng],
        Wijziging(Gebeurtenissoort.VERBORGEN, door, tijd, reden),
        lambda rij: rij.moderatie == Moderatie.GEPLAATST and _zet(rij, moderatie=Moderatie.VERBORGEN, reden=reden),
        velden=MODERATIEVELDEN,
        versie=versie,
    )
    return gedaan[0] if gedaan else None


def herstellen(inbreng: Inbreng, door: Any, *, versie: int | None = None) -> Gebeurtenis | None:
    """Zet een behandelde inbreng terug op Nieuw."""
    gedaan = herstellen_alle([inbreng], door, versie=versie)
    return gedaan[0] if gedaan else None


def herstellen_alle(
    inbrengen: Iterable[Inbreng], door: Any, *, naar: str = Moderatie.NIEUW, versie: int | None = None
) -> list[Gebeurtenis]:
    """Zet behandelde inbreng terug op Nieuw, of verborgen inbreng weer op de site."""
    return doorvoeren(
        inbrengen,
        Wijziging(Gebeurtenissoort.HERSTELD, door, mailen=False),
        lambda rij: _zet(rij, moderatie=naar, reden=""),
        velden=MODERATIEVELDEN,
        versie=versie,
    )


def _plaats(rij: Inbreng, publiek: Publiek) -> bool:
    return _zet(rij, moderatie=Moderatie.GEPLAATST, publiek=publiek, reden="", verdacht="")


def _afwijzen(
    inbrengen: Iterable[Inbreng],
    reden: str,
    door: Any,
    tijd: datetime | None,
    versie: int | None,
    *,
    alleen_nieuw: bool,
) -> list[Gebeurtenis]:
    return doorvoeren(
        inbrengen,
        Wijziging(Gebeurtenissoort.NIET_GEPLAATST, door, tijd, reden),
        lambda rij: (
            (rij.moderatie == Moderatie.NIEUW or not alleen_nieuw)
            and _zet(rij, moderatie=Moderatie.NIET_GEPLAATST, reden=reden, publiek=[])
        ),
        velden=MODERATIEVELDEN,
        versie=versie,
    )


def _zet(rij: Inbreng, **waarden: Any) -> bool:
    """Zet de waarden; geeft of er iets veranderde."""
    anders = {naam: waarde for naam, waarde in waarden.items() if getattr(rij, naam) != waarde}
    for naam, waarde in anders.items():
        setattr(rij, naam, waarde)
    return bool(anders)


def _werk_fotos_bij(inbreng: Inbreng, keuzes: Mapping[int, Fotokeuze]) -> None:
    if not keuzes:
        return
    fotos = list(Foto.objects.filter(inbreng=inbreng, pk__in=keuzes))
    for foto in fotos:
        foto.tonen, foto.beschrijving = keuzes[foto.pk]
    Foto.objects.bulk_update(fotos, ["tonen", "beschrijving"])
