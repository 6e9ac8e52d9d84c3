"""Uitgaande mail: eerst een rij in dezelfde transactie als de oorzaak, later verzonden door de werker.

Precies één keer bestaat niet over SMTP. De belofte: niets raakt kwijt, en een bericht waarvan niet zeker is of het
aankwam wordt “onbekend” en gaat niet vanzelf nog eens de deur uit.
"""

from datetime import datetime

from django.core.validators import validate_email
from django.utils import timezone

from .models import Bericht


def schrijf(sleutel: str, aan: str, onderwerp: str, tekst: str, *, niet_voor: datetime | None = None) -> None:
    """Zet een bericht in de wachtrij, in de transactie van de aanroeper. Dezelfde sleutel geeft nooit een tweede."""
    schrijf_alle([bericht(sleutel, aan, onderwerp, tekst, niet_voor=niet_voor)])


def bericht(sleutel: str, aan: str, onderwerp: str, tekst: str, *, niet_voor: datetime | None = None) -> Bericht:
    """Een bericht dat nog niet is opgeslagen; het onderwerp is altijd één regel."""
    validate_email(aan)
    onderwerp = " ".join(onderwerp.split())[:200]
    return Bericht(sleutel=sleutel, aan=aan, onderwerp=onderwerp, tekst=tekst, niet_voor=niet_voor or timezone.now())


def schrijf_alle(berichten: list[Bericht]) -> None:
    """Zet berichten in één keer in de wachtrij."""
    Bericht.objects.bulk_create(berichten, ignore_conflicts=True)


def trek_in(sleutels: list[str]) -> None:
    """Haal berichten die nog niet onderweg zijn uit de wachtrij."""
    Bericht.objects.filter(sleutel__in=sleutels, status=Bericht.Status.WACHT).delete()
