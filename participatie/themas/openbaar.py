"""Thema's en besluiten op de projectpagina; een vast aantal vragen, hoeveel mensen er ook schreven."""

from typing import Any

from django.db.models import Count, IntegerField, OuterRef, Prefetch, QuerySet, Subquery
from django.utils import timezone

from participatie.models import Besluit, Inbreng, Inbrengthema, Themabesluit
from stadmaken.common.tabelstand import kopie

from .forms import ThemakeuzeForm
from .querysets import InbrengthemaQuerySet


def themacontext(project: Any, gegevens: Any) -> dict[str, Any]:
    """De thema's, de besluiten, en het thema waarop een bezoeker de inbreng filtert."""
    themas = list(themas_van(project)) if project.pk else []
    return {
        "lijst": themas,
        "besluiten": kopie(("besluiten", project.pk), lambda: list(besluiten_van(project))) if project.pk else [],
        "gekozen": ThemakeuzeForm(gegevens, themas).gekozen if themas else None,
        "nota": bool(project.nota_op and project.nota_op <= timezone.localdate() and "nota" in project.onderpaden),
    }


def themas_van(project: Any) -> InbrengthemaQuerySet:
    """De zichtbare thema's, met hoeveel mensen erover schreven en hoeveel daarvan op de site staat."""
    te_lezen = Inbreng.objects.zichtbaar().filter(themas=OuterRef("pk")).order_by().values("themas")
    return (
        Inbrengthema.objects.zichtbaar()
        .filter(project_id=project.pk)
        .select_related("antwoord")
        .met_aantallen()
        .annotate(
            te_lezen=Subquery(te_lezen.annotate(aantal=Count("pk")).values("aantal"), output_field=IntegerField()),
        )
        .order_by("nummer")
    )


def besluiten_van(project: Any) -> QuerySet[Besluit]:
    """De besluiten, het nieuwste eerst, met per thema wat zij deden."""
    per_thema = Themabesluit.objects.select_related("thema").order_by("thema__nummer")
    return Besluit.objects.filter(project_id=project.pk).prefetch_related(
        Prefetch("themabesluiten", per_thema, to_attr="per_thema")
    )


def op_kaart(inbreng: QuerySet[Inbreng]) -> QuerySet[Inbreng]:
    """De inbreng met de zichtbare thema's erbij, in één vraag voor de hele bladzijde."""
    return inbreng.prefetch_related(Prefetch("themas", Inbrengthema.objects.zichtbaar().order_by("nummer")))


def bij_thema(inbreng: QuerySet[Inbreng], thema: Inbrengthema | None) -> QuerySet[Inbreng]:
    """Alleen de inbreng onder dit thema; zonder thema alles."""
    return inbreng.filter(themas=thema) if thema else inbreng
