import base64
from typing import Any

from django import forms
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from initiatieven.models import Aanmelding
from participatie.papier.qr import qr_svg
from stadmaken.common.nummers import HOOGSTE_PK

from ..aanmelden.actions import AlAangemeldError, GeslotenError, TijdvakBezetError, VerlopenError, VolError
from ..aanmelden.afspraken import afspraken
from .basis import Gelegenheidscherm
from .handelingen import HANDELINGEN, ActieForm, Handeling, VerplaatsForm
from .verloop import verloop

WAAROM_NIET: dict[type[Exception], Any] = {
    VolError: gettext_lazy("Dat kan niet: daar is geen plek meer. Er is niets veranderd."),
    GeslotenError: gettext_lazy("Dat kan niet meer: aanmelden is gesloten. Er is niets veranderd."),
    AlAangemeldError: gettext_lazy(
        "Dat kan niet: met dit e-mailadres is daar al iemand aangemeld. Er is niets veranderd."
    ),
    TijdvakBezetError: gettext_lazy("Deze tijd is net door een ander gekozen. Er is niets veranderd."),
    VerlopenError: gettext_lazy("Dit aanbod is verlopen. De plek ging naar een ander."),
}


class PersoonView(Gelegenheidscherm):
    """Eén deelnemer: wat diegene invulde, wat eraan voorafging, en wat u kunt doen."""

    template_name = "initiatieven/beheer/persoon.html"

    @cached_property
    def rij(self) -> Aanmelding:
        return self.aanmelding(self.kwargs["wie"])

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return super().dispatch(request, *args, **kwargs)
        except Http404:
            return self._waar_nu()

    def _waar_nu(self) -> HttpResponse:
        """Wie intussen is verplaatst, staat bij een andere datum: twee keer drukken is geen fout."""
        zelfde = Aanmelding.objects.filter(gelegenheid__aanbod=self.gelegenheid.aanbod_id)
        rij: Aanmelding = get_object_or_404(zelfde, pk=min(self.kwargs["wie"], HOOGSTE_PK))
        messages.info(self.request, _("Deze persoon staat nu bij deze datum."))
        return redirect("agenda_beheer:persoon", rij.gelegenheid_id, rij.pk)

    def get_page_title(self) -> str:
        return self.rij.naam or _("Naam verwijderd")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**kwargs),
            "aanmelding": self.rij,
            "verloop": verloop(self.rij),
            "aanwezigheid": self._aanwezigheid(),
            "handelingen": self._handelingen(kwargs.get("fout")),
        }

    def _aanwezigheid(self) -> list[tuple[Any, Any]]:
        vinkjes = {rij.bijeenkomst_id: rij for rij in self.rij.aanwezigheid.all()}
        return [(keer, vinkjes[keer.pk]) for keer in self.bijeenkomsten if keer.pk in vinkjes]

    def _handelingen(self, fout: forms.Form | None) -> list[dict[str, Any]]:
        self.rij.gelegenheid = self.gelegenheid
        gedrukt = self.request.POST.get("actie", "")
        rijen = []
        for naam, handeling in HANDELINGEN.items():
            if handeling.kan(self.rij):
                form = fout if fout and naam == gedrukt else handeling.form(self.rij, prefix=naam)
                leeg = isinstance(form, VerplaatsForm) and not form.fields["naar"].queryset  # type: ignore[attr-defined]
                rijen.append({"naam": naam, "handeling": handeling, "form": form, "open": form is fout, "leeg": leeg})
        return rijen

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        keuze = ActieForm(request.POST)
        if not keuze.is_valid():
            raise BadRequest
        naam = keuze.cleaned_data["actie"]
        handeling, rij = HANDELINGEN[naam], self.rij
        rij.gelegenheid = self.gelegenheid
        if not handeling.kan(rij):
            messages.info(request, _("Er is niets veranderd: zo stond het al, of een collega was u voor."))
            return redirect(self.adres("persoon", rij.pk))
        form = handeling.form(rij, request.POST, prefix=naam)
        if not form.is_valid():
            messages.error(request, _("Er is nog niets veranderd. Vul aan wat hieronder rood is."))
            return self.render_to_response(self.get_context_data(fout=form), status=422)
        return self._doe(handeling, form)

    def _doe(self, handeling: Handeling, form: Any) -> HttpResponse:
        try:
            handeling.doe(self.rij, form.cleaned_data, self.request.user)
        except tuple(WAAROM_NIET) as fout:
            messages.error(self.request, str(WAAROM_NIET[type(fout)]))
            return redirect(self.adres("persoon", self.rij.pk))
        messages.success(self.request, handeling.melding.format(naam=self.rij.naam))
        nu = Aanmelding.objects.get(pk=self.rij.pk)
        return redirect("agenda_beheer:persoon", nu.gelegenheid_id, nu.pk)


class BriefjeView(Gelegenheidscherm):
    """De eigen pagina op papier, voor wie geen e-mail heeft: de dagen, het adres en een QR-code."""

    template_name = "initiatieven/beheer/briefje.html"

    def get_page_title(self) -> str:
        return _("Briefje")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rij = self.aanmelding(self.kwargs["wie"])
        rij.gelegenheid = self.gelegenheid
        return {
            **super().get_context_data(**kwargs),
            "aanmelding": rij,
            "afspraken": [afspraak for afspraak in afspraken(rij) if not afspraak.geannuleerd],
            "qr": base64.b64encode(qr_svg(rij.adres).encode()).decode(),
        }
