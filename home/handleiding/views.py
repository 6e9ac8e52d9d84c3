"""De handleiding lezen en doorzoeken; er valt niets te veranderen."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from .forms import ZoekForm
from .register import Blad, blad_van, bladen_voor
from .zoeken import zoek


class Scherm(WagtailAdminTemplateMixin, TemplateView):
    """Wat de schermen delen."""

    http_method_names = ["get", "head"]
    page_title = _("Handleiding")
    header_icon = "help"


class LijstView(Scherm):
    """Alle bladen over wat u kunt doen, of wat past bij een zoekwoord."""

    template_name = "home/handleiding/lijst.html"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": str(self.page_title)}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = ZoekForm(self.request.GET)
        vraag = form.cleaned_data["q"].strip() if form.is_valid() else ""
        bladen = bladen_voor(self.request.user)
        eigen = {"form": form, "vraag": vraag, "bladen": bladen, "gevonden": zoek(vraag, bladen) if vraag else []}
        return {**super().get_context_data(**kwargs), **eigen}


class BladView(Scherm):
    """Eén taak, van begin tot eind."""

    template_name = "home/handleiding/blad.html"
    blad: Blad

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        blad = blad_van(kwargs["naam"])
        if blad is None:
            raise Http404
        if not blad.mag(request.user):
            raise PermissionDenied
        self.blad = blad
        return super().get(request, *args, **kwargs)

    def get_page_title(self) -> str:
        return str(self.blad.titel)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        lijst = {"url": reverse("handleiding:lijst"), "label": str(self.page_title)}
        return [*self.breadcrumbs_items, lijst, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        bladen = bladen_voor(self.request.user)
        eigen = {"blad": self.blad, "bladen": bladen, "form": ZoekForm()}
        return {**super().get_context_data(**kwargs), **eigen}
