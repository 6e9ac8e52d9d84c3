from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from .. import rules


class BereikMenuItem(MenuItem):
    """“Wie ontbreekt”."""

    def __init__(self) -> None:
        super().__init__(
            _("Wie ontbreekt"), reverse_lazy("bereik_beheer:lijst"), name="bereik", icon_name="group", order=80
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return rules.mag_bereik_zien(request.user)
