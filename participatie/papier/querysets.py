"""Vragen over formulieren en verbeteringen, voor wie overtypt."""

from datetime import timedelta
from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Length, Substr
from django.utils import timezone
from wagtail.models import Page

from participatie.inbreng.rules import in_werkgebied, mag_overal_behandelen
from participatie.models import Correctie, FormulierPage, Inbreng, ProjectPage

from .forms import DAGEN_VOORAF


def over_te_typen(medewerker: Any, zoek: str = "") -> QuerySet:
    """De formulieren waar papier van kan zijn; wat deze medewerker het laatst overtypte, staat bovenaan."""
    eigen = Inbreng.objects.filter(formulier=OuterRef("pk"), getypt_door=medewerker.pk).order_by("-pk")
    boven = Page.objects.filter(path=Substr(OuterRef("path"), 1, Length(OuterRef("path")) - Page.steplen))
    rijen = in_te_voeren(medewerker).filter(opent_op__lte=timezone.now() + timedelta(days=DAGEN_VOORAF))
    rijen = rijen.annotate(laatst=Subquery(eigen.values("pk")[:1]), hoort_bij=Subquery(boven.values("title")[:1]))
    if zoek:
        rijen = rijen.filter(Q(title__icontains=zoek) | Q(hoort_bij__icontains=zoek))
    return rijen.order_by(F("laatst").desc(nulls_last=True), "-opent_op", "pk")


def wachtend(medewerker: Any) -> QuerySet:
    """Verbeteringen die op een tweede paar ogen wachten en waar deze medewerker bij mag, de oudste eerst."""
    wachten = Correctie.objects.filter(akkoord=None).select_related("inbreng", "door").order_by("op", "pk")
    return in_werkgebied(medewerker, wachten, "inbreng__project")


def in_te_voeren(medewerker: Any) -> QuerySet:
    """De formulieren op de site waar deze medewerker inbreng van mag overtypen."""
    formulieren = FormulierPage.objects.live()
    if mag_overal_behandelen(medewerker):
        return formulieren
    onder = Q(pk__in=())
    for project in in_werkgebied(medewerker, ProjectPage.objects.all(), "pk"):
        onder |= Q(path__startswith=project.path)
    return formulieren.filter(onder)
