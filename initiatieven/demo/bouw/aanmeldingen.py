"""Aanmeldingen in elke staat, langs dezelfde werkwoorden als in het echt, met de klok van toen."""

import uuid
from datetime import timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.utils import timezone

from initiatieven.aanmelden.actions import Gegevens, aanmelden, annuleer
from initiatieven.aanmelden.choices import MET_PLEK, Rol
from initiatieven.beheer.vinkjes import Vinkje, zet
from initiatieven.models import Aanmelding, Bijeenkomst, Gelegenheid, Gereserveerd, Herhaling
from initiatieven.planning.actions import laat_niet_doorgaan, sla_over, verzet
from initiatieven.planning.tijdvakken import tijdvakken
from stadmaken.common.demo import Demo

from ..activiteiten import ACTIVITEITEN
from ..cursussen import CURSUSSEN
from ..mensen import (
    GAAT_NIET_DOOR,
    GROEPEN,
    NAMEN,
    NODIG,
    OVERGESLAGEN,
    OVERSLAAN,
    SPREEKUREN,
    VERZET,
    Groepdata,
)

RUIMTE = uuid.uuid5(uuid.NAMESPACE_URL, "samen-stadmaken/demo/aanmeldingen")


def aanmeldingen(demo: Demo) -> None:
    """Alles, als er nog niets is."""
    if Aanmelding.objects.filter(idempotentie=_sleutel(GROEPEN[0].datum, 0)).exists():
        return
    door = get_user_model().objects.filter(username="cursus").first()
    for groep in GROEPEN:
        _meld_aan(demo, groep)
    for groep in GROEPEN:
        _volg(demo, groep)
    for slug, plekken in SPREEKUREN:
        _spreekuur(demo, slug, plekken)
    _verander(demo, door)


def _sleutel(datum: str, nummer: int) -> str:
    return str(uuid.uuid5(RUIMTE, f"{datum}/{nummer}"))


def _gelegenheid(datum: str) -> Gelegenheid:
    """De datum met deze sleutel: zij zijn gemaakt in de volgorde waarin zij zijn opgeschreven."""
    for data in (*CURSUSSEN, *ACTIVITEITEN):
        for plaats, rij in enumerate(data.data):
            if rij.sleutel == datum:
                return Gelegenheid.objects.filter(aanbod__slug=data.slug).order_by("pk")[plaats]
    raise KeyError(datum)


def _gegevens(nummer: int, **meer: Any) -> Gegevens:
    naam = NAMEN[nummer % len(NAMEN)]
    return Gegevens(f"{naam} (fictief)", f"{naam.lower()}@voorbeeld.nl", nodig=NODIG.get(nummer, ""), **meer)


def _meld_aan(demo: Demo, groep: Groepdata) -> None:
    gelegenheid = _gelegenheid(groep.datum)
    eigen = Gereserveerd.objects.filter(gelegenheid=gelegenheid).first()
    for plaats in range(groep.aantal):
        nummer = groep.begin + plaats
        samen = 1 + nummer % groep.samen
        gereserveerd = eigen if plaats < groep.gereserveerd else None
        aanmelden(
            gelegenheid,
            _gegevens(nummer, aantal=samen, gereserveerd=gereserveerd),
            idempotentie=_sleutel(groep.datum, nummer if groep.verdacht else plaats),
            verdacht=groep.verdacht,
            nu=_tijd(demo, groep, plaats),
        )


def _tijd(demo: Demo, groep: Groepdata, plaats: int) -> Any:
    return demo.moment(groep.vanaf, 9) + timedelta(hours=5 * plaats, minutes=7 * plaats)


def _volg(demo: Demo, groep: Groepdata) -> None:
    """Wie zich afmeldde, en bij wat voorbij is: wie er was."""
    for plaats in groep.afgemeld:
        rij = Aanmelding.objects.get(idempotentie=_sleutel(groep.datum, plaats))
        annuleer(rij, rol=Rol.DEELNEMER, nu=demo.moment(-1, 10))
    gelegenheid = _gelegenheid(groep.datum)
    for keer in Bijeenkomst.objects.filter(gelegenheid=gelegenheid, eind__lt=demo.moment(0)):
        rijen = Aanmelding.objects.filter(gelegenheid=gelegenheid, status__in=MET_PLEK).order_by("pk")
        vinkjes = [Vinkje(rij.pk, n not in groep.weggebleven, keer.begin) for n, rij in enumerate(rijen)]
        zet(keer, vinkjes, keer.eind)


def _spreekuur(demo: Demo, slug: str, plekken: tuple[int, ...]) -> None:
    gelegenheid = Gelegenheid.objects.met_tijden().filter(aanbod__slug=slug).order_by("eerste")[0]
    vakken = tijdvakken(gelegenheid, Bijeenkomst.objects.filter(gelegenheid=gelegenheid))
    for nummer in plekken:
        aanmelden(
            gelegenheid,
            _gegevens(nummer + 6, tijdvak=vakken[nummer]),
            idempotentie=_sleutel(slug, nummer),
            nu=demo.moment(-2, 11 + nummer),
        )


def _verander(demo: Demo, door: Any) -> None:
    """Wat er is verzet, overgeslagen en afgezegd."""
    datum, waarom = VERZET
    keer = Bijeenkomst.objects.filter(gelegenheid=_gelegenheid(datum)).order_by("begin")[0]
    verzet(
        keer,
        begin=keer.begin + timedelta(days=1),
        eind=keer.eind + timedelta(days=1),
        locatie=keer.locatie,
        adres=keer.adres,
        online=keer.online,
        door=door,
        toelichting=waarom,
        nu=demo.moment(-1, 11),
    )
    reeks = Herhaling.objects.get(aanbod__slug=OVERGESLAGEN)
    derde = Bijeenkomst.objects.filter(gelegenheid__herhaling=reeks).order_by("begin")[2]
    sla_over(reeks, timezone.localdate(derde.begin), door=door, toelichting=OVERSLAAN, nu=demo.moment(-1, 12))
    datum, reden = GAAT_NIET_DOOR
    laat_niet_doorgaan(_gelegenheid(datum), reden, door=door, nu=demo.moment(-1, 13))
