from typing import Any

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from participatie.inbreng.beheer.filters import TELLEN_TOT, tot_99
from participatie.inbreng.rules import mag_modereren

from .. import querysets, rules


class OvertypMenuItem(MenuItem):
    """“Inbreng overtypen”."""

    def __init__(self) -> None:
        super().__init__(
            _("Inbreng overtypen"), reverse_lazy("papier_beheer:kiezen"), name="overtypen", icon_name="form", order=152
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return mag_modereren(request.user)


class VerbeterMenuItem(MenuItem):
    """“Verbeteringen (2)”: alleen in het menu als er iets wacht."""

    def __init__(self) -> None:
        super().__init__(
            _("Verbeteringen"),
            reverse_lazy("papier_beheer:correcties"),
            name="verbeteringen",
            icon_name="edit",
            order=153,
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return rules.mag_verbeteren(request.user) and querysets.wachtend().exists()

    def render_component(self, request: HttpRequest) -> Any:
        onderdeel = super().render_component(request)
        aantal = querysets.wachtend().order_by().values("pk")[:TELLEN_TOT].count()
        onderdeel.label = f"{self.label} ({tot_99(aantal)})"
        return onderdeel
