"""Wie er in de demo aan welk project werkt."""

from django.contrib.auth import get_user_model

from participatie.models import ProjectPage, Projectteam
from participatie.teams.actions import voeg_toe

from ..teams import LID, VAN_LID


def teams() -> None:
    """Zet het account van Projectcommunicatie bij zijn projecten; een team dat er al is, blijft zoals het is."""
    lid = get_user_model().objects.filter(username=LID).first()
    zonder_team = ProjectPage.objects.filter(slug__in=VAN_LID).exclude(pk__in=Projectteam.objects.values("project"))
    for project in zonder_team if lid else ():
        voeg_toe(project, lid, None)
