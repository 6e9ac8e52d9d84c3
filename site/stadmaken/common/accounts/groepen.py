"""Soorten groepen: een rol, of de groep van een project of wijkplatform, die een eigen scherm heeft."""

from typing import Any

from django.contrib.auth.models import Group
from django.db.models import QuerySet

from ..groepstoegang import Groepstoegang

_uitleg: dict[str, str] = {}


def leg_uit(rol: str, uitleg: str) -> None:
    """Zeg wat een rol mag; dat staat bij elke keuze."""
    _uitleg[rol] = uitleg


def uitleg(groep: Group) -> str:
    """Wat deze rol mag, of niets als niemand het zei."""
    return _uitleg.get(groep.name, "")


def _soorten() -> dict[str, Any]:
    return {soort._meta.model_name or "": soort for soort in Groepstoegang.__subclasses__()}


def zonder_eigen_scherm() -> QuerySet[Group]:
    """De groepen die een rol zijn."""
    return Group.objects.filter(**{f"{naam}__isnull": True for naam in _soorten()})


def met_soort() -> QuerySet[Group]:
    """Alle groepen, waarvan de soort zonder nieuwe vraag te lezen is."""
    return Group.objects.select_related(*_soorten())


def soort(groep: Group) -> str:
    """“Projectteam”, of niets bij een rol; alleen voor wat uit `met_soort()` komt."""
    gevonden = [model for naam, model in _soorten().items() if getattr(groep, naam, None)]
    return str(gevonden[0]._meta.verbose_name) if gevonden else ""
