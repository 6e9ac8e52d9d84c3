from typing import Any

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from ...abonnees.menu import HAAK as HAAK
from .rules import mag_versturen


class VerzendingenMenuItem(MenuItem):
    """Wat is verstuurd, onderweg is en nog komt."""

    def __init__(self) -> None:
        adres: Any = reverse_lazy("verzend_beheer:lijst")
        super().__init__(_("Verzendingen"), adres, name="verzendingen", icon_name="mail", order=10)

    def is_shown(self, request: HttpRequest) -> bool:
        return mag_versturen(request.user)
