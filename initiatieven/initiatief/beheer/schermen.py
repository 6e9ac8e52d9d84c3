"""De schermen rond initiatieven in het CMS."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from ..matchen import passend
from ..models import Oproep
from ..querysets import OproepQuerySet
from ..verlengen.actions import VOORAF
from . import rules
from .nieuw import nieuwe_initiatieven

PER_PAGINA = 30
LOOPT, BINNENKORT, VERLOPEN = "loopt", "binnenkort", "verlopen"
STAPELS = [(LOOPT, _("Loopt")), (BINNENKORT, _("Verloopt binnen een week")), (VERLOPEN, _("Verlopen"))]


class Initiatiefscherm(WagtailAdminTemplateMixin, TemplateView):
    """Elk scherm rond initiatieven: alleen voor wie hun pagina's mag publiceren."""

    request: HttpRequest
    header_icon = "pick"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not rules.mag_redigeren(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def bladzij(self, rijen: Any) -> Any:
        """De bladzijde die is gevraagd."""
        return Paginator(rijen, PER_PAGINA).get_page(self.request.GET.get("p"))


class NieuwView(Initiatiefscherm):
    """Wat bewoners aanmeldden: lezen, contact opnemen, en dan publiceren."""

    template_name = "initiatieven/initiatief/beheer/nieuw.html"
    page_title = _("Nieuwe initiatieven")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "pagina": self.bladzij(nieuwe_initiatieven())}


class StapelForm(forms.Form):
    """Welke oproepen op het scherm staan."""

    wat = forms.ChoiceField(required=False, choices=STAPELS)

    @property
    def nu(self) -> str:
        """De keuze; wat wij niet kennen, telt niet mee."""
        return (self.cleaned_data.get("wat") if self.is_valid() else "") or LOOPT

    def rijen(self) -> OproepQuerySet:
        """De oproepen van deze stapel; wat het eerst aandacht vraagt, staat bovenaan."""
        vandaag = timezone.localdate()
        if self.nu == VERLOPEN:
            return Oproep.objects.openstaand().filter(verloopt_op__lt=vandaag).order_by("-verloopt_op", "pk")
        rijen = Oproep.objects.zichtbaar(vandaag).order_by("verloopt_op", "pk")
        return rijen.filter(verloopt_op__lte=vandaag + VOORAF) if self.nu == BINNENKORT else rijen


class VraagEnAanbodView(Initiatiefscherm):
    """Alle oproepen, met wat van anderen erbij past."""

    template_name = "initiatieven/initiatief/beheer/oproepen.html"
    page_title = _("Vraag en aanbod")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = StapelForm(self.request.GET)
        pagina = self.bladzij(form.rijen().met_initiatief())
        past = passend(list(pagina))
        return {
            **super().get_context_data(**kwargs),
            "stapels": STAPELS,
            "nu": form.nu,
            "pagina": pagina,
            "reeks": f"wat={form.nu}",
            "rijen": [(oproep, past[oproep.pk]) for oproep in pagina],
        }
