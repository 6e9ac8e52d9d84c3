from typing import Any

from django import forms
from django.core.exceptions import BadRequest, PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from participatie.inbreng.beheer.basis import BEKEKEN
from participatie.inbreng.rules import is_openbaar
from participatie.models import Inbreng, Verzoek
from stadmaken.common.auditlog.schrijven import bekeken

from .. import actions, gegevens, rules, termijn

PER_PAGINA = 50


class Verzoekscherm(WagtailAdminTemplateMixin, TemplateView):
    """Wat beide schermen delen."""

    header_icon = "key"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not rules.mag_verzoeken(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class LijstView(Verzoekscherm):
    """Alle verzoeken; wat wacht staat bovenaan."""

    template_name = "participatie/bewaren/beheer/lijst.html"
    page_title = gettext_lazy("AVG-verzoeken")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rijen = Verzoek.objects.op_volgorde().select_related("inbreng", "door")
        pagina = Paginator(rijen, PER_PAGINA).get_page(self.request.GET.get("p"))
        return {
            **super().get_context_data(**kwargs),
            "pagina": pagina,
            "rijen": [(verzoek, _wachttijd(verzoek)) for verzoek in pagina],
        }


class ActieForm(forms.Form):
    """Welke knop is gekozen."""

    actie = forms.ChoiceField(choices=[("inzage", "inzage"), ("alles", "alles"), ("persoon", "persoon")])


class VerzoekView(Verzoekscherm):
    """Eén verzoek: wat er is, wat er gaat gebeuren, en de knop die het doet."""

    template_name = "participatie/bewaren/beheer/verzoek.html"

    @cached_property
    def verzoek(self) -> Verzoek:
        rijen = Verzoek.objects.select_related("door", "inbreng__formulier", "inbreng__antwoord", "inbreng__wijk")
        return get_object_or_404(rijen, pk=self.kwargs["pk"])

    @property
    def te_tonen(self) -> Inbreng | None:
        """De inbreng zolang het verzoek loopt; daarna is er geen reden meer om haar te lezen."""
        return None if self.verzoek.afgehandeld_op else self.verzoek.inbreng

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.te_tonen:
            bekeken(BEKEKEN, self.te_tonen, request.user)
        return super().get(request, *args, **kwargs)

    def get_page_title(self) -> str:
        return f"{self.verzoek.get_soort_display()}: {self.verzoek.kenmerk}"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        lijst = {"url": reverse("bewaren_beheer:lijst"), "label": _("AVG-verzoeken")}
        return [*self.breadcrumbs_items, lijst, {"url": "", "label": self.verzoek.kenmerk}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        inbreng = self.verzoek.inbreng
        return {
            **super().get_context_data(**kwargs),
            "verzoek": self.verzoek,
            "inbreng": inbreng,
            "wacht": _wachttijd(self.verzoek),
            "op_de_site": bool(inbreng and is_openbaar(inbreng)),
            "onderdelen": gegevens.overzicht(self.te_tonen) if self.te_tonen else [],
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = ActieForm(request.POST)
        if not form.is_valid():
            raise BadRequest
        if self._doe(form.cleaned_data["actie"]):
            messages.success(
                request, _("Gedaan. Het verzoek van {kenmerk} is klaar.").format(kenmerk=self.verzoek.kenmerk)
            )
        else:
            messages.warning(request, _("Dit verzoek was al afgehandeld. Er is nu niets veranderd."))
        return redirect("bewaren_beheer:lijst")

    def _doe(self, actie: str) -> bool:
        if actie == "inzage":
            return actions.inzage_geven(self.verzoek, self.request.user)
        return actions.verwijdering_uitvoeren(self.verzoek, self.request.user, alles=actie == "alles")


def _wachttijd(verzoek: Verzoek) -> dict[str, Any] | None:
    """Hoe lang iemand al wacht en tot wanneer dat mag; None als het klaar is."""
    if verzoek.afgehandeld_op:
        return None
    vandaag, uiterlijk = timezone.localdate(), termijn.uiterlijk(verzoek)
    dagen = max(0, (vandaag - timezone.localdate(verzoek.ontvangen_op)).days)
    return {"dagen": dagen, "uiterlijk": uiterlijk, "te_laat": uiterlijk < vandaag}
