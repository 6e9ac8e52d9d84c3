"""“Dit klopt nog”: een lid of een medewerker bevestigt het profiel."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from stadmaken.common.nummers import HOOGSTE_PK

from .. import actions, rules
from ..controle import laatst_bevestigd
from .basis import Platformscherm


class KloptView(Platformscherm):
    """Wat er nu op de site staat, en de knop om te zeggen dat het klopt."""

    template_name = "participatie/platforms/beheer/klopt.html"
    page_title = gettext_lazy("Klopt dit nog?")
    header_icon = "check"

    def mag(self) -> bool:
        return rules.mag_bevestigen(self.request.user, min(self.kwargs["pk"], HOOGSTE_PK))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rechten = self.platform.permissions_for_user(self.request.user)
        return {
            **super().get_context_data(**kwargs),
            "bevestigd": laatst_bevestigd(self.platform),
            "wacht": self.platform.workflow_in_progress,
            "mag_wijzigen": rechten.can_edit(),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        actions.bevestig(self.platform, request.user)
        messages.success(request, _("Bedankt. Op de pagina staat nu dat het profiel vandaag is bevestigd."))
        return redirect(request.path)
