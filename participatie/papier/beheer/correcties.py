from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import translation
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from participatie.formulieren import invoer
from participatie.formulieren.vragenlijst import Vragenlijst
from participatie.inbreng.actions import VerouderdError
from participatie.inbreng.rules import in_werkgebied
from participatie.models import Correctie, Inbreng

from .. import actions, momentopname, querysets, rules
from ..forms import OordeelForm, OvertypForm, RedenForm
from .basis import Verbeterscherm

PER_PAGINA = 50


class CorrectiesView(Verbeterscherm):
    """Wat op een tweede paar ogen wacht."""

    template_name = "participatie/papier/beheer/correcties.html"
    page_title = gettext_lazy("Verbeteringen")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return super(Verbeterscherm, self).get_breadcrumbs_items()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pagina = Paginator(querysets.wachtend(self.request.user), PER_PAGINA).get_page(self.request.GET.get("p"))
        rijen = [(rij, rules.mag_beoordelen(self.request.user, rij)) for rij in pagina]
        return {**super().get_context_data(**kwargs), "pagina": pagina, "rijen": rijen}


class VoorstellenView(Verbeterscherm):
    """Een verbetering voorstellen: de antwoorden zoals zij nu zijn, met de scan van het papier ernaast."""

    template_name = "participatie/papier/beheer/voorstellen.html"

    @cached_property
    def inbreng(self) -> Inbreng:
        rijen = self.eigen_inbreng().select_related("formulier__locale").prefetch_related("fotos")
        return get_object_or_404(rijen, pk=self.kwargs["pk"])

    @cached_property
    def lijst(self) -> Vragenlijst:
        formulier = self.inbreng.formulier
        vragen = Vragenlijst(formulier.vragen if formulier else [])
        for stap in vragen.stappen:  # foto's staan ernaast; zij veranderen niet
            stap.onderdelen = [vraag for vraag in stap.vragen if vraag.soort != "fotos"]
        vragen.vragen = [vraag for stap in vragen.stappen for vraag in stap.vragen]
        return vragen

    def get_page_title(self) -> str:
        return _("Verbeter {kenmerk}").format(kenmerk=self.inbreng.kenmerk)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._toon(OvertypForm(self.lijst, momentopname.als_ontvangen(self.inbreng.invoer)), RedenForm())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form, reden = OvertypForm(self.lijst, invoer.lees(request.POST, self.lijst)), RedenForm(request.POST)
        if not all([form.is_valid(), reden.is_valid()]):
            return self._toon(form, reden, status=422)
        try:
            actions.voorstellen(self.inbreng, self._na(form), reden.cleaned_data["reden"], request.user)
        except actions.NietMogelijkError as fout:
            messages.error(request, str(fout))
            return self._toon(form, reden, status=409)
        messages.success(request, _("Uw voorstel wacht nu op een collega. Tot die akkoord geeft, verandert er niets."))
        return redirect("papier_beheer:correcties")

    def _na(self, form: OvertypForm) -> list[dict[str, Any]]:
        formulier = self.inbreng.formulier
        with translation.override(formulier.locale.language_code if formulier else None):
            return momentopname.verbeterd(self.inbreng.invoer, form)

    def _toon(self, form: OvertypForm, reden: RedenForm, status: int = 200) -> HttpResponse:
        te_verbeteren = rules.is_te_verbeteren(self.inbreng)
        wacht = self.inbreng.correcties.filter(akkoord=None).first() if te_verbeteren else None
        if te_verbeteren and not wacht:
            self.noteer_bekeken(self.inbreng)
        context = self.get_context_data(
            inbreng=self.inbreng,
            te_verbeteren=te_verbeteren,
            wacht=wacht,
            stappen=[(stap, [form[vraag.sleutel] for vraag in stap.vragen]) for stap in self.lijst.stappen],
            redenform=reden,
            foute_velden=[veld for een in (form, reden) for veld in een if veld.errors] if status == 422 else [],
        )
        return self.render_to_response(context, status=status)


class BeoordelenView(Verbeterscherm):
    """Eén verbetering: wat er stond, wat er komt, en het papier."""

    template_name = "participatie/papier/beheer/beoordelen.html"

    @cached_property
    def correctie(self) -> Correctie:
        eigen = in_werkgebied(self.request.user, Correctie.objects.all(), "inbreng__project")
        rijen = eigen.select_related("inbreng__formulier", "inbreng__getypt_door", "door")
        return get_object_or_404(rijen.prefetch_related("inbreng__fotos"), pk=self.kwargs["pk"])

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.noteer_bekeken(self.correctie.inbreng)
        return super().get(request, *args, **kwargs)

    def get_page_title(self) -> str:
        return _("Verbetering van {kenmerk}").format(kenmerk=self.correctie.inbreng.kenmerk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rij = self.correctie
        return {
            **super().get_context_data(**kwargs),
            "correctie": rij,
            "inbreng": rij.inbreng,
            "verschillen": momentopname.verschillen(rij.voor, rij.na),
            "mag": rules.mag_beoordelen(self.request.user, rij),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        oordeel = OordeelForm(request.POST)
        if not oordeel.is_valid():
            messages.error(request, _("Kies of u akkoord gaat."))
            return self.render_to_response(self.get_context_data(), status=422)
        akkoord = oordeel.cleaned_data["oordeel"] == "akkoord"
        try:
            (actions.goedkeuren if akkoord else actions.afwijzen)(self.correctie, request.user)
        except actions.NietMogelijkError as fout:
            messages.error(request, str(fout))
            return self.render_to_response(self.get_context_data(), status=403)
        except VerouderdError:
            messages.warning(request, _("Een collega was u voor, of de inbreng is intussen veranderd."))
            return redirect("papier_beheer:correcties")
        gedaan = _("De verbetering is doorgevoerd.") if akkoord else _("De inbreng blijft zoals zij was.")
        messages.success(request, gedaan)
        volgende = querysets.wachtend(request.user).exclude(door=request.user).first()
        return redirect(
            reverse("papier_beheer:beoordelen", args=[volgende.pk]) if volgende else "papier_beheer:correcties"
        )
