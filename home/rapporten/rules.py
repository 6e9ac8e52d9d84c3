"""Van welke pagina's en borden een medewerker de rapporten ziet: alleen waar zij zelf iets aan kan doen."""

from typing import Any

from django.db.models import F, QuerySet
from wagtail.permissions import page_permission_policy

from participatie.infoborden.rules import BORDEN
from participatie.models import Infobord
from stadmaken.common.stad.voorwaarde import OnderWortel


def paginas_van(medewerker: Any) -> QuerySet:
    """De pagina's die deze medewerker mag wijzigen; de wortel van de boom is geen pagina."""
    return _waar(medewerker, "change")


def te_publiceren_door(medewerker: Any) -> QuerySet:
    """De pagina's die deze medewerker mag publiceren."""
    return _waar(medewerker, "publish")


def publiceert(medewerker: Any) -> bool:
    """Of deze medewerker ergens mag publiceren."""
    return bool(page_permission_policy.user_has_permission(medewerker, "publish"))


def heeft_paginas(medewerker: Any) -> bool:
    """Of deze medewerker ergens een pagina mag wijzigen."""
    return bool(page_permission_policy.user_has_permission(medewerker, "change"))


def borden_van(medewerker: Any) -> QuerySet:
    """De borden die deze medewerker mag zien: alle, of die van de eigen projecten."""
    return BORDEN.binnen(medewerker, Infobord.objects.all())


def ziet_borden(medewerker: Any) -> bool:
    """Of deze medewerker borden mag zien."""
    return BORDEN.mag_ergens(medewerker)


def _waar(medewerker: Any, recht: str) -> QuerySet:
    paginas = page_permission_policy.instances_user_has_permission_for(medewerker, recht)
    return paginas.filter(OnderWortel(F("path")), depth__gt=1)
