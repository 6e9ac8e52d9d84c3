import json
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from ..lijst import Lijst
from .forms import BestandForm, CellenForm

LIJST = "wagtailredirects:index"


class OvernemenView(WagtailAdminTemplateMixin, TemplateView):
    """Een lijst met omleidingen overnemen: eerst zien wat er gebeurt, dan doen. Vervangt de import van Wagtail.

    Die kent alleen komma's, weigert een nieuw adres op de eigen site en loopt vast op een rij met één kolom.
    """

    template_name = "common/omleiding/overnemen.html"
    page_title = gettext_lazy("Doorverwijzingen overnemen")
    header_icon = "redirect"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.has_perm("wagtailredirects.add_redirect"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        lijst = {"url": reverse(LIJST), "label": _("Doorverwijzingen")}
        return [*self.breadcrumbs_items, lijst, {"url": "", "label": str(self.page_title)}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "form": BestandForm(), **kwargs}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "cellen" in request.POST:
            return self._doe(CellenForm(request.POST))
        form = BestandForm(request.POST, request.FILES)
        if not form.is_valid():
            return self._toon(422, form=form)
        return self._controleer(form.cleaned_data["bestand"])

    def _controleer(self, cellen: list[list[str]]) -> HttpResponse:
        return self._toon(lijst=Lijst(cellen), cellen=json.dumps(cellen))

    def _doe(self, form: CellenForm) -> HttpResponse:
        if not form.is_valid():
            for fout in form.errors.get("cellen", []):
                messages.error(self.request, fout)
            return self._toon(422)
        lijst = Lijst(form.cleaned_data["cellen"])
        aantal = lijst.neem_over(self.request.user)
        zin = ngettext("{n} doorverwijzing is gemaakt.", "{n} doorverwijzingen zijn gemaakt.", aantal).format(n=aantal)
        if over := len(lijst.overgeslagen):
            zin += " " + ngettext("{n} rij is overgeslagen.", "{n} rijen zijn overgeslagen.", over).format(n=over)
        messages.success(self.request, zin)
        return redirect(LIJST)

    def _toon(self, status: int = 200, **kwargs: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(**kwargs), status=status)
