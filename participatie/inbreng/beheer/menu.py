from typing import Any

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from participatie.models import Heroverweging, Inbreng

from .. import rules
from ..choices import Moderatie
from .filters import TELLEN_TOT, tot_99


class InbrengMenuItem(MenuItem):
    """“Inbreng (12)”: hoeveel er wacht om gelezen te worden. Is er iets nieuws, dan begint u daar."""

    def __init__(self) -> None:
        super().__init__(
            _("Inbreng"), reverse_lazy("inbreng_beheer:lijst"), name="werklijst-inbreng", icon_name="mail", order=150
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return rules.mag_modereren(request.user)

    def render_component(self, request: HttpRequest) -> Any:
        nieuw = Inbreng.objects.te_plaatsen().count_tot(TELLEN_TOT)
        onderdeel = super().render_component(request)
        if nieuw:
            onderdeel.label = f"{self.label} ({tot_99(nieuw)})"
            onderdeel.url = f"{self.url}?moderatie={Moderatie.NIEUW.value}"
        return onderdeel


class TweedeBlikMenuItem(MenuItem):
    """“Tweede blik (1)”: hoeveel indieners het niet eens zijn met een beslissing en op een collega wachten."""

    def __init__(self) -> None:
        adres = reverse_lazy("inbreng_beheer:tweede_blikken")
        super().__init__(_("Tweede blik"), adres, name="tweede-blik", icon_name="view", order=151)

    def is_shown(self, request: HttpRequest) -> bool:
        return rules.mag_modereren(request.user)

    def render_component(self, request: HttpRequest) -> Any:
        wachtend = Heroverweging.objects.wachtend().count()
        onderdeel = super().render_component(request)
        if wachtend:
            onderdeel.label = f"{self.label} ({tot_99(wachtend)})"
        return onderdeel
