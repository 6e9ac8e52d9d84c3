"""Borden waar iemand voor niets scant: er valt niets te doen, en de pagina verwijst niet verder."""

from datetime import datetime

from django.db.models import Case, CharField, Q, QuerySet, Value, When
from django.db.models.functions import Length, Substr
from django.utils import timezone
from wagtail.models import Page

from participatie.models import FormulierPage, Infobord
from participatie.projecten.choices import AFGEROND
from stadmaken.common.querysets import op_zichtbare


def dode_borden(borden: QuerySet, nu: datetime | None = None) -> QuerySet:
    """Wat er van deze borden dood is, met in `reden` waarom; wat bewoners het meest stoort vooraan."""
    redenen = {
        "weg": Q(project__isnull=True),
        "dicht": ~op_zichtbare("project"),
        "klaar": Q(project__status__in=AFGEROND) & ~op_zichtbare("project__vervolg"),
        "niets": ~Q(project__status__in=AFGEROND) & ~Q(project__path__in=_met_formulier(nu or timezone.now())),
    }
    reden = Case(*(When(geval, then=Value(naam)) for naam, geval in redenen.items()), output_field=CharField())
    volgorde = Case(*(When(geval, then=Value(rang)) for rang, geval in enumerate(redenen.values())))
    dood = borden.filter(pk__in=Infobord.objects.op_straat().values("pk")).exclude(op_zichtbare("verwijst_naar"))
    return dood.annotate(reden=reden, rang=volgorde).filter(reden__isnull=False).order_by("rang", "naam", "pk")


def _met_formulier(nu: datetime) -> QuerySet:
    """De paden van projecten met een formulier dat open is of nog opengaat."""
    straks = FormulierPage.objects.zichtbaar().filter(Q(sluit_op__isnull=True) | Q(sluit_op__gt=nu))
    ouder = Substr("path", 1, Length("path") - Page.steplen)
    return straks.order_by().annotate(ouderpad=ouder).values("ouderpad")
