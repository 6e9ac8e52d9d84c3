from datetime import datetime, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.utils import timezone

from initiatieven.models import ActiviteitPage, EditiePage
from participatie.models import FormulierPage, ProjectPage
from participatie.projecten.choices import AFGEROND

NA = timedelta(days=365)
# Deze horen bij één dag of één ronde, en hoeven daarna niet meer te worden bijgewerkt.
EENMALIG = (ActiviteitPage, EditiePage, FormulierPage)


def grens() -> datetime:
    """Wat voor dit moment voor het laatst is gepubliceerd, heet verouderd."""
    return timezone.now() - NA


def verouderd(paginas: QuerySet) -> QuerySet:
    """Gepubliceerde pagina's die een jaar niet opnieuw zijn gepubliceerd, de oudste eerst."""
    eenmalig: dict[Any, ContentType] = ContentType.objects.get_for_models(*EENMALIG)
    klaar = ProjectPage.objects.filter(status__in=AFGEROND).order_by().values("pk")
    oud = paginas.filter(live=True, last_published_at__lt=grens())
    return oud.exclude(content_type__in=eenmalig.values()).exclude(pk__in=klaar).order_by("last_published_at", "pk")
