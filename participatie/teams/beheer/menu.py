from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button

from ...projecten.models import ProjectPage
from .. import rules


class TeamsMenuItem(MenuItem):
    """Wie aan welk project werkt."""

    def __init__(self) -> None:
        adres: Any = reverse_lazy("teams_beheer:lijst")
        super().__init__(_("Projectteams"), adres, name="projectteams", icon_name="group", order=172)

    def is_shown(self, request: HttpRequest) -> bool:
        return rules.mag_teams(request.user)


def knop_bij_project(page: Any, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """Vanuit het project naar zijn team."""
    if page.pk and page.specific_class is ProjectPage and rules.mag_teams(user):
        yield Button(_("Projectteam"), reverse("teams_beheer:team", args=[page.pk]), icon_name="group", priority=62)
