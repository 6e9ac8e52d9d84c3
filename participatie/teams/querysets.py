"""Vragen over projecten en wie eraan werkt."""

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Count, Q, QuerySet

from ..projecten.models import ProjectPage

BACKEND = "django.contrib.auth.backends.ModelBackend"


def projecten_met_team(zoek: str = "") -> QuerySet[ProjectPage]:
    """Elk project met `leden`: hoeveel mensen er nu aan werken. Waar niemand aan werkt, staat bovenaan."""
    leden = Count("team__groep__user", filter=Q(team__groep__user__is_active=True))
    projecten = ProjectPage.objects.filter(alias_of=None).annotate(leden=leden)
    if zoek:
        projecten = projecten.filter(Q(title__icontains=zoek) | Q(draft_title__icontains=zoek))
    return projecten.order_by("leden", "title", "pk")


def leden_van(project: ProjectPage) -> QuerySet[Any]:
    """Wie er in het team zit, op naam."""
    return get_user_model().objects.filter(groups__projectteam__project=project.pk).order_by("first_name", "username")


def toe_te_voegen(project: ProjectPage, door: Any) -> QuerySet[Any]:
    """Collega's die nog in het team kunnen.

    Niet een lid van een wijkplatform: dat is geen collega. En niet uzelf: anders geeft iemand zichzelf de inbreng van
    een ander project.
    """
    leden = leden_van(project).values("pk")
    anderen = get_user_model().objects.filter(is_active=True).exclude(pk__in=leden)
    if not door.is_superuser:
        anderen = anderen.exclude(pk=door.pk)
    return anderen.exclude(groups__platformtoegang__isnull=False).order_by("first_name", "username")


def met_recht(recht: str) -> set[int]:
    """De nummers van de accounts met dit recht."""
    return set(get_user_model().objects.with_perm(recht, backend=BACKEND).values_list("pk", flat=True))
