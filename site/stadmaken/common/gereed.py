"""Of deze site verzoeken aankan: database, migraties, cache en wachtrijen. Elk bezwaar is een gewone zin."""

import logging
import secrets
from datetime import timedelta
from functools import cache

from django.core.cache import cache as opslag
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from .models import Bericht
from .reservekopie import wachtstand
from .stad import hele_installatie

LANGSTE_WACHT = timedelta(minutes=15)
logboek = logging.getLogger(__name__)


def bezwaren() -> list[str]:
    """Waarom de site niet gereed is; leeg als alles werkt."""
    try:
        return [*_migraties(), *_cache(), *_wachtrijen()]
    except DatabaseError:
        logboek.exception("De database is niet te gebruiken")
        return [_("De database is niet te bereiken.")]


def _migraties() -> list[str]:
    return [] if _bijgewerkt() else [_("De database loopt achter op de programmatuur. Voer de migraties uit.")]


class _LooptAchterError(Exception):
    """Alleen een goede uitkomst wordt onthouden: na het migreren hoeft niemand het proces te herstarten."""


@cache
def _onthouden_bijgewerkt() -> bool:
    uitvoerder = MigrationExecutor(connection)
    if uitvoerder.migration_plan(uitvoerder.loader.graph.leaf_nodes()):
        raise _LooptAchterError
    return True


def _bijgewerkt() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    try:
        return _onthouden_bijgewerkt()
    except _LooptAchterError:
        return False


def _cache() -> list[str]:
    proef = secrets.token_hex(8)
    try:
        opslag.set("gereed:proef", proef, 10)
        werkt = opslag.get("gereed:proef") is not None
    except Exception:  # elke cache heeft eigen fouten; geen ervan mag deze pagina breken
        logboek.exception("De cache is niet te gebruiken")
        werkt = False
    return [] if werkt else [_("De cache werkt niet.")]


@hele_installatie()
def _wachtrijen() -> list[str]:
    """In de wachtstand hoort alles te wachten; dan is de site voor bezoekers wel gereed."""
    if wachtstand.aan():
        return []
    nu = timezone.now()
    grens = nu - LANGSTE_WACHT
    # Een taak die meteen mag, heeft de laatste dag van de kalender.
    aan_de_beurt = Q(run_after=get_date_max()) | Q(run_after__lte=grens)
    taken = DBTaskResult.objects.filter(aan_de_beurt, status=TaskResultStatus.READY, enqueued_at__lt=grens)
    berichten = Bericht.objects.filter(status=Bericht.Status.WACHT, niet_voor__lt=grens)
    return [
        *([_("Taken wachten te lang. Draait de werker?")] if taken.exists() else []),
        *([_("Mail wacht te lang op verzending. Draait de werker?")] if berichten.exists() else []),
    ]
