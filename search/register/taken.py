"""Wat de werker doet: te veel om een medewerker op te laten wachten."""

from django.apps import apps
from django_tasks import task

from stadmaken.common import vindbaar
from stadmaken.common.stad import in_stad

from .bijwerken import werk_bij


@task()
def werk_bij_op_de_achtergrond(site: int, model: str, nummers: list[int]) -> None:
    """Werk deze dingen van deze stad bij; `model` is zijn label, zoals “participatie.Inbreng”."""
    with in_stad(site):
        werk_bij(vindbaar.van(apps.get_model(model)), nummers)
