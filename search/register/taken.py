"""Wat de werker doet: te veel om een medewerker op te laten wachten."""

from django.apps import apps
from django_tasks import task

from stadmaken.common import vindbaar

from .bijwerken import werk_bij


@task()
def werk_bij_op_de_achtergrond(model: str, nummers: list[int]) -> None:
    """Werk deze dingen bij; `model` is zijn label, zoals “participatie.Inbreng”."""
    werk_bij(vindbaar.van(apps.get_model(model)), nummers)
