"""De links naar andere sites nakijken: per site één vraag tegelijk, en daarna een pauze.

Er wordt nergens gewacht. Wie aan de beurt is, staat in de database: een werker verzet eerst de volgende keer van de
site, en alleen wie dat lukt, mag vragen. Een ronde stopt na een paar tellen, want dezelfde werker verstuurt de mail.
"""

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef
from django.utils import timezone

from stadmaken.common.ophalen import Antwoord, Geweigerd, Onbereikbaar, bestaat

from .choices import METEEN, Uitkomst
from .models import Linkcontrole, Linkhost

TIJD_PER_ADRES = 6.0
TIJD_PER_RONDE = 15.0
MEESTE = 10
PAUZE = timedelta(minutes=1)
NA_GOED, NA_FOUT, NA_METEEN = timedelta(days=7), timedelta(days=1), timedelta(days=3)
GEVRAAGD_TE_WACHTEN = timedelta(hours=6)
TE_VEEL = 429
STATUSSEN = {401: Uitkomst.DICHT, 403: Uitkomst.DICHT, 404: Uitkomst.WEG, 410: Uitkomst.WEG, TE_VEEL: Uitkomst.DICHT}

Vragen = Callable[[str], Antwoord]


def controleer(vraag: Vragen | None = None, nu: datetime | None = None) -> int:
    """Kijk een paar adressen na, van elke site hooguit één; geeft hoeveel."""
    vraag = vraag or (lambda adres: bestaat(adres, tijd=TIJD_PER_ADRES))
    nu = nu or timezone.now()
    einde = time.monotonic() + TIJD_PER_RONDE
    gedaan = 0
    wachtend = Linkcontrole.objects.aan_de_beurt(nu).filter(host=OuterRef("pk"))
    for host in list(Linkhost.objects.filter(Exists(wachtend), volgende_op__lte=nu).order_by("volgende_op")[:MEESTE]):
        if time.monotonic() > einde:
            break
        controle = Linkcontrole.objects.aan_de_beurt(nu).filter(host=host).first()
        if controle and _neem_de_beurt(host, nu):
            _noteer(controle, host, *_oordeel(vraag, controle.adres), nu)
            gedaan += 1
    return gedaan


def _neem_de_beurt(host: Linkhost, nu: datetime) -> bool:
    """Alleen wie als eerste de volgende keer verzet, vraagt deze site iets."""
    beurt = Linkhost.objects.filter(pk=host.pk, volgende_op=host.volgende_op)
    return bool(beurt.update(volgende_op=nu + PAUZE))


def _oordeel(vraag: Vragen, adres: str) -> tuple[Uitkomst, int | None]:
    try:
        status = vraag(adres).status
    except Geweigerd:
        return Uitkomst.INTERN, None
    except Onbereikbaar:
        return Uitkomst.STIL, None
    if status < 400:
        return Uitkomst.GOED, status
    return STATUSSEN.get(status, Uitkomst.STUK), status


def _noteer(controle: Linkcontrole, host: Linkhost, uitkomst: Uitkomst, status: int | None, nu: datetime) -> None:
    """Wat er uitkwam, en wanneer wij weer kijken. Een site die ons niet toelaat, is niet kapot."""
    controle.uitkomst, controle.status, controle.gecontroleerd_op = uitkomst, status, nu
    if uitkomst in {Uitkomst.GOED, Uitkomst.DICHT}:
        controle.fouten, controle.fout_sinds = 0, None
        controle.goed_op = nu if uitkomst == Uitkomst.GOED else controle.goed_op
        controle.volgende_op = nu + NA_GOED
    else:
        controle.fouten = min(controle.fouten + 1, 1000)
        controle.fout_sinds = controle.fout_sinds or nu
        controle.volgende_op = nu + (NA_METEEN if uitkomst in METEEN else NA_FOUT)
    controle.save()
    if status == TE_VEEL:
        Linkhost.objects.filter(pk=host.pk).update(volgende_op=nu + GEVRAAGD_TE_WACHTEN)
