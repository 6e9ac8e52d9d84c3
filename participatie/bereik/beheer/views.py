from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from stadmaken.common.auditlog import acties as auditacties
from stadmaken.common.auditlog.schrijven import leg_vast

from ...gebieden.models import Wijk
from ...inbreng.models import Inbreng
from ...inbreng.rules import in_werkgebied
from ...projecten.models import ProjectPage
from .. import rules
from ..cijfers import bereik
from ..forms import InwonersFormSet, PeildatumForm
from ..views import context

PER_PAGINA = 50
INWONERS = "participatie.inwoners_gewijzigd"
auditacties.registreer({INWONERS: gettext_lazy("Aantal inwoners van een wijk gewijzigd")})


class Bereikscherm(WagtailAdminTemplateMixin, TemplateView):
    """Wat de schermen over het bereik delen."""

    header_icon = "group"

    def mag(self) -> bool:
        """Of deze medewerker dit scherm mag zien."""
        return rules.mag_bereik_zien(self.request.user)

    def eigen_projecten(self) -> QuerySet[ProjectPage]:
        """De projecten waar deze medewerker bij mag."""
        return in_werkgebied(self.request.user, ProjectPage.objects.all(), "pk")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.mag():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        lijst = {"url": reverse("bereik_beheer:lijst"), "label": _("Wie ontbreekt")}
        hier = {"url": "", "label": self.get_page_title()}
        return [*self.breadcrumbs_items, hier] if type(self) is LijstView else [*self.breadcrumbs_items, lijst, hier]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "mag_inwoners": rules.mag_inwoners_wijzigen(self.request.user)}


class LijstView(Bereikscherm):
    """Alle projecten waarbij iemand iets inbracht; het laatst gebruikte staat bovenaan."""

    template_name = "participatie/bereik/beheer/lijst.html"
    page_title = gettext_lazy("Wie ontbreekt")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        inbreng = Inbreng.objects.filter(project=OuterRef("pk"))
        projecten = (
            self.eigen_projecten()
            .filter(Exists(inbreng))
            .annotate(aantal=Count("inbreng", filter=Q(inbreng__verdacht="")), laatste=Max("inbreng__ontvangen_op"))
            .order_by("-laatste", "title", "pk")
        )
        pagina = Paginator(projecten, PER_PAGINA).get_page(self.request.GET.get("p"))
        return {**super().get_context_data(**kwargs), "pagina": pagina}


class ProjectView(Bereikscherm):
    """Eén project: wie er meedeed, en wie ontbreekt zolang daar nog iets aan te doen is."""

    template_name = "participatie/bereik/beheer/project.html"

    @cached_property
    def project(self) -> ProjectPage:
        return get_object_or_404(self.eigen_projecten(), pk=self.kwargs["pk"])

    def get_page_title(self) -> str:
        return str(self.project.title)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gegevens = context(self.project, bereik(self.project))
        # Medewerkers zien ook kleine aantallen.
        return {**super().get_context_data(**kwargs), **gegevens, "kleinste": 0}


class InwonersView(Bereikscherm):
    """De tabel met inwoners per wijk, in één keer bij te werken."""

    template_name = "participatie/bereik/beheer/inwoners.html"
    page_title = gettext_lazy("Inwoners per wijk")

    def mag(self) -> bool:
        return rules.mag_inwoners_wijzigen(self.request.user)

    @cached_property
    def forms(self) -> tuple[Any, PeildatumForm]:
        data = self.request.POST if self.request.method == "POST" else None
        laatste = Wijk.objects.aggregate(laatste=Max("inwoners_op"))["laatste"]
        rijen = Wijk.objects.select_related("gebied").order_by("gebied__naam", "naam")
        return InwonersFormSet(data, queryset=rijen), PeildatumForm(data, initial={"inwoners_op": laatste})

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        rijen, peildatum = self.forms
        if not all([rijen.is_valid(), peildatum.is_valid()]):
            messages.error(request, _("Er is nog niets veranderd. Verbeter wat hieronder rood is."))
            return self.render_to_response(self.get_context_data(), status=422)
        with transaction.atomic():
            gewijzigd = rijen.save()
            leg_vast(INWONERS, *gewijzigd)
            Wijk.objects.filter(inwoners__isnull=False).update(inwoners_op=peildatum.cleaned_data["inwoners_op"])
        messages.success(request, _("Bewaard. Aantal wijken met een ander getal: {n}.").format(n=len(gewijzigd)))
        return redirect("bereik_beheer:inwoners")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rijen, peildatum = self.forms
        return {**super().get_context_data(**kwargs), "rijen": rijen, "peildatum": peildatum}
