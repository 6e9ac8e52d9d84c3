"""Wat er wacht: taken, mail, en hoe oud de laatste reservekopie is."""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Case, Count, Min, When
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max
from prometheus_client.core import Metric

from ..models import Bericht
from ..reservekopie import kopieen, wachtstand
from .standen import stand

TAAK_STATUS = {
    TaskResultStatus.READY: "wacht",
    TaskResultStatus.RUNNING: "bezig",
    TaskResultStatus.FAILED: "mislukt",
}
Status = Bericht.Status
MAIL_STATUS = (Status.WACHT, Status.BEZIG, Status.MISLUKT, Status.ONBEKEND)


def leeftijd(moment: datetime | None) -> float:
    """Hoeveel seconden geleden; 0 als er niets is, of als het nog komt."""
    return max(0.0, (timezone.now() - moment).total_seconds()) if moment else 0.0


def taken() -> Iterator[Metric]:
    """De takenrij, in één vraag."""
    # Een taak die meteen mag, heeft de laatste dag van de kalender.
    begin = Case(When(run_after=get_date_max(), then="enqueued_at"), default="run_after")
    rijen = DBTaskResult.objects.filter(status__in=TAAK_STATUS).order_by().values("status")
    gevonden = {rij["status"]: rij for rij in rijen.annotate(n=Count("pk"), oudste=Min(begin))}
    aantallen = {woord: gevonden.get(status, {"n": 0})["n"] for status, woord in TAAK_STATUS.items()}
    oudste = gevonden.get(TaskResultStatus.READY, {"oudste": None})["oudste"]
    yield stand("stadmaken_taken", "Taken in de rij.", aantallen, "status")
    yield stand("stadmaken_taak_oudste_seconds", "Hoe lang de oudste taak al aan de beurt is.", leeftijd(oudste))


def mail() -> Iterator[Metric]:
    """De mail die nog niet weg is of niet weg kon, in één vraag; wat verzonden is, staat bij de tellers."""
    rijen = Bericht.objects.filter(status__in=MAIL_STATUS).order_by().values("status")
    gevonden = {rij["status"]: rij for rij in rijen.annotate(n=Count("pk"), oudste=Min("niet_voor"))}
    aantallen = {str(status): gevonden.get(status, {"n": 0})["n"] for status in MAIL_STATUS}
    oudste = gevonden.get(Status.WACHT, {"oudste": None})["oudste"]
    yield stand("stadmaken_mail_rij", "Mail die wacht, bezig is, mislukte of onzeker is.", aantallen, "status")
    yield stand("stadmaken_mail_oudste_seconds", "Hoe lang de oudste mail al weg had gemogen.", leeftijd(oudste))


def herstel() -> Iterator[Metric]:
    """De wachtstand en de reservekopieën die deze machine kan zien; zonder kopie ontbreekt de leeftijd."""
    yield stand("stadmaken_wachtstand", "Of de site na terugzetten op bevestiging wacht.", int(wachtstand.aan()))
    try:
        alle = kopieen.alle()
    except OSError:
        return
    if alle:
        ouderdom = leeftijd(alle[-1].gemaakt_op)
        yield stand("stadmaken_reservekopie_leeftijd_seconds", "Hoe oud de laatste reservekopie is.", ouderdom)
