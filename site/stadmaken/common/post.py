"""Uitgaande mail: eerst een rij in dezelfde transactie als de oorzaak, later verzonden door de werker.

Precies één keer bestaat niet over SMTP. De belofte: niets raakt kwijt, en dubbel hooguit één bericht per keer dat een
werker hard wordt gestopt (met dezelfde Message-ID). Valt de verbinding weg terwijl de mailserver het bericht al heeft,
dan wordt het “onbekend” en beslist een mens.
"""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from django.core.validators import validate_email
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from .bijlage import Bijlage
from .models import Bericht
from .postbode import Afloop, Postbode, VerbindingError

logger = logging.getLogger(__name__)

CLAIM = timedelta(minutes=5)
MAX_POGINGEN = 12
PER_RONDE = 100
Status = Bericht.Status
OPNIEUW_MOGELIJK = (Status.MISLUKT, Status.ONBEKEND)


def bericht(
    sleutel: str,
    aan: str,
    onderwerp: str,
    tekst: str,
    *,
    niet_voor: datetime | None = None,
    bijlagen: Sequence[Bijlage] = (),
) -> Bericht:
    """Een bericht dat nog niet is opgeslagen; het onderwerp is altijd één regel."""
    validate_email(aan)
    return Bericht(
        sleutel=sleutel,
        aan=aan,
        onderwerp=" ".join(onderwerp.split())[:200],
        tekst=tekst,
        bijlagen=list(bijlagen),
        niet_voor=niet_voor or timezone.now(),
    )


def schrijf(
    sleutel: str,
    aan: str,
    onderwerp: str,
    tekst: str,
    *,
    niet_voor: datetime | None = None,
    bijlagen: Sequence[Bijlage] = (),
) -> None:
    """Zet een bericht in de wachtrij, in de transactie van de aanroeper. Dezelfde sleutel geeft nooit een tweede."""
    schrijf_alle([bericht(sleutel, aan, onderwerp, tekst, niet_voor=niet_voor, bijlagen=bijlagen)])


def schrijf_alle(berichten: list[Bericht]) -> None:
    """Zet berichten in één keer in de wachtrij."""
    Bericht.objects.bulk_create(berichten, ignore_conflicts=True)


def trek_in(sleutels: list[str]) -> None:
    """Haal berichten die nog niet onderweg zijn uit de wachtrij."""
    Bericht.objects.filter(sleutel__in=sleutels, status=Status.WACHT).delete()


def opnieuw(berichten: list[int]) -> int:
    """Zet mislukte of onzekere berichten weer in de wachtrij; geeft hoeveel."""
    return Bericht.objects.filter(pk__in=berichten, status__in=OPNIEUW_MOGELIJK).update(
        status=Status.WACHT, pogingen=0, niet_voor=timezone.now(), fout=""
    )


def verstuur_wachtende(postbode: Postbode | None = None, gestopt: Callable[[], bool] = lambda: False) -> int:
    """Verstuur wat aan de beurt is; geeft hoeveel er verzonden zijn. Meer werkers tegelijk mag."""
    _geef_verlopen_claims_vrij()
    aan_de_beurt = list(_aan_de_beurt().order_by("niet_voor", "pk").values_list("pk", flat=True)[:PER_RONDE])
    if not aan_de_beurt:
        return 0
    verzonden = 0
    try:
        with postbode or Postbode() as bode:
            for pk in aan_de_beurt:
                if gestopt():
                    break
                verzonden += _verstuur(pk, bode)
    except VerbindingError as fout:
        logger.warning("De mailserver is niet te bereiken; berichten blijven wachten: %s", fout)
    return verzonden


def _aan_de_beurt() -> QuerySet[Bericht]:
    return Bericht.objects.filter(status=Status.WACHT, niet_voor__lte=timezone.now())


def _geef_verlopen_claims_vrij() -> None:
    """Een werker die hard is gestopt, laat “bezig” achter: liever mogelijk dubbel dan kwijt."""
    verlopen = Q(geclaimd_tot__lt=timezone.now()) | Q(geclaimd_tot__isnull=True)
    Bericht.objects.filter(verlopen, status=Status.BEZIG).update(status=Status.WACHT, geclaimd_tot=None)


def _claim(pk: int) -> bool:
    """Eén UPDATE, meteen vastgelegd: van twee werkers krijgt er één het bericht."""
    return bool(
        _aan_de_beurt()
        .filter(pk=pk)
        .update(status=Status.BEZIG, geclaimd_tot=timezone.now() + CLAIM, pogingen=F("pogingen") + 1)
    )


def _verstuur(pk: int, bode: Postbode) -> bool:
    bode.zorg_voor_verbinding()
    if not _claim(pk):
        return False
    rij = Bericht.objects.get(pk=pk)
    afloop, uitleg = bode.bezorg(rij)
    velden = _na_afloop(afloop, rij.pogingen)
    Bericht.objects.filter(pk=pk, status=Status.BEZIG).update(geclaimd_tot=None, fout=uitleg[:300], **velden)
    if afloop is not Afloop.VERZONDEN:
        logger.warning("Bericht %s: %s (poging %s)", pk, velden["status"], rij.pogingen)
    return afloop is Afloop.VERZONDEN


def _na_afloop(afloop: Afloop, pogingen: int) -> dict[str, object]:
    nu = timezone.now()
    if afloop is Afloop.VERZONDEN:
        return {"status": Status.VERZONDEN, "verzonden_op": nu}
    if afloop is Afloop.ONBEKEND:
        return {"status": Status.ONBEKEND}
    if afloop is Afloop.GEWEIGERD or pogingen >= MAX_POGINGEN:
        return {"status": Status.MISLUKT}
    return {"status": Status.WACHT, "niet_voor": nu + min(timedelta(minutes=2**pogingen), timedelta(hours=6))}
