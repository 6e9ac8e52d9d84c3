from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, View
from django_filters import ChoiceFilter
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from stadmaken.common.auditlog import acties
from stadmaken.common.auditlog.schrijven import leg_vast

from ..basis import Cel, Exportkolom, Rapport
from ..rules import heeft_paginas, paginas_van
from .choices import Linksoort
from .kapot import kapot
from .models import Paginalink
from .weergave import vul_aan

CELLEN = "home/rapporten/links/"
GENEGEERD, WEER_NAKIJKEN = "home.link_genegeerd", "home.link_weer_nakijken"
acties.registreer(
    {
        GENEGEERD: gettext_lazy("Kapotte link genegeerd"),
        WEER_NAKIJKEN: gettext_lazy("Genegeerde link weer op de lijst gezet"),
    }
)


class LinkFilterSet(WagtailFilterSet):
    """Waar de link heen ging, en of iemand haar al goed vond."""

    waarheen = ChoiceFilter(
        label=gettext_lazy("Waarheen"),
        choices=[("binnen", gettext_lazy("Op deze site")), ("buiten", gettext_lazy("Andere sites"))],
        method="kies_waarheen",
    )
    genegeerd = ChoiceFilter(
        label=gettext_lazy("Genegeerd"), choices=[("ja", gettext_lazy("Alleen genegeerde links"))], method="laat_zo"
    )

    class Meta:
        model = Paginalink
        fields: list[str] = []

    def kies_waarheen(self, rijen: QuerySet, _naam: str, waarde: str) -> QuerySet:
        """Links binnen de site, of naar andere sites."""
        buiten = {"soort": Linksoort.BUITEN}
        return rijen.filter(**buiten) if waarde == "buiten" else rijen.exclude(**buiten)

    def laat_zo(self, rijen: QuerySet, _naam: str, _waarde: str) -> QuerySet:
        """De lijst zelf kiest al tussen wel en niet genegeerd."""
        return rijen


class KapotteLinksView(Rapport):
    """Links die nergens heen gaan, op pagina's die deze medewerker mag wijzigen."""

    page_title = gettext_lazy("Kapotte links")
    header_icon = "link"
    index_url_name = "rapporten:links"
    index_results_url_name = "rapporten:links_lijst"
    filterset_class = LinkFilterSet
    is_searchable = True
    search_fields = ["pagina__title", "tekst", "adres"]
    verbose_name_plural = gettext_lazy("kapotte links")
    bestandsnaam = "kapotte-links"
    uitleg = gettext_lazy(
        "Links binnen de site zijn nu nagekeken. Links naar andere sites kijken wij elke week na. Zij staan hier als "
        "de pagina weg is, of als het drie keer mis was in ten minste twee dagen."
    )
    leeg = gettext_lazy("Alle links op uw pagina’s werken")
    leeg_doen = gettext_lazy("U hoeft niets te doen. Haalt iemand een pagina weg, dan ziet u hier wie ernaar linkt.")
    columns = [
        Cel("pagina", f"{CELLEN}_pagina.html", label=gettext_lazy("Pagina"), width="25%"),
        Cel("link", f"{CELLEN}_link.html", label=gettext_lazy("Link"), width="30%"),
        Cel("probleem", f"{CELLEN}_probleem.html", label=gettext_lazy("Wat is er?")),
        Cel("doen", f"{CELLEN}_doen.html", label=gettext_lazy("Wat kunt u doen?"), width="15%"),
    ]
    exportkolommen = (
        Exportkolom(gettext_lazy("Pagina"), lambda link: link.pagina.title, 40),
        Exportkolom(gettext_lazy("Waar op de pagina"), lambda link: link.plek, 30),
        Exportkolom(gettext_lazy("Tekst van de link"), lambda link: link.tekst, 40),
        Exportkolom(gettext_lazy("Adres"), lambda link: link.adres, 60),
        Exportkolom(gettext_lazy("Wat is er?"), lambda link: link.probleem, 60),
        Exportkolom(gettext_lazy("Laatste keer goed"), lambda link: link.controle and link.controle.goed_op, 18),
        Exportkolom(gettext_lazy("Genegeerd omdat"), lambda link: link.genegeerd_reden, 40),
    )

    def mag(self, medewerker: Any) -> bool:
        return heeft_paginas(medewerker)

    @property
    def genegeerd(self) -> bool:
        """Of het gaat om links die iemand goed vond."""
        return bool(self.filters.is_valid() and self.filters.form.cleaned_data.get("genegeerd"))

    def get_base_queryset(self) -> QuerySet:
        rijen = kapot(paginas_van(self.request.user), genegeerd=self.genegeerd)
        return rijen.select_related("pagina", "controle", "genegeerd_door")

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        return vul_aan(list(object_list), paginas_van(self.request.user))


class _BijLink(View):
    """Een handeling bij één link; een link op een pagina van een ander bestaat hier niet."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not heeft_paginas(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def link(self) -> Paginalink:
        eigen = Paginalink.objects.filter(pagina__in=paginas_van(self.request.user).order_by().values("pk"))
        return get_object_or_404(eigen.select_related("pagina", "controle"), pk=self.kwargs["pk"])


class NegeerForm(forms.ModelForm):
    """Waarom een link zo mag blijven."""

    class Meta:
        model = Paginalink
        fields = ["genegeerd_reden"]
        help_texts = {
            "genegeerd_reden": gettext_lazy(
                "Bijvoorbeeld: “Werkt wel, maar laat onze controle niet toe.” Collega’s lezen dit."
            )
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["genegeerd_reden"].required = True


class NegeerView(_BijLink, WagtailAdminTemplateMixin, FormView):
    """Een link die niet kapot is, of zo moet blijven, gaat van de lijst."""

    form_class = NegeerForm
    template_name = "home/rapporten/links/negeer.html"
    page_title = gettext_lazy("Negeer deze link")
    header_icon = "link"
    success_url = reverse_lazy("rapporten:links")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "instance": self.link}

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        lijst = {"url": reverse("rapporten:links"), "label": KapotteLinksView.page_title}
        return [*self.breadcrumbs_items, lijst, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "link": self.link}

    def form_valid(self, form: Any) -> HttpResponse:
        link = form.save(commit=False)
        link.genegeerd_op, link.genegeerd_door = timezone.now(), self.request.user
        link.save(update_fields=["genegeerd_op", "genegeerd_door", "genegeerd_reden"])
        leg_vast(GENEGEERD, link.pagina)
        messages.success(self.request, _("Deze link staat niet meer op de lijst."))
        return super().form_valid(form)


class TerugView(_BijLink):
    """Een genegeerde link komt weer op de lijst."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        link = self.link
        link.genegeerd_op, link.genegeerd_door, link.genegeerd_reden = None, None, ""
        link.save(update_fields=["genegeerd_op", "genegeerd_door", "genegeerd_reden"])
        leg_vast(WEER_NAKIJKEN, link.pagina)
        messages.success(request, _("Deze link kijken wij weer na."))
        return redirect("rapporten:links")
