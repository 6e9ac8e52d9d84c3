"""Na het terugzetten wacht de site: er gaat geen mail uit en er draaien geen taken, tot iemand bevestigt."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from ..models import Bericht, Wachtstand
from . import stappen

Status = Bericht.Status


@dataclass(frozen=True)
class Bevestigd:
    """Wat er bij het bevestigen gebeurde."""

    gedaan: dict[str, int]
    vervallen: int
    wachtend: int


def nu() -> Wachtstand | None:
    """De wachtstand, als de site daarin staat."""
    return Wachtstand.objects.first()


def aan() -> bool:
    """Of de site wacht."""
    return Wachtstand.objects.exists()


def oude_mail(tot: datetime) -> int:
    """Hoeveel mail al wachtte toen de kopie werd gemaakt, en dus al weg kan zijn."""
    return _oude_mail(tot).count()


def bevestig(*, zonder_oude_mail: bool = False) -> Bevestigd | None:
    """Doe alle stappen nog eens en laat de site weer werken; None als zij niet wachtte."""
    if (stand := nu()) is None:
        return None
    gedaan = stappen.voer_uit()
    with transaction.atomic():
        vervallen = _oude_mail(stand.gemaakt_op).update(status=Status.VERVALLEN) if zonder_oude_mail else 0
        Wachtstand.objects.all().delete()
    return Bevestigd(gedaan, vervallen, Bericht.objects.filter(status=Status.WACHT).count())


def _oude_mail(tot: datetime) -> QuerySet[Bericht]:
    return Bericht.objects.filter(status__in=[Status.WACHT, Status.BEZIG], gemaakt_op__lte=tot)
