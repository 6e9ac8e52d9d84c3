"""Kiezen waarmee een nieuwe pagina begint."""

from typing import Any

from django.apps import apps
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.models import Page

from .actions import begin, eis_plek
from .register import voorbeelden_voor


class KiesVoorbeeldView(WagtailAdminTemplateMixin, TemplateView):
    """De voorbeelden bij een soort pagina; de knop maakt een concept."""

    template_name = "common/schrijfhulp/kies.html"
    page_title = gettext_lazy("Begin met een voorbeeld")
    header_icon = "copy"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            self.soort: Any = apps.get_model(kwargs["app"], kwargs["soort"])
        except LookupError as fout:
            raise Http404 from fout
        self.voorbeelden = {voorbeeld.naam: voorbeeld for voorbeeld in voorbeelden_voor(self.soort)}
        if not self.voorbeelden:
            raise Http404
        self.ouder: Any = get_object_or_404(Page, pk=kwargs["ouder"], depth__gt=1).specific
        eis_plek(self.ouder, self.soort, request.user)
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": str(self.page_title)}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        eigen = {"voorbeelden": self.voorbeelden.values(), "ouder": self.ouder, "soort": self.soort._meta}
        return {**super().get_context_data(**kwargs), **eigen}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        voorbeeld = self.voorbeelden.get(request.POST.get("voorbeeld", ""))
        if voorbeeld is None:
            messages.error(request, _("Dit voorbeeld is er niet. Kies er een uit de lijst."))
            return redirect(request.path)
        pagina = begin(voorbeeld, self.ouder, request.user)
        zin = _("Uw concept staat klaar. Vervang overal “[vul in: …]”; de schrijftips wijzen u de plekken.")
        messages.success(request, zin)
        return redirect("wagtailadmin_pages:edit", pagina.pk)
