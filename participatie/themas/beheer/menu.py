from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button

from participatie.inbreng import rules
from participatie.models import ProjectPage


class ThemasMenuItem(MenuItem):
    """“Thema’s en besluiten”, onder de werklijst van inbreng."""

    def __init__(self) -> None:
        super().__init__(
            _("Thema’s en besluiten"),
            reverse_lazy("themas_beheer:projecten"),
            name="themas",
            icon_name="tag",
            order=30,
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return rules.mag_behandelen(request.user)


def knop_bij_project(page: Any, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """Vanuit het project naar zijn thema's en besluiten."""
    if page.pk and page.specific_class is ProjectPage and rules.mag_dit_project(user, page.pk):
        adres = reverse("themas_beheer:lijst", args=[page.pk])
        yield Button(_("Thema’s en besluiten"), adres, icon_name="tag", priority=61)
