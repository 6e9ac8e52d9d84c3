"""Wanneer iemand aan de beurt is, op de klok van Amsterdam: ook in de nacht dat die verspringt."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from ..abonnees.choices import Ritme

OCHTEND = time(7, 30)
MAANDAG = 0


def laatste_beurt(ritme: str, nu: datetime) -> datetime | None:
    """Het laatste moment waarop dit ritme aan de beurt was; None is altijd."""
    if ritme == Ritme.DIRECT:
        return None
    dag = timezone.localdate(nu)
    if ritme == Ritme.WEEK:
        dag -= timedelta(days=(dag.weekday() - MAANDAG) % 7)
    moment = _ochtend(dag)
    return moment if moment <= nu else _ochtend(dag - timedelta(days=7 if ritme == Ritme.WEEK else 1))


def _ochtend(dag: date) -> datetime:
    return timezone.make_aware(datetime.combine(dag, OCHTEND))
