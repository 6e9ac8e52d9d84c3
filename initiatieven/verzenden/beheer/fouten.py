"""Wat niet is gelukt of onzeker is. De redacteur kiest zelf wie nog een keer mail krijgt."""

from typing import Any

from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages

from stadmaken.common import zendingen
from stadmaken.common.models import Bericht, Zending
from stadmaken.common.nummers import nummers
from stadmaken.common.post import OPNIEUW_MOGELIJK

from .. import actions
from . import spoor
from .basis import Voortgangscherm

PER_PAGINA = 100


class FoutenView(Voortgangscherm):
    """Vinkjes staan uit: bij “onbekend” kan iemand de mail al hebben."""

    template_name = "initiatieven/verzenden/fouten.html"
    page_title = gettext_lazy("Niet gelukt of onbekend")

    def kruimels(self) -> list[dict[str, Any]]:
        return [*super().kruimels(), {"url": self.terug(), "label": self.verzending.zending.naam}]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        stand = zendingen.stand(self.verzending.zending)
        if stand.opgeruimd and not stand.na_te_kijken:
            return redirect(self.terug())
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rijen = Bericht.objects.filter(zending=self.verzending.zending_id, status__in=OPNIEUW_MOGELIJK)
        pagina = Paginator(rijen.order_by("status", "aan", "pk"), PER_PAGINA).get_page(self.request.GET.get("p"))
        return {
            **super().get_context_data(**kwargs),
            "verzending": self.verzending,
            "pagina": pagina,
            "mag_opnieuw": self.verzending.zending.status != Zending.Status.GESTOPT,
            "terug": self.terug(),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseRedirect:
        gekozen = nummers(request.POST.getlist("wie"), PER_PAGINA)
        with transaction.atomic():
            aantal = actions.opnieuw(self.verzending, gekozen) if gekozen else 0
            if aantal:
                spoor.leg_vast(self.verzending, "opnieuw", request.user)
        if not aantal:
            messages.warning(
                request, _("Er is niets opnieuw verstuurd. Vink eerst aan wie de mail nog een keer krijgt.")
            )
            return redirect(request.path)
        uitleg = ngettext("{n} mail gaat nog een keer weg.", "{n} mails gaan nog een keer weg.", aantal)
        messages.success(request, uitleg.format(n=aantal))
        return redirect(self.terug())
