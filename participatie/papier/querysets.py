"""Vragen over formulieren en verbeteringen, voor wie overtypt."""

from datetime import timedelta
from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Length, Substr
from django.utils import timezone
from wagtail.models import Page

from participatie.models import Correctie, FormulierPage, Inbreng

from .forms import DAGEN_VOORAF


def over_te_typen(medewerker: Any, zoek: str = "") -> QuerySet:
    """De formulieren waar papier van kan zijn; wat deze medewerker het laatst overtypte, staat bovenaan."""
    eigen = Inbreng.objects.filter(formulier=OuterRef("pk"), getypt_door=medewerker.pk).order_by("-pk")
    boven = Page.objects.filter(path=Substr(OuterRef("path"), 1, Length(OuterRef("path")) - Page.steplen))
    rijen = FormulierPage.objects.live().filter(opent_op__lte=timezone.now() + timedelta(days=DAGEN_VOORAF))
    rijen = rijen.annotate(laatst=Subquery(eigen.values("pk")[:1]), hoort_bij=Subquery(boven.values("title")[:1]))
    if zoek:
        rijen = rijen.filter(Q(title__icontains=zoek) | Q(hoort_bij__icontains=zoek))
    return rijen.order_by(F("laatst").desc(nulls_last=True), "-opent_op", "pk")


def wachtend() -> QuerySet:
    """Verbeteringen die op een tweede paar ogen wachten, de oudste eerst."""
    return Correctie.objects.filter(akkoord=None).select_related("inbreng", "door").order_by("op", "pk")
