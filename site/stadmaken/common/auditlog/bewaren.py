"""Hoe lang een regel blijft."""

from datetime import datetime

from dateutil.relativedelta import relativedelta
from django.conf import settings
from wagtail.models import ModelLogEntry, PageLogEntry

PORTIE = 500


def schoon(nu: datetime) -> int:
    """Verwijder wat ouder is dan de termijn, in porties; geeft hoeveel."""
    grens, weg = nu - relativedelta(months=settings.AUDITLOG_BEWAREN_MAANDEN), 0
    for soort in (PageLogEntry, ModelLogEntry):
        oud = soort.objects.filter(timestamp__lt=grens).order_by("pk").values_list("pk", flat=True)
        while pks := list(oud[:PORTIE]):
            weg += soort.objects.filter(pk__in=pks).delete()[0]
    return weg
