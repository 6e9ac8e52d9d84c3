from typing import Any

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from participatie.models import Verzoek

from .. import rules


class VerzoekenMenuItem(MenuItem):
    """“AVG-verzoeken (2)”: hoeveel er wachten."""

    def __init__(self) -> None:
        super().__init__(
            _("AVG-verzoeken"), reverse_lazy("bewaren_beheer:lijst"), name="avg-verzoeken", icon_name="key", order=160
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return rules.mag_verzoeken(request.user)

    def render_component(self, request: HttpRequest) -> Any:
        wachten = Verzoek.objects.open().count()
        onderdeel = super().render_component(request)
        if wachten:
            onderdeel.label = f"{self.label} ({wachten})"
        return onderdeel
