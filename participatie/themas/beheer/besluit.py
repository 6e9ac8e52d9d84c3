from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.dateparse import parse_datetime
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin import messages

from participatie.inbreng.actions import VerouderdError
from participatie.models import Besluit, Inbrengthema

from .. import actions
from ..actions import Gevolg
from .basis import Themascherm
from .forms import BesluitForm
from .telling import wie_hoort_het_besluit


class BesluitView(Themascherm, TemplateView):
    """Wat is besloten, en wat betekent dat per thema? Eerst invullen, dan zien wie het hoort, dan versturen."""

    template_name = "participatie/themas/beheer/besluit.html"

    @cached_property
    def besluit(self) -> Besluit | None:
        """Het besluit om te wijzigen, of None voor een nieuw."""
        if "pk" not in self.kwargs:
            return None
        eigen = Besluit.objects.filter(project=self.project).prefetch_related("themabesluiten")
        return get_object_or_404(eigen, pk=self.kwargs["pk"])

    @cached_property
    def lijst(self) -> list[Inbrengthema]:
        return list(self.themas())

    @cached_property
    def form(self) -> BesluitForm:
        data = self.request.POST if self.request.method == "POST" else None
        if self.besluit:
            nu = {rij.thema_id: Gevolg(rij.wijziging, rij.tekst) for rij in self.besluit.themabesluiten.all()}
            return BesluitForm(data, self.lijst, nu, instance=Besluit.objects.get(pk=self.besluit.pk))
        initial = {"beslisser": self.project.beslisser}
        return BesluitForm(data, self.lijst, _volgens_antwoorden(self.lijst), initial=initial)

    def get_page_title(self) -> str:
        return _("Besluit wijzigen") if self.besluit else _("Besluit vastleggen")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return self.broodkruimels(self.get_page_title())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**kwargs),
            "project": self.project,
            "besluit": self.besluit,
            "andere": Besluit.objects.filter(project=self.project).exclude(pk=self.kwargs.get("pk", 0)),
            "besluitform": self.form,
            "versie": self.besluit.vastgelegd_op.isoformat() if self.besluit else "",
            "bezig": actions.nog_te_vertellen(self.besluit).count() if self.besluit else 0,
            "lijstadres": self.naar("lijst"),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.form.is_valid():
            messages.error(request, _("Er is nog niets vastgelegd. Vul aan wat hieronder rood is."))
            return self.render_to_response(self.get_context_data(), status=422)
        if "terug" in request.POST:
            return self.render_to_response(self.get_context_data())
        if "bevestigd" not in request.POST:
            telling = wie_hoort_het_besluit(actions.wie_hoort_het(self.project))
            return self.render_to_response(self.get_context_data(telling=telling))
        return self._leg_vast()

    def _leg_vast(self) -> HttpResponse:
        try:
            besluit, nieuw = actions.leg_besluit_vast(
                self.project,
                self.form.velden(),
                self.form.gevolgen(),
                self.request.user,
                besluit=self.besluit,
                versie=_moment(self.request.POST.get("versie", "")),
            )
        except actions.MagNietError as fout:
            messages.error(self.request, str(fout))
            return self.render_to_response(self.get_context_data(), status=409)
        except VerouderdError:
            messages.warning(self.request, _("Een collega heeft dit besluit net gewijzigd. Er is niets veranderd."))
            return redirect(self.request.path)
        if nieuw:
            tekst = _("Het besluit is vastgelegd. Mail gaat over vijf minuten weg. Klopt er iets niet? Wijzig het nu.")
            messages.success(self.request, tekst)
        return redirect(self.naar("besluit_wijzigen", besluit.pk))


def _volgens_antwoorden(themas: list[Inbrengthema]) -> dict[int, Gevolg]:
    """Het voorstel: een besluit volgt meestal de antwoorden die al gegeven zijn."""
    return {
        thema.pk: Gevolg(thema.wijziging.value, thema.antwoord.tekst[:1500])
        for thema in themas
        if thema.antwoord and thema.wijziging
    }


def _moment(tekst: str) -> datetime | None:
    try:
        return parse_datetime(tekst[:40])
    except ValueError:
        return None
