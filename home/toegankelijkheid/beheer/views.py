from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from .. import kader, metingen
from ..models import ToegankelijkheidPage
from ..rules import mag_meten
from .forms import MetingForm

ERNST = {
    "critical": gettext_lazy("Ernstig"),
    "serious": gettext_lazy("Belangrijk"),
    "moderate": gettext_lazy("Matig"),
    "minor": gettext_lazy("Klein"),
}
# Wagtail laadt axe-core hiermee in het voorbeeld van een pagina, in deze volgorde.
AXE = ("wagtailadmin/js/vendor.js", "wagtailadmin/js/userbar.js")


class Meetscherm(WagtailAdminTemplateMixin, TemplateView):
    """Elke soort pagina met wat axe er het laatst vond; de knop meet opnieuw, in de browser van de redacteur."""

    template_name = "home/toegankelijkheid/beheer/metingen.html"
    page_title = gettext_lazy("Toegankelijkheid meten")
    header_icon = "glasses"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not mag_meten(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        standen = [_rij(stand) for stand in metingen.standen()]
        return {
            **super().get_context_data(**kwargs),
            "standen": standen,
            "ooit": any(rij["stand"].laatste for rij in standen),
            "teken": kader.teken(self.request.user),
            "teken_naam": kader.NAAM,
            "axe": " ".join(versioned_static(bron) for bron in AXE),
            "verklaring": ToegankelijkheidPage.objects.first(),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Bewaar één meting; geeft haar rij van de tabel terug."""
        form = MetingForm(request.POST)
        doelen = {doel.soort: doel for doel in metingen.doelen()}
        if not form.is_valid() or form.cleaned_data["soort"] not in doelen:
            return HttpResponse(status=422)
        doel = doelen[form.cleaned_data["soort"]]
        gebreken, versie = form.cleaned_data["gebreken"], form.cleaned_data["versie"]
        metingen.bewaar(doel, gebreken, versie=versie, door=request.user)
        stand = next(stand for stand in metingen.standen() if stand.doel.soort == doel.soort)
        return render(request, "home/toegankelijkheid/beheer/_rij.html", {"rij": _rij(stand)})


def _rij(stand: metingen.Stand) -> dict[str, Any]:
    gebreken = stand.laatste.gebreken if stand.laatste else []
    return {"stand": stand, "gebreken": [(gebrek, ERNST.get(gebrek["ernst"], "")) for gebrek in gebreken]}
