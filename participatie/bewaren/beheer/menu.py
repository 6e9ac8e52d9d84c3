from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from participatie.models import Verzoek
from stadmaken.common.menu import TelMenuItem

from .. import rules


class VerzoekenMenuItem(TelMenuItem):
    """“AVG-verzoeken (2)”: hoeveel er wachten."""

    def __init__(self) -> None:
        adres = reverse_lazy("bewaren_beheer:lijst")
        super().__init__(_("AVG-verzoeken"), adres, name="avg-verzoeken", icon_name="key", order=70)

    def is_shown(self, request: HttpRequest) -> bool:
        return rules.mag_verzoeken(request.user)

    def wachtend(self, medewerker: Any) -> QuerySet:
        return Verzoek.objects.open()
