"""Wie welke pagina van de handleiding nodig heeft: alleen wie de taak ook kan doen."""

from collections.abc import Callable
from typing import Any

from django.apps import apps
from wagtail.permission_policies.pages import PagePermissionPolicy

from participatie.platforms.rules import alleen_lid

Regel = Callable[[Any], bool]


def iedereen(medewerker: Any) -> bool:
    """Wie in het CMS mag."""
    return True


def medewerkers(medewerker: Any) -> bool:
    """Wie bij de gemeente werkt, en niet alleen een wijkplatform bijhoudt."""
    return not alleen_lid(medewerker)


def leden(medewerker: Any) -> bool:
    """Wie alleen een wijkplatform bijhoudt."""
    return bool(alleen_lid(medewerker))


def recht(*namen: str) -> Regel:
    """Wie een van deze rechten heeft."""
    return lambda medewerker: any(medewerker.has_perm(naam) for naam in namen)


def plek(*soorten: str) -> Regel:
    """Wie onder een pagina van deze soorten iets mag maken."""

    def mag(medewerker: Any) -> bool:
        eigen = PagePermissionPolicy().instances_user_has_permission_for(medewerker, "add")
        return any(apps.get_model(soort).objects.filter(pk__in=eigen.values("pk")).exists() for soort in soorten)

    return mag


def of(*regels: Regel) -> Regel:
    """Wie aan een van deze regels voldoet; de goedkoopste staat vooraan."""
    return lambda medewerker: any(regel(medewerker) for regel in regels)
