from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from participatie.formulieren import invoer, sleutel
from participatie.formulieren.opname import neem_fotos_op, neem_op
from participatie.formulieren.vragenlijst import Vragenlijst
from participatie.models import FormulierPage, Inbreng

from .. import actions, momentopname, querysets, rules, strook
from ..forms import MAX_SCANS, SCAN, BeginForm, HerkomstForm, OvertypForm, ZoekForm
from .basis import Papierscherm

PER_PAGINA = 30


class KiezenView(Papierscherm):
    """Welk formulier ligt er op tafel? Het laatst gebruikte staat bovenaan."""

    template_name = "participatie/papier/beheer/kiezen.html"
    page_title = gettext_lazy("Inbreng overtypen")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        zoek = ZoekForm(self.request.GET)
        woord = zoek.cleaned_data["q"] if zoek.is_valid() else ""
        rijen = querysets.over_te_typen(self.request.user, woord)
        mag = rules.mag_verbeteren(self.request.user)
        return {
            **super().get_context_data(**kwargs),
            "zoekform": zoek,
            "woord": woord,
            "pagina": Paginator(rijen, PER_PAGINA).get_page(self.request.GET.get("p")),
            "wacht": querysets.wachtend(self.request.user).order_by().count() if mag else 0,
        }


class OvertypView(Papierscherm):
    """Eén lang scherm met alle vragen, met dezelfde nummers als op papier; helemaal met het toetsenbord te doen."""

    template_name = "participatie/papier/beheer/overtypen.html"

    @cached_property
    def formulier(self) -> FormulierPage:
        formulieren = querysets.in_te_voeren(self.request.user).select_related("locale")
        return get_object_or_404(formulieren, pk=self.kwargs["pk"])

    @cached_property
    def lijst(self) -> Vragenlijst:
        return Vragenlijst(self.formulier.vragen)

    def get_page_title(self) -> str:
        return str(self.formulier.title)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        begin = BeginForm(request.GET).begin()
        form, herkomst = OvertypForm(self.lijst), HerkomstForm(self.formulier, initial=begin)
        eerste = form if begin["kanaal"] else herkomst
        next(iter(eerste.fields.values())).widget.attrs["autofocus"] = True
        return self._toon(form, herkomst, sleutel.nieuw(self.formulier.pk))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        sleutel_ = sleutel.lees(request.POST.get("idem", ""), self.formulier.pk)
        form, herkomst = self._lees(request)
        goed = all([form.is_valid(), herkomst.is_valid()])
        eerder = Inbreng.objects.filter(idempotentie=sleutel_.idem).first() if sleutel_.seconden is not None else None
        if eerder:
            return self._al_ontvangen(eerder, form, herkomst)
        if request.POST.get("actie", "").startswith("verwijder:"):
            return self._toon(form, herkomst, sleutel_)
        if not goed:
            return self._toon(form, herkomst, sleutel_, status=422)
        inbreng = actions.overtypen(
            self.formulier, form, herkomst.cleaned_data, idempotentie=sleutel_.idem, door=request.user
        )
        return self._naar_klaar(inbreng, herkomst)

    def _lees(self, request: HttpRequest) -> tuple[OvertypForm, HerkomstForm]:
        """De formulieren uit het verzoek, met de foto's die al bewaard zijn en wat er nu bij komt."""
        ontvangen = invoer.lees(request.POST, self.lijst)
        data = request.POST.copy()
        weg = data.get("actie", "").partition("verwijder:")[2]
        scans = [token for token in data.getlist(SCAN) if token and token != weg]
        if weg:
            for vraag in self.lijst.vragen:
                if vraag.soort == "fotos":
                    over = [token for token in ontvangen.data.getlist(vraag.sleutel) if token != weg]
                    ontvangen.data.setlist(vraag.sleutel, over)
        fotofouten = neem_fotos_op(request.FILES, self.lijst.vragen, ontvangen.data)
        scanfouten = neem_op(request.FILES.getlist(SCAN), scans, MAX_SCANS)
        data.setlist(SCAN, scans)
        return (
            OvertypForm(self.lijst, ontvangen, fotofouten),
            HerkomstForm(self.formulier, data, {SCAN: scanfouten}),
        )

    def _toon(
        self, form: OvertypForm, herkomst: HerkomstForm, sleutel_: sleutel.Sleutel, status: int = 200
    ) -> HttpResponse:
        context = self.get_context_data(vragen=form, herkomst=herkomst, idem=sleutel_.tekst)
        return self.render_to_response(context, status=status)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form, herkomst = kwargs["vragen"], kwargs["herkomst"]
        return {
            **super().get_context_data(**kwargs),
            "formulier": self.formulier,
            "stappen": [(stap, [form[vraag.sleutel] for vraag in stap.vragen]) for stap in self.lijst.stappen],
            "foute_velden": [*_foute_velden(herkomst), *_foute_velden(form)],
        }

    def _al_ontvangen(self, eerder: Inbreng, form: OvertypForm, herkomst: HerkomstForm) -> HttpResponse:
        """Twee keer opgeslagen is één inbreng; wie terugging en iets anders typte, raakt dat niet kwijt."""
        nu, toen = (momentopname.zonder_fotos(rijen) for rijen in (momentopname.momentopname(form), eerder.invoer))
        if nu == toen:
            return self._naar_klaar(eerder, herkomst)
        tekst = _(
            "Dit scherm is al opgeslagen als {kenmerk}. Wat u daarna typte, is nog niet opgeslagen. Slaat u het nu op, "
            "dan wordt het een nieuwe inbreng. Voeg foto’s dan opnieuw toe."
        )
        messages.warning(self.request, tekst.format(kenmerk=eerder.kenmerk))
        return self._toon(form, herkomst, sleutel.nieuw(self.formulier.pk), status=409)

    def _naar_klaar(self, inbreng: Inbreng, herkomst: HerkomstForm) -> HttpResponse:
        dag = herkomst.cleaned_data.get("ontvangen_op")
        adres = reverse("papier_beheer:klaar", args=[inbreng.pk])
        bewijs = strook.bewijs(inbreng, self.request.user)
        return redirect(f"{adres}?bewijs={bewijs}" + (f"&dag={dag.isoformat()}" if dag else ""))


def _foute_velden(form: Any) -> list[Any]:
    return [veld for veld in form if veld.errors]
