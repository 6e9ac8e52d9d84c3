from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from participatie.inbreng.rules import mag_behandelen
from stadmaken.common.menu import TelMenuItem

from .. import querysets, rules


class OvertypMenuItem(MenuItem):
    """“Overtypen”: inbreng op papier, aan de telefoon of op een spreekuur."""

    def __init__(self) -> None:
        super().__init__(
            _("Overtypen"), reverse_lazy("papier_beheer:kiezen"), name="overtypen", icon_name="form", order=20
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return mag_behandelen(request.user)


class VerbeterMenuItem(TelMenuItem):
    """“Verbeteringen (2)”: hoeveel er op een tweede paar ogen wachten."""

    def __init__(self) -> None:
        adres = reverse_lazy("papier_beheer:correcties")
        super().__init__(_("Verbeteringen"), adres, name="verbeteringen", icon_name="edit", order=60)

    def is_shown(self, request: HttpRequest) -> bool:
        return rules.mag_verbeteren(request.user)

    def wachtend(self, medewerker: Any) -> QuerySet:
        return querysets.wachtend(medewerker)
