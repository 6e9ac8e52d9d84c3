"""Het slot op een gelegenheid. Alles wat plekken verandert gaat erdoorheen, dus altijd één tegelijk."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from initiatieven.models import Gelegenheid
from initiatieven.planning.choices import Wijze

from . import plekken


@contextmanager
def op_slot(gelegenheid_pk: int, nu: datetime | None = None) -> Iterator[Gelegenheid]:
    """Een transactie met de gelegenheid op slot: zij geeft de stand van nu, en telt aan het eind `bezet` opnieuw.

    Op PostgreSQL wacht een ander op de rij; op SQLite is elke schrijvende transactie er maar één (IMMEDIATE).
    """
    with transaction.atomic():
        Gelegenheid.objects.select_for_update().values_list("pk", flat=True).get(pk=gelegenheid_pk)
        gelegenheid = vers(gelegenheid_pk)
        yield gelegenheid
        tel_bij(gelegenheid, nu or timezone.now())


def vers(gelegenheid_pk: int) -> Gelegenheid:
    """De gelegenheid zoals zij nu in de database staat, met tijden, pagina en taal."""
    return Gelegenheid.objects.met_tijden().select_related("aanbod__locale").get(pk=gelegenheid_pk)


def tel_bij(gelegenheid: Any, nu: datetime) -> None:
    """Zet `bezet`, en bij een spreekuur ook het aantal plekken, op wat uit de rijen volgt."""
    telling = plekken.tel(gelegenheid, nu)
    nieuw: dict[str, Any] = {"bezet": telling.bezet}
    if gelegenheid.wijze == Wijze.TIJDVAK:
        nieuw["capaciteit"] = max(len(plekken.tijden(gelegenheid)), telling.bezet, 1)
    anders = {naam: waarde for naam, waarde in nieuw.items() if getattr(gelegenheid, naam) != waarde}
    if anders:
        Gelegenheid.objects.filter(pk=gelegenheid.pk).update(**anders)
        for naam, waarde in anders.items():
            setattr(gelegenheid, naam, waarde)
