"""Een project krijgt een team, en collega's komen erbij of gaan eraf."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page

from stadmaken.common.auditlog.schrijven import stil
from stadmaken.common.groepstoegang import geef

from ...projecten.models import ProjectPage
from ..models import Projectteam
from ..spoor import ERAF, ERBIJ, GEGEVEN, noteer

PAGINA = ("add_page", "change_page", "publish_page")


class LaatsteLidError(Exception):
    """Zonder dit lid heeft het project niemand meer; dat vraagt om een bevestiging."""


@transaction.atomic
def geef_team(project: ProjectPage, door: Any = None) -> Projectteam:
    """Het team van dit project, met rechten op zijn pagina en wat daaronder komt; mag vaker."""
    had = Projectteam.objects.filter(project=project).exists()
    naam = _("Projectteam {nummer}: {titel}").format(nummer=project.pk, titel=project.title)
    with stil():  # rol en rechten horen bij deze ene handeling
        team = geef(Projectteam, "project", project, naam, PAGINA)
    if not had:
        noteer(project, GEGEVEN, door)
    return team


@transaction.atomic
def voeg_toe(project: ProjectPage, medewerker: Any, door: Any) -> bool:
    """Zet een collega in het team; geeft of dat iets veranderde. De rollen van de collega blijven zoals ze zijn."""
    team = geef_team(project, door)
    if team.groep.user_set.filter(pk=medewerker.pk).exists():
        return False
    with stil():
        medewerker.groups.add(team.groep)
    noteer(project, ERBIJ, door, medewerker)
    return True


@transaction.atomic
def haal_eraf(project: ProjectPage, medewerker: Any, door: Any, *, ook_de_laatste: bool = False) -> bool:
    """Haal een collega uit het team; geeft of dat iets veranderde. Wat die schreef, blijft staan."""
    Page.objects.select_for_update().get(pk=project.pk)  # twee tegelijk halen samen niet ongemerkt de laatste weg
    team = Projectteam.objects.filter(project=project).select_related("groep").first()
    if team is None or not team.groep.user_set.filter(pk=medewerker.pk).exists():
        return False
    if not ook_de_laatste and not team.groep.user_set.filter(is_active=True).exclude(pk=medewerker.pk).exists():
        raise LaatsteLidError
    with stil():
        medewerker.groups.remove(team.groep)
    noteer(project, ERAF, door, medewerker)
    return True
