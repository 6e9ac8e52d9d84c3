"""Terugkerende activiteiten: maken met een voorbeeld vooraf, overslaan, veranderen en stoppen."""

from datetime import date
from typing import Any

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages

from stadmaken.common.nummers import HOOGSTE_PK

from ...aanbod.models import AanbodPage
from ...beheer.rules import eigen_aanbod, mag_beheren
from .. import actions
from ..models import Gelegenheid, Herhaling
from ..regels import lees
from ..stand import stand
from ..woorden import in_woorden
from .basis import Planscherm, aanbod_bij
from .forms import DagVeld, ToelichtingForm
from .redenen import zonder_eigen_woorden
from .reeksform import ReeksForm
from .schermen import VanAanbod

REEKSEN = "initiatieven_herhaling_modeladmin_index"
VOORBEELDEN = 12


class DagForm(ToelichtingForm):
    """Een dag van de reeks, met wat iemand erover leest."""

    actie = forms.ChoiceField(choices=[(naam, naam) for naam in ("overslaan", "opnemen", "stoppen")])
    dag = DagVeld()


def reeks_met(pk: int) -> Herhaling:
    """Een reeks, of 404."""
    return get_object_or_404(Herhaling.objects.select_related("aanbod"), pk=min(pk, HOOGSTE_PK))


class Reeksscherm(Planscherm):
    """Een scherm over wat steeds terugkomt."""

    header_icon = "rotate"

    def van_aanbod(self) -> int | None:
        return aanbod_bij(Herhaling.objects, self.kwargs["pk"])

    def kruimels(self) -> list[dict[str, Any]]:
        return [{"url": reverse(REEKSEN), "label": _("Terugkerend")}] if mag_beheren(self.request.user) else []


class Reeksformulier(Reeksscherm):
    """Eerst een voorbeeld van de data, dan pas bewaren."""

    template_name = "initiatieven/planning/beheer/reeksform.html"

    @cached_property
    def reeks(self) -> Herhaling | None:
        """De reeks die wordt veranderd, of None bij een nieuwe."""
        return None

    @cached_property
    def form(self) -> ReeksForm:
        data = self.request.POST if self.request.method == "POST" else None
        keuze = {} if mag_beheren(self.request.user) else {"aanbod": eigen_aanbod(self.request.user)}
        return ReeksForm(data, reeks=self.reeks, **keuze, initial=VanAanbod(self.request.GET).keuze())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "reeksform": self.form, "reeks": self.reeks}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.form.is_valid():
            messages.error(request, _("Er is nog niets bewaard. Verbeter wat hieronder rood is."))
            return self.render_to_response(self.get_context_data(), status=422)
        if request.POST.get("stap") == "bewaren":
            return redirect("planning_beheer:reeks", self.bewaar())
        if request.POST.get("stap") == "terug":
            return self.render_to_response(self.get_context_data())
        return self.render_to_response(
            self.get_context_data(
                voorbeeld=self.form.komend[:VOORBEELDEN],
                meer=max(0, len(self.form.komend) - VOORBEELDEN),
                woorden=in_woorden(lees(self.form.cleaned_data["regel"])),
            )
        )

    def bewaar(self) -> int:
        """Leg de reeks vast; geeft haar nummer."""
        raise NotImplementedError


class ReeksMakenView(Reeksformulier):
    """Een nieuwe reeks."""

    page_title = gettext_lazy("Terugkerende activiteit maken")

    def mag(self) -> bool:
        return mag_beheren(self.request.user) or eigen_aanbod(self.request.user).exists()

    def bewaar(self) -> int:
        velden = self.form.velden()
        wat = {"aanbod": self.form.cleaned_data["aanbod"], "begin": velden.pop("begin"), "regel": velden.pop("regel")}
        with transaction.atomic():
            AanbodPage.objects.select_for_update().get(pk=wat["aanbod"].pk)  # twee keer drukken is één reeks
            reeks = Herhaling.objects.filter(**wat).first() or Herhaling.objects.create(**wat, **velden)
            aantal = actions.maak_reeks(reeks)
        tekst = ngettext("{n} datum staat in de agenda.", "{n} data staan in de agenda.", aantal)
        messages.success(self.request, tekst.format(n=aantal))
        return reeks.pk


class ReeksWijzigenView(Reeksformulier):
    """Een andere regel, tijd of plek."""

    page_title = gettext_lazy("Terugkerende activiteit wijzigen")

    @cached_property
    def reeks(self) -> Herhaling:
        return reeks_met(self.kwargs["pk"])

    def bewaar(self) -> int:
        verschil = actions.wijzig_reeks(self.reeks, **self.form.velden())
        messages.success(self.request, wat_er_gebeurde(verschil))
        return self.reeks.pk


class ReeksView(Reeksscherm):
    """Eén reeks: haar data, en wat u ermee kunt."""

    template_name = "initiatieven/planning/beheer/reeks.html"

    @cached_property
    def reeks(self) -> Herhaling:
        return reeks_met(self.kwargs["pk"])

    def get_page_title(self) -> str:
        return str(self.reeks.aanbod.title)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        nu = timezone.now()
        rijen = Gelegenheid.objects.met_tijden().filter(herhaling=self.reeks, volgens_regel__gt=nu)
        rijen = rijen.prefetch_related("bijeenkomsten").order_by("volgens_regel")
        return {
            **super().get_context_data(**kwargs),
            "reeks": self.reeks,
            "woorden": in_woorden(lees(self.reeks.regel)) or self.reeks.regel,
            "data": [(rij, stand(rij, nu), rij.bijeenkomsten.first()) for rij in rijen],
            "overgeslagen": [dag for dag in map(_dag, self.reeks.overgeslagen) if dag and dag >= timezone.localdate()],
            "vandaag": timezone.localdate(),
            "gestopt": self.reeks.tot is not None and self.reeks.tot < timezone.localdate(),
            "dagform": kwargs.get("dagform") or self._dagform(),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self._dagform(request.POST)
        if not form.is_valid():
            messages.error(request, _("Er is niets veranderd. Kies een dag uit de lijst."))
            return self.render_to_response(self.get_context_data(dagform=form), status=422)
        gedaan, tekst = self._doe(**form.cleaned_data)
        (messages.success if gedaan else messages.warning)(request, tekst)
        return redirect("planning_beheer:reeks", self.reeks.pk)

    def _dagform(self, data: Any = None) -> DagForm:
        form = DagForm(data)
        return form if mag_beheren(self.request.user) else zonder_eigen_woorden(form)

    def _doe(self, actie: str, dag: Any, toelichting: str) -> tuple[bool, str]:
        if actie == "stoppen":
            return True, wat_er_gebeurde(actions.stop_reeks(self.reeks, laatste=dag))
        if actie == "opnemen":
            if actions.neem_op(self.reeks, dag):
                return True, _("Deze dag gaat weer door.")
            return False, _(
                "Deze dag komt niet vanzelf terug: hij is al afgezegd, of hoort niet meer bij de reeks. "
                "Voeg een nieuwe datum toe als het toch doorgaat."
            )
        aantal = actions.sla_over(self.reeks, dag, door=self.request.user, toelichting=toelichting)
        tekst = ngettext("{n} aanmelding is afgezegd.", "{n} aanmeldingen zijn afgezegd.", aantal).format(n=aantal)
        return True, _("Deze dag slaan wij over. {aantal}").format(aantal=tekst if aantal else "").strip()


def wat_er_gebeurde(verschil: actions.Verschil) -> str:
    """Wat een andere regel deed, en wat zij met rust liet."""
    zinnen = [
        _("Bewaard: {nieuw} erbij, {anders} aangepast, {weg} weg.").format(
            nieuw=verschil.nieuw, anders=verschil.aangepast, weg=verschil.weg
        )
    ]
    if aantal := len(verschil.gehouden):
        zinnen.append(
            ngettext(
                "{n} datum met aanmeldingen is gebleven zoals zij was. Verzet of zeg die zelf af.",
                "{n} data met aanmeldingen zijn gebleven zoals ze waren. Verzet of zeg die zelf af.",
                aantal,
            ).format(n=aantal)
        )
    return " ".join(zinnen)


def _dag(tekst: str) -> date | None:
    try:
        return date.fromisoformat(tekst)
    except ValueError:
        return None
