"""“Trek toestemming in”: een lid van de kerngroep gaat meteen van de site, zonder op goedkeuring te wachten."""

from typing import Any

from django import forms
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from stadmaken.common.nummers import HOOGSTE_PK

from .. import actions, rules
from ..models import Kerngroeplid
from .basis import Platformscherm

WAT = {"naam": gettext_lazy("Naam"), "rol": gettext_lazy("Rol"), "foto": gettext_lazy("Foto")}


class IntrekForm(forms.Form):
    """Bij wie, en wat er weg moet."""

    lid = forms.IntegerField(min_value=1, max_value=HOOGSTE_PK)
    velden = forms.MultipleChoiceField(choices=list(WAT.items()))


class ToestemmingView(Platformscherm):
    """Wie er met naam, rol of foto op de site staat, en per persoon de knop."""

    template_name = "participatie/platforms/beheer/toestemming.html"
    page_title = gettext_lazy("Toestemming intrekken")
    header_icon = "user"

    def mag(self) -> bool:
        return rules.mag_bevestigen(self.request.user, min(self.kwargs["pk"], HOOGSTE_PK))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        leden = [(lid, _staat_er(lid)) for lid in self.platform.kerngroep.select_related("foto")]
        return {**super().get_context_data(**kwargs), "leden": [(lid, velden) for lid, velden in leden if velden]}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = IntrekForm(request.POST)
        geldig, gekozen = form.is_valid(), form.cleaned_data
        if "lid" not in gekozen:
            raise BadRequest
        lid = Kerngroeplid.objects.filter(platform=self.platform, pk=gekozen["lid"]).first()
        if not geldig:
            messages.error(request, _("Er is niets veranderd. Zet een vinkje bij wat van de site af moet."))
        elif lid is None or not actions.trek_toestemming_in(lid, gekozen["velden"]):
            messages.info(request, _("Dit stond al niet meer op de site. Er is niets veranderd."))
        else:
            messages.success(request, _("De toestemming is ingetrokken. Het staat nergens meer."))
        return redirect(request.path)


def _staat_er(lid: Kerngroeplid) -> list[tuple[str, Any]]:
    """Wat er van deze persoon is bewaard."""
    return [(veld, naam) for veld, naam in WAT.items() if getattr(lid, veld)]
