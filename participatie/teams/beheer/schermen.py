"""Wie werkt aan welk project: de lijst, het team van één project, en een nieuw project beginnen."""

from typing import Any

from django.core.exceptions import BadRequest, PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from stadmaken.common.nummers import HOOGSTE_PK

from ...projecten.models import ProjectenPage, ProjectPage
from .. import actions, querysets, rules
from .forms import LidForm, NieuwProjectForm, ToevoegForm, ZoekForm

PER_PAGINA = 50


class Teamscherm(WagtailAdminTemplateMixin, TemplateView):
    """Alleen voor wie teams samenstelt."""

    request: HttpRequest
    header_icon = "group"
    page_title: Any = gettext_lazy("Projectteams")

    def mag(self) -> bool:
        """Of deze medewerker dit scherm mag zien."""
        return rules.mag_teams(self.request.user)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.mag():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": str(self.get_page_title())}]


class LijstView(Teamscherm):
    """Alle projecten met de grootte van hun team; waar niemand aan werkt, staat bovenaan."""

    template_name = "participatie/teams/lijst.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        zoek = ZoekForm(self.request.GET)
        woord = zoek.cleaned_data["q"] if zoek.is_valid() else ""
        pagina = Paginator(querysets.projecten_met_team(woord), PER_PAGINA).get_page(self.request.GET.get("p"))
        return {**super().get_context_data(**kwargs), "pagina": pagina, "woord": woord, "zoekform": zoek}


class TeamView(Teamscherm):
    """Het team van één project: wie erin zit, wie erbij komt en wie eraf gaat."""

    template_name = "participatie/teams/team.html"

    @cached_property
    def project(self) -> ProjectPage:
        return get_object_or_404(ProjectPage, pk=min(self.kwargs["pk"], HOOGSTE_PK))

    def get_page_title(self) -> str:
        return _("Team van {project}").format(project=self.project.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        lijst = {"url": reverse("teams_beheer:lijst"), "label": _("Projectteams")}
        hier = {"url": "", "label": self.project.get_admin_display_title()}
        return [*self.breadcrumbs_items, lijst, hier]

    @property
    def collegas(self) -> Any:
        return querysets.toe_te_voegen(self.project, self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        binnen, inbreng = querysets.met_recht(rules.TOEGANG), querysets.met_recht(rules.EIGEN_INBRENG)
        leden = [
            {"lid": lid, "komt_erin": lid.pk in binnen, "heeft_rol": lid.pk in inbreng}
            for lid in querysets.leden_van(self.project)
        ]
        return {
            **super().get_context_data(**kwargs),
            "project": self.project,
            "leden": leden,
            "rol": rules.ROL,
            "toevoegform": kwargs.get("form") or ToevoegForm(None, self.collegas),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        handelingen = {"toevoegen": self._voeg_toe, "eraf": self._haal_eraf}
        if request.POST.get("actie") not in handelingen:
            raise BadRequest
        return handelingen[request.POST["actie"]]() or redirect(request.path)

    def _voeg_toe(self) -> HttpResponse | None:
        form = ToevoegForm(self.request.POST, self.collegas)
        if not form.is_valid():
            messages.error(self.request, _("Er is nog niemand toegevoegd. Verbeter wat hieronder rood is."))
            return self.render_to_response(self.get_context_data(form=form), status=422)
        collega = form.cleaned_data["collega"]
        actions.voeg_toe(self.project, collega, self.request.user)
        messages.success(self.request, _("{naam} zit nu in het team.").format(naam=collega))
        return None

    def _haal_eraf(self) -> HttpResponse | None:
        form = LidForm(self.request.POST)
        if not form.is_valid():
            raise BadRequest
        lid = querysets.leden_van(self.project).filter(pk=form.cleaned_data["lid"]).first()
        if lid is None:
            messages.warning(self.request, _("Deze collega zit niet meer in het team. Er is niets veranderd."))
            return None
        try:
            actions.haal_eraf(self.project, lid, self.request.user, ook_de_laatste=form.cleaned_data["ook_de_laatste"])
        except actions.LaatsteLidError:
            return self.render_to_response(self.get_context_data(laatste=lid), status=409)
        messages.success(self.request, _("{naam} zit niet meer in het team.").format(naam=lid))
        return None


class NieuwProjectView(Teamscherm):
    """Een naam en een begin; daarna staat het concept klaar, met de maker in het team."""

    template_name = "participatie/teams/nieuw.html"
    page_title = gettext_lazy("Nieuw project")
    header_icon = "doc-empty"

    def mag(self) -> bool:
        return rules.mag_beginnen(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = kwargs.get("form") or NieuwProjectForm()
        kan = ProjectenPage.objects.exists()
        return {**super().get_context_data(**kwargs), "projectform": form, "kan": kan}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = NieuwProjectForm(request.POST)
        overzicht = ProjectenPage.objects.order_by("path").first()
        if overzicht is None or not form.is_valid():
            messages.error(request, _("Het project is nog niet gemaakt. Verbeter wat hieronder rood is."))
            return self.render_to_response(self.get_context_data(form=form), status=422)
        project = actions.begin_project(form.cleaned_data["titel"], request.user, overzicht, form.gekozen)
        messages.success(request, _("Uw concept staat klaar. Het komt pas op de site als u het publiceert."))
        return redirect("wagtailadmin_pages:edit", project.pk)
