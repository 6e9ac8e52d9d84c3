"""De werker verstuurt: kiezen wie aan de beurt is, claimen, bezorgen en vastleggen hoe dat afliep.

Claimen gaat in twee stappen. Een portie reserveren houdt andere werkers weg; `BEZIG` wordt per bericht vastgelegd, vlak
voor het de deur uitgaat. Zo is na een harde stop van hooguit één bericht per werker onzeker of het al weg was.
"""

import logging
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from . import zendingen
from .afloop import VerbindingError
from .models import Bericht, Zending
from .postbode import Postbode
from .postportie import LANGSTE_WACHT, MAX_POGINGEN, Portie, Stopsein, tussentijd
from .stad import hele_installatie

logger = logging.getLogger(__name__)

RESERVERING = timedelta(minutes=1)
PORTIE = 100
RONDE = timedelta(seconds=5)
Status = Bericht.Status


@hele_installatie()
def verstuur_wachtende(postbode: Postbode | None = None, gestopt: Stopsein = lambda: False) -> int:
    """Verstuur wat aan de beurt is; geeft hoeveel er verzonden zijn. Meer werkers tegelijk mag.

    Er is één wachtrij voor alle steden; elk bericht wordt opgemaakt in zijn eigen stad.
    """
    ruim_claims_op()
    verzonden, over, einde = 0, PORTIE, timezone.now() + RONDE
    try:
        with postbode or Postbode() as bode:
            while over > 0 and timezone.now() < einde and not gestopt() and (portie := _eerstvolgende()):
                verzonden += portie.verstuur(bode, gestopt)
                over -= len(portie.rijen)
    except VerbindingError as fout:
        logger.warning("De mailserver neemt nu niets aan; berichten blijven wachten: %s", fout)
    zendingen.sluit_af()
    return verzonden


def ruim_claims_op() -> None:
    """Een werker die hard is gestopt, laat “bezig” achter: liever mogelijk dubbel dan kwijt.

    Behalve als een bericht steeds weer blijft hangen, of als zijn zending is gestopt: dan beslist een mens.
    """
    nu = timezone.now()
    blijven_hangen = Bericht.objects.filter(Q(geclaimd_tot__lt=nu) | Q(geclaimd_tot=None), status=Status.BEZIG)
    niet_meer = Q(pogingen__gte=MAX_POGINGEN) | Q(zending__status=Zending.Status.GESTOPT)
    blijven_hangen.filter(niet_meer).update(status=Status.ONBEKEND, geclaimd_tot=None)
    blijven_hangen.update(status=Status.WACHT, geclaimd_tot=None)
    gestopt = Bericht.objects.filter(zending__status=Zending.Status.GESTOPT, status=Status.WACHT)
    gestopt.update(status=Status.VERVALLEN, geclaimd_tot=None)


def _vrij() -> QuerySet[Bericht]:
    nu = timezone.now()
    niemand = Q(geclaimd_tot=None) | Q(geclaimd_tot__lt=nu)
    return Bericht.objects.filter(niemand, status=Status.WACHT, niet_voor__lte=nu)


def gewone_post() -> QuerySet[Bericht]:
    """Alles wat niet bij een zending hoort. De voorwaarde op voorrang houdt de vraag klein naast een grote zending."""
    laatst = Bericht.Voorrang.ZENDING
    return _vrij().filter(voorrang__lt=laatst, zending=None).order_by("voorrang", "niet_voor", "pk")


def _eerstvolgende() -> Portie | None:
    """Eerst de gewone post; daarna om de beurt een portie van elke zending die loopt."""
    tot = timezone.now() + RESERVERING
    if rijen := _reserveer(gewone_post(), PORTIE, tot):
        return Portie(rijen, tot)
    straks = timezone.now() + LANGSTE_WACHT
    for zending in Zending.objects.filter(status=Zending.Status.LOOPT, volgende_op__lte=straks).order_by("volgende_op"):
        # Bij een laag tempo een kleine portie, zodat een ronde niet langer duurt dan enkele seconden.
        hoogstens = max(1, min(PORTIE, int(RONDE / tussentijd(zending))))
        if rijen := _reserveer(_vrij().filter(zending=zending).order_by("pk"), hoogstens, tot):
            return Portie(rijen, tot, zending, wijk_voor=lambda: gewone_post().exists())
    return None


@transaction.atomic
def _reserveer(keuze: QuerySet[Bericht], hoogstens: int, tot: datetime) -> list[Bericht]:
    """Zet hooguit zo veel berichten apart voor deze werker; een ander slaat ze over."""
    slaat_over = connection.features.has_select_for_update_skip_locked
    rijen = list(keuze.select_for_update(skip_locked=slaat_over)[:hoogstens])
    if rijen:
        Bericht.objects.filter(pk__in=[rij.pk for rij in rijen]).update(geclaimd_tot=tot)
    return rijen
