from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from .rules import mag_mailteksten


class MailtekstenMenuItem(MenuItem):
    """“Mailteksten”."""

    def __init__(self) -> None:
        adres = reverse_lazy("mailteksten_beheer:lijst")
        super().__init__(_("Mailteksten"), adres, name="mailteksten", icon_name="edit", order=910)

    def is_shown(self, request: HttpRequest) -> bool:
        return mag_mailteksten(request.user)
