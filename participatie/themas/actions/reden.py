"""Waarom een antwoord op een thema verviel, voor wie het verder vertelt en de reden niet zelf meekreeg."""

from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django_tasks_db.models import DBTaskResult

from participatie.inbreng.choices import Gebeurtenissoort
from participatie.models import Gebeurtenis, Inbrengthema


def van_intrekking(thema: Inbrengthema, sinds: datetime, taak: str) -> tuple[str, Any]:
    """De reden en wie haar gaf; `taak` is het pad van de taak die het begon te vertellen.

    De taak kent de reden ook als nog niemand haar hoorde, en als zij is mislukt. Is de taak zelf weg, dan staat de
    reden bij wie haar al wel hoorde.
    """
    taken = DBTaskResult.objects.filter(task_path=taak, args_kwargs__args__1=thema.pk, enqueued_at__gte=sinds)
    for gegevens in taken.order_by("-enqueued_at").values_list("args_kwargs", flat=True):
        _site, _thema, door, reden = gegevens["args"]
        if reden:
            return reden, get_user_model().objects.filter(pk=door).first()
    gehoord = Gebeurtenis.objects.filter(thema=thema, soort=Gebeurtenissoort.ANTWOORD_INGETROKKEN, tijd__gte=sinds)
    laatste = gehoord.exclude(toelichting="").select_related("door").order_by("-tijd", "-pk").first()
    return (laatste.toelichting, laatste.door) if laatste else ("", None)
