from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import Count, Exists, OuterRef, Prefetch, Q, prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView, View
from wagtail.admin import messages

from participatie.inbreng.beheer.basis import Behandelscherm
from participatie.inbreng.beheer.filters import tekst_bevat
from participatie.inbreng.choices import Moderatie
from participatie.inbreng.rules import in_werkgebied
from participatie.models import Inbrengthema, ProjectPage, Themaindeling

from .. import actions
from .basis import PER_PAGINA, Themascherm, korte_tekst
from .forms import ALLES, IndeelForm, ZoekForm
from .suggesties import met_woorden, suggestie


class ProjectenView(Behandelscherm, TemplateView):
    """Bij welk project wilt u ordenen? Waar het meeste wacht, staat bovenaan."""

    template_name = "participatie/themas/beheer/projecten.html"
    page_title = gettext_lazy("Thema’s")
    header_icon = "tag"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": _("Thema’s")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        met_thema = Exists(Themaindeling.objects.actueel().filter(inbreng=OuterRef("inbreng")))
        afgewezen = Q(inbreng__moderatie=Moderatie.NIET_GEPLAATST)  # telt alleen mee onder een thema, als in de lijst
        eigen = in_werkgebied(self.request.user, ProjectPage.objects.all(), "pk")
        projecten = eigen.filter(inbreng__isnull=False).annotate(
            aantal=Count("inbreng", distinct=True, filter=met_thema | ~afgewezen),
            zonder=Count("inbreng", distinct=True, filter=~met_thema & ~afgewezen),
        )
        bladzij = Paginator(projecten.order_by("-zonder", "title"), PER_PAGINA).get_page(self.request.GET.get("p"))
        return {**super().get_context_data(**kwargs), "bladzij": bladzij}


class LijstView(Themascherm, TemplateView):
    """De thema's van een project, en de inbreng die nog bij een thema moet."""

    template_name = "participatie/themas/beheer/lijst.html"

    def get_page_title(self) -> str:
        return _("Thema’s bij {project}").format(project=self.project.title)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return self.broodkruimels()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        themas = list(self.themas())
        zoek = ZoekForm(self.request.GET, themas)
        bladzij = Paginator(self.gezocht(zoek), PER_PAGINA).get_page(self.request.GET.get("p"))
        telling = self.inbreng().order_by().aggregate(totaal=Count("pk"), klaar=Count("pk", filter=Q(ingedeeld=True)))
        return {
            **super().get_context_data(**kwargs),
            "project": self.project,
            "themas": themas,
            "telling": telling,
            "zoek": zoek,
            "reeks": urlencode(zoek.gekozen),
            "bladzij": bladzij,
            "rijen": _rijen(bladzij, themas),
            "besluitadres": self.naar("besluit"),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = IndeelForm(request.POST)
        if not form.is_valid():
            messages.error(request, form.fout)
            return self.render_to_response(self.get_context_data(indeelform=form), status=422)
        try:
            self._deel_in(form.cleaned_data)
        except actions.MagNietError as fout:
            messages.error(request, str(fout))
        return redirect(request.get_full_path())

    def gezocht(self, zoek: ZoekForm) -> Any:
        """De inbreng die bij de keuzes past, oudste eerst."""
        keuze = zoek.gekozen
        rijen = self.inbreng()
        if "wat" not in keuze:
            rijen = rijen.filter(ingedeeld=False)
        elif keuze["wat"] != ALLES:
            rijen = rijen.filter(themas=keuze["wat"])
        if "zoek" in keuze:
            rijen = rijen.filter(tekst_bevat(keuze["zoek"], in_origineel=self.ziet_origineel))
        return rijen.order_by("ontvangen_op", "pk")

    def _deel_in(self, keuze: dict[str, Any]) -> None:
        themas = list(Inbrengthema.objects.filter(project=self.project, pk__in=keuze["themas"]))
        if keuze["nieuw"]:
            themas.append(actions.maken(self.project, keuze["nieuw"]))
        pks = keuze["inbreng"]
        if keuze["alles"]:
            zoek = ZoekForm(self.request.GET, self.themas())
            pks = list(self.gezocht(zoek).values_list("pk", flat=True))
        tijd = timezone.now()
        aantal = len(actions.indelen(pks, themas, self.request.user, tijd=tijd))
        if not aantal:
            messages.warning(self.request, _("Deze inbreng stond al bij dit thema. Er is niets veranderd."))
            return
        tekst = ngettext("{n} keer inbreng bij een thema gezet.", "{n} keer inbreng bij een thema gezet.", aantal)
        self.meld_met_weg_terug(tekst.format(n=aantal), op=tijd.isoformat())


class OngedaanView(Themascherm, View):
    """Draai terug wat deze medewerker net indeelde of samenvoegde."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        op = _moment(request.POST.get("op", ""))
        eigen = Themaindeling.objects.filter(thema__project=self.project, door_id=request.user.pk, op=op)
        pks = list(eigen.values_list("pk", flat=True)) if op else []
        if pks and actions.uithalen(pks, request.user):
            messages.success(request, _("Dat is ongedaan gemaakt."))
        else:
            messages.warning(request, _("Dit is niet meer ongedaan te maken."))
        return redirect(self.naar("lijst"))


def _moment(tekst: str) -> Any:
    """Een tijdstip, of None als het er geen is."""
    try:
        return parse_datetime(tekst[:40])
    except ValueError:
        return None


def _rijen(bladzij: Page, themas: list[Inbrengthema]) -> list[dict[str, Any]]:
    inbreng = list(bladzij)
    al = Inbrengthema.objects.actueel().order_by("nummer")
    prefetch_related_objects(inbreng, Prefetch("themas", al))
    te_raden = met_woorden(themas)
    return [
        {
            "inbreng": rij,
            "tekst": (tekst := korte_tekst(rij)),
            "themas": list(rij.themas.all()),
            "suggestie": None if rij.themas.all() else suggestie(tekst, te_raden),
        }
        for rij in inbreng
    ]
