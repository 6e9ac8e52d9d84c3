"""Waar een medewerker naar mag linken: wat iedereen ziet, en wat binnen de eigen rechten ligt."""

from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from wagtail.permissions import page_permission_policy
from wagtail.query import PageQuerySet

from stadmaken.common.querysets import bladerpaginas, zichtbare_paginas

RECHTEN = {"add", "change", "publish"}


def te_kiezen(medewerker: Any) -> PageQuerySet:
    """Zo verraadt een kiezer geen titel van een concept van een ander team."""
    eigen = page_permission_policy.instances_user_has_any_permission_for(medewerker, RECHTEN)
    # De bovenste lagen zijn nodig om te bladeren; daar staat geen inhoud.
    keuze = Q(pk__in=zichtbare_paginas().values("pk")) | Q(pk__in=eigen.values("pk")) | Q(depth__lte=2)
    return bladerpaginas().filter(keuze)


def in_kiezer(paginas: PageQuerySet, request: HttpRequest) -> PageQuerySet:
    """De regel voor de kiezer van het CMS."""
    return paginas.filter(pk__in=te_kiezen(request.user).values("pk"))
