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


def open_formulieren(wijk: Any) -> list[FormulierPage]:
    """De open formulieren van projecten en wijkplatforms in deze wijk; wat het eerst sluit, staat vooraan."""
    stap = Page.steplen
    projecten = ProjectPage.objects.zichtbaar().filter(wijken=wijk).values("path")
    platforms = WijkplatformPage.objects.zichtbaar().filter(wijken=wijk).values("path")
    ouder = Page.objects.filter(path=Left(OuterRef("path"), OuterRef("depth") * stap - stap)).values("title")[:1]
    formulieren = (
        FormulierPage.objects.open()
        .alias(ouderpad=Left("path", F("depth") * stap - stap))
        .filter(Q(ouderpad__in=projecten) | Q(ouderpad__in=platforms))
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
