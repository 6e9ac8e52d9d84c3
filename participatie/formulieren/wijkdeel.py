"""Waar mensen in een wijk nu op kunnen reageren."""

from typing import Any

from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Left
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from ..platforms.models import WijkplatformPage
from ..projecten.models import ProjectPage
from ..wijken.delen import Wijkdeel
from .models import FormulierPage

MEEST = 6
_ouders: list[Any] = [ProjectPage, WijkplatformPage]


def registreer_ouders(*soorten: Any) -> None:
    """Soorten pagina's met `wijken` waar ook een formulier onder kan hangen."""
    _ouders.extend(soort for soort in soorten if soort not in _ouders)


def open_formulieren(wijk: Any) -> list[FormulierPage]:
    """De open formulieren van alles in deze wijk; wat het eerst sluit, staat vooraan."""
    stap, onder = Page.steplen, Q()
    for soort in _ouders:
        onder |= Q(ouderpad__in=soort.objects.zichtbaar().filter(wijken=wijk).order_by().values("path"))
    ouder = Page.objects.filter(path=Left(OuterRef("path"), OuterRef("depth") * stap - stap)).values("title")[:1]
    formulieren = (
        FormulierPage.objects.open()
        .alias(ouderpad=Left("path", F("depth") * stap - stap))
        .filter(onder)
        .annotate(bij=Subquery(ouder))
        .select_related("locale")
        .defer("vragen", "dank")
    )
    return list(formulieren.order_by(F("sluit_op").asc(nulls_last=True), "-opent_op", "pk")[:MEEST])


DEEL = Wijkdeel(
    naam="meedoen",
    kop=_("Nu meedoen"),
    volgorde=20,
    sjabloon="participatie/wijken/delen/formulieren.html",
    haal=open_formulieren,
)
