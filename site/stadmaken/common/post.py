"""Uitgaande mail: eerst een rij in dezelfde transactie als de oorzaak, later verzonden door de werker (`postronde`).

Precies één keer bestaat niet over SMTP. De belofte: niets raakt kwijt, en dubbel hooguit één bericht per keer dat een
werker hard wordt gestopt (met dezelfde Message-ID). Valt de verbinding weg terwijl de mailserver het bericht al heeft,
dan wordt het “onbekend” en beslist een mens.
"""

from collections.abc import Sequence
from datetime import datetime

from django.conf import settings
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import get_language

from .bijlage import Bijlage
from .gemeente import hostnaam
from .models import Bericht, Zending

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
    taal: str = "",
) -> Bericht:
    """Een bericht dat nog niet is opgeslagen; het onderwerp is altijd één regel. Zonder `taal` geldt de actieve."""
    validate_email(aan)
    return Bericht(
        sleutel=sleutel,
        aan=aan,
        onderwerp=" ".join(onderwerp.split())[:200],
        tekst=tekst,
        # De werker maakt de mail op; die moet weten in welke taal dit is geschreven.
        koppen={"Content-Language": taal or get_language() or settings.LANGUAGE_CODE},
        bijlagen=list(bijlagen),
        niet_voor=niet_voor or timezone.now(),
    )


def lijstkoppen(lijst: str, afmelden: str) -> dict[str, str]:
    """De koppen van post waar mensen om vroegen: van welke lijst zij is, en het adres om met één klik te stoppen."""
    return {
        "List-Id": f"<{lijst}.{hostnaam()}>",
        "List-Unsubscribe": f"<{afmelden}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


def schrijf(
    sleutel: str,
    aan: str,
    onderwerp: str,
    tekst: str,
    *,
    niet_voor: datetime | None = None,
    bijlagen: Sequence[Bijlage] = (),
    taal: str = "",
) -> None:
    """Zet een bericht in de wachtrij, in de transactie van de aanroeper. Dezelfde sleutel geeft nooit een tweede."""
    schrijf_alle([bericht(sleutel, aan, onderwerp, tekst, niet_voor=niet_voor, bijlagen=bijlagen, taal=taal)])


def schrijf_alle(berichten: list[Bericht]) -> None:
    """Zet berichten in één keer in de wachtrij."""
    Bericht.objects.bulk_create(berichten, ignore_conflicts=True)


def bewaar_hooguit(rij: Bericht, keer: int) -> bool:
    """Bewaar het bericht als dat met deze sleutel hooguit `keer` keer is gebeurd; geeft of het gelukt is.

    De unieke sleutel per nummer houdt de grens, ook als er tegelijk gevraagd wordt.
    """
    begin = rij.sleutel
    for nummer in range(1, keer + 1):
        rij.sleutel = f"{begin}-{nummer}"
        try:
            with transaction.atomic():
                rij.save(force_insert=True)
        except IntegrityError:
            continue
        return True
    return False


def trek_in(sleutels: list[str]) -> None:
    """Haal berichten die nog niet onderweg zijn uit de wachtrij."""
    Bericht.objects.filter(sleutel__in=sleutels, status=Status.WACHT).delete()


def is_gestopt(rij: Bericht) -> bool:
    """Of het bericht hoort bij een zending die iemand voorgoed heeft beëindigd."""
    return rij.zending is not None and rij.zending.status == Zending.Status.GESTOPT


@transaction.atomic
def opnieuw(berichten: list[int]) -> int:
    """Zet mislukte of onzekere berichten weer in de wachtrij; geeft hoeveel. Een gestopte zending blijft gestopt."""
    kan = Bericht.objects.filter(pk__in=berichten, status__in=OPNIEUW_MOGELIJK)
    kan = kan.exclude(zending__status=Zending.Status.GESTOPT)
    klaar = Zending.objects.filter(pk__in=list(kan.values_list("zending", flat=True)), status=Zending.Status.KLAAR)
    klaar.update(status=Zending.Status.LOOPT, klaar_op=None)
    return kan.update(status=Status.WACHT, pogingen=0, niet_voor=timezone.now(), fout="", retour="")
