"""Een regel schrijven: één per handeling en per record, in de transactie van de handeling zelf."""

import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from copy import copy
from datetime import timedelta
from functools import wraps
from operator import attrgetter
from typing import Any, ParamSpec, TypeVar

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.utils import timezone
from wagtail.log_actions import get_active_log_context
from wagtail.models import ModelLogEntry, Page, PageLogEntry

from . import acties, zuiver
from .stad import met_stad

SUPERUSER = "superuser"
ZELFDE_KEER = timedelta(hours=1)
P = ParamSpec("P")
R = TypeVar("R")
_stil: ContextVar[bool] = ContextVar("auditlog_stil", default=False)


def leg_vast(actie: str, *records: Any, door: Any = None, **kenmerken: Any) -> None:
    """Schrijf op dat `door` (of wie nu in het CMS werkt) dit deed. Zonder medewerker gebeurt er niets.

    `kenmerken` zijn getallen en vaste woorden, zoals `aantal` of `formaat`; al het andere valt weg.
    """
    wie = door or get_active_log_context().user
    if wie is None or not records or _stil.get():
        return
    if not acties.bestaat(actie):
        raise ValueError(f"Meld de handeling “{actie}” eerst aan: auditlog.acties.registreer")
    gedeeld = {
        "action": actie,
        "user": wie,
        "timestamp": timezone.now(),
        "uuid": get_active_log_context().uuid,
    }
    rol = met_rollen(kenmerken, wie)
    for soort in (PageLogEntry, ModelLogEntry):
        eigen = [record for record in records if isinstance(record, Page) is (soort is PageLogEntry)]
        soort.objects.bulk_create([_regel(soort, record, rol, gedeeld) for record in eigen])


def bekeken(actie: str, record: Any, door: Any) -> None:
    """Schrijf op dat iemand persoonlijke gegevens opende; wie blijft kijken of terugkomt, telt in een uur één keer."""
    sinds = {"timestamp__gt": timezone.now() - ZELFDE_KEER, "action": actie, "user": door}
    if not ModelLogEntry.objects.for_instance(record).filter(**sinds).exists():
        leg_vast(actie, record, door=door)


def _regel(soort: Any, record: models.Model, kenmerken: dict[str, Any], gedeeld: dict[str, Any]) -> Any:
    wat = {"page_id": record.pk} if soort is PageLogEntry else {"object_id": str(record.pk)}
    return soort(
        content_type=ContentType.objects.get_for_model(record, for_concrete_model=False),
        label=zuiver.naam(record),
        data=met_stad(zuiver.gegevens(record._meta.model, kenmerken)),
        **wat,
        **gedeeld,
    )


def met_rollen(kenmerken: dict[str, Any], wie: Any) -> dict[str, Any]:
    """De kenmerken van een regel, met de rollen van wie het doet als die er heeft."""
    rol = rollen(wie)
    return {**kenmerken, "rollen": rol} if rol else kenmerken


def rollen(wie: Any) -> list[str]:
    """De rollen die iemand nu heeft; de regel onthoudt ze, want morgen kan dat anders zijn."""
    namen = list(wie.groups.order_by("name").values_list("name", flat=True))
    return [SUPERUSER, *namen] if wie.is_superuser else namen


@contextmanager
def stil() -> Iterator[None]:
    """Wat hierbinnen gebeurt, hoort bij een handeling die al een regel heeft of krijgt."""
    vorige = _stil.set(True)
    try:
        yield
    finally:
        _stil.reset(vorige)


def vastgelegd(
    actie: str, woorden: Any, *, bij: str = "", altijd: bool = False
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Een werkwoord dat een regel nalaat bij het record in `bij` (“naam” of “naam.veld”; anders de eerste parameter).

    Geeft het werkwoord niets terug, dan gebeurde er niets en komt er geen regel; `altijd` zet dat uit. Werkwoorden die
    dit werkwoord op zijn beurt gebruikt, laten geen eigen regel na.
    """
    acties.registreer({actie: woorden})

    def maak(functie: Callable[P, R]) -> Callable[P, R]:
        vorm = inspect.signature(functie)
        parameter = bij or next(iter(vorm.parameters))

        @wraps(functie)
        def doe(*args: P.args, **kwargs: P.kwargs) -> R:
            gegeven = vorm.bind(*args, **kwargs).arguments
            records = [_houd_vast(record) for record in _lijst(_kies(gegeven, parameter))]
            with transaction.atomic():
                with stil():
                    uitkomst = functie(*args, **kwargs)
                if altijd or uitkomst:
                    leg_vast(actie, *records, door=gegeven.get("door"))
            return uitkomst

        doe.auditactie = actie  # type: ignore[attr-defined]
        return doe

    return maak


def _kies(gegeven: dict[str, Any], pad: str) -> Any:
    naam, _punt, veld = pad.partition(".")
    return attrgetter(veld)(gegeven[naam]) if veld else gegeven[naam]


def _lijst(waarde: Any) -> list[Any]:
    return list(waarde) if isinstance(waarde, list | tuple) else [waarde]


def _houd_vast(record: Any) -> Any:
    """Wie een record wist, houdt er een zonder nummer over; wie er een maakt, heeft nog geen nummer."""
    return record if record.pk is None else copy(record)
