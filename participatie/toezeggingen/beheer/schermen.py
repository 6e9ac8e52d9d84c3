"""De schermen in het CMS: vastleggen, bijwerken, en één toezegging met alles wat ermee kan."""

from typing import Any

from django import forms
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail_modeladmin.helpers import ButtonHelper
from wagtail_modeladmin.views import CreateView, EditView, InspectView

from participatie.inbreng.actions import VerouderdError
from participatie.inbreng.rules import mag_deze_behandelen
from participatie.models import Inbreng, Toezegging, Toezegginggebeurtenis
from participatie.teams.beheer.records import BinnenWerkgebied

from .. import actions, rules
from ..choices import Bron, Toezeggingstaat
from ..weergave import regel
from .forms import BIJ_CONTRACT, BIJWERKEN, VASTLEGGEN
from .handelingen import BIJ_AFGEROND, BIJ_OPEN, HANDELINGEN, KnopForm


class ToezeggingKnoppen(ButtonHelper):
    """De toezegging zelf is het eerste waar men naartoe wil, niet het formulier."""

    def inspect_button(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        titel = _("Verschuiven, voortgang melden of afronden")
        return {**super().inspect_button(*args, **kwargs), "label": _("Bijhouden"), "title": titel}

    def get_primary_button(self, obj: Toezegging) -> dict[str, Any]:
        return self.inspect_button(obj.pk)


class VanafInbreng(forms.Form):
    """De inbreng waaruit iemand een toezegging maakt."""

    inbreng = forms.CharField(max_length=12)

    def vind(self) -> Inbreng | None:
        """De inbreng, als zij bestaat."""
        return Inbreng.objects.filter(kenmerk=self.cleaned_data["inbreng"]).first() if self.is_valid() else None


def meld_met_ongedaan(request: HttpRequest, tekst: str, gebeurtenis: Toezegginggebeurtenis) -> None:
    """Zeg wat er is gedaan, met een knop om dat ongedaan te maken."""
    adres = reverse("participatie_toezegging_ongedaan", args=[gebeurtenis.pk])
    gegevens = {"tekst": tekst, "adres": adres, "gebeurtenissen": [gebeurtenis.pk]}
    messages.success(request, render_to_string("participatie/inbreng/beheer/_gedaan.html", gegevens, request))


class Vastleggen(CreateView):
    """Een nieuwe toezegging, leeg of vanuit een inbreng."""

    page_title = gettext_lazy("Nieuwe toezegging")

    def get_meta_title(self) -> str:
        return _("Nieuwe toezegging")

    def get_page_subtitle(self) -> str:
        return ""

    def get_edit_handler(self) -> Any:
        return VASTLEGGEN.bind_to_model(Toezegging)

    def get_initial(self) -> dict[str, Any]:
        inbreng = VanafInbreng(self.request.GET).vind()
        if inbreng is None or not mag_deze_behandelen(self.request.user, inbreng):
            return {}
        bron = Bron.SPREEKUUR if inbreng.kanaal == "spreekuur" else Bron.INBRENG
        return {"project": inbreng.project_id, "wijk": inbreng.wijk_id, "bron": bron, "kenmerken": inbreng.kenmerk}

    def get_error_message(self) -> str:
        return _("De toezegging is nog niet bewaard. Verbeter wat hieronder rood is.")

    def form_valid(self, form: Any) -> HttpResponse:
        gebeurtenis = actions.toezeggen(form.instance, form.cleaned_data["kenmerken"], self.request.user)
        if gebeurtenis is None:
            rij = Toezegging.objects.get(nummer=form.instance.nummer)
            messages.warning(self.request, _("Deze toezegging was al bewaard. Er is niets veranderd."))
            return redirect(self.url_helper.get_action_url("inspect", rij.pk))
        tekst = _("Toezegging {nummer} is bewaard.").format(nummer=form.instance.nummer)
        meld_met_ongedaan(self.request, tekst, gebeurtenis)
        return redirect(self.url_helper.get_action_url("inspect", form.instance.pk))


class Bijwerken(BinnenWerkgebied, EditView):
    """De gegevens om de toezegging heen; wat en wanneer verandert alleen met een handeling."""

    page_title = gettext_lazy("Toezegging: gegevens")

    def get_meta_title(self) -> str:
        return _("Toezegging: gegevens")

    def get_edit_handler(self) -> Any:
        return (BIJ_CONTRACT if self.instance.contract_id else BIJWERKEN).bind_to_model(Toezegging)

    def get_error_message(self) -> str:
        return _("De gegevens zijn nog niet bewaard. Verbeter wat hieronder rood is.")

    def form_valid(self, form: Any) -> HttpResponse:
        velden = {naam: waarde for naam, waarde in form.cleaned_data.items() if naam != "kenmerken"}
        actions.bijwerken(self.instance, velden, form.cleaned_data["kenmerken"], self.request.user)
        messages.success(self.request, _("De gegevens zijn bewaard."))
        return redirect(self.url_helper.get_action_url("inspect", self.instance.pk))


class ToezeggingView(BinnenWerkgebied, InspectView):
    """Eén toezegging: hoe het ervoor staat, wat eraan voorafging, en wat u kunt doen."""

    page_title = gettext_lazy("Toezegging")

    def get_meta_title(self) -> str:
        return f"{self.instance.nummer}: {self.instance.wat}"

    def get_page_subtitle(self) -> str:
        return str(self.instance.nummer)

    @cached_property
    def gedrukt(self) -> str:
        """De knop waarop is gedrukt, als er een fout in het formulier staat."""
        return str(self.request.POST.get("actie", ""))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rij = Toezegging.objects.select_related("project", "wijk", "contract").get(pk=self.instance.pk)
        gebeurtenissen = list(rij.gebeurtenissen.select_related("door"))
        return super().get_context_data(
            **{
                "regel": regel(rij),
                "toezegging": rij,
                "gebeurtenissen": gebeurtenissen,
                "versie": max((gebeurtenis.pk for gebeurtenis in gebeurtenissen), default=0),
                "inbrengen": self._inbrengen(rij),
                "handelingen": self._handelingen(rij),
                "mag_bijhouden": rules.mag_deze_bijhouden(self.request.user, rij),
                **kwargs,
            }
        )

    def _inbrengen(self, rij: Toezegging) -> list[tuple[Inbreng, bool]]:
        """De inbreng, en of deze medewerker haar mag lezen; een team ziet alleen die van de eigen projecten."""
        wie = self.request.user
        alle = [(inbreng, mag_deze_behandelen(wie, inbreng)) for inbreng in rij.inbreng.order_by("pk")]
        overal = rules.TOEZEGGINGEN.mag_overal(wie)
        return [(inbreng, mag) for inbreng, mag in alle if mag or overal]

    def _handelingen(self, rij: Toezegging, fout: forms.Form | None = None) -> list[dict[str, Any]]:
        keuzes = BIJ_OPEN if rij.staat == Toezeggingstaat.OPEN else BIJ_AFGEROND
        return [
            {
                "naam": naam,
                "handeling": handeling,
                "form": fout if fout and naam == self.gedrukt else handeling.form(rij, prefix=naam),
                "open": bool(fout) and naam == self.gedrukt,
            }
            for naam, handeling in keuzes.items()
        ]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        knop = KnopForm(request.POST)
        if not rules.mag_deze_bijhouden(request.user, self.instance):
            raise PermissionDenied
        if not knop.is_valid():
            raise BadRequest
        handeling = HANDELINGEN[knop.cleaned_data["actie"]]
        form = handeling.form(self.instance, request.POST, prefix=self.gedrukt)
        if not form.is_valid():
            messages.error(request, _("Er is nog niets veranderd. Vul aan wat hieronder rood is."))
            context = self.get_context_data(handelingen=self._handelingen(self.instance, form))
            return self.render_to_response(context, status=422)
        try:
            gedaan = handeling.doe(self.instance, form.cleaned_data, request.user, knop.cleaned_data["versie"])
        except VerouderdError:
            uitleg = _("Een collega heeft deze toezegging net veranderd. U ziet nu hoe het ervoor staat.")
            messages.warning(request, f"{uitleg} {_('Er is niets veranderd.')}")
            return self.render_to_response(self.get_context_data(), status=409)
        if gedaan:
            meld_met_ongedaan(request, str(handeling.melding), gedaan)
        else:
            messages.info(request, _("Dit stond er al. Er is niets veranderd."))
        return redirect(self.url_helper.get_action_url("inspect", self.instance.pk))


def ongedaan(model_admin: Any, request: HttpRequest, gebeurtenis: str) -> HttpResponse:
    """Draai terug wat een medewerker net deed."""
    if not rules.mag_bijhouden(request.user):
        raise PermissionDenied
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    eigen = rules.BIJHOUDEN.binnen(request.user, Toezegginggebeurtenis.objects.all(), "toezegging__project")
    try:
        if not eigen.filter(pk=gebeurtenis).exists():
            raise VerouderdError  # van een ander team, of onbekend: dat is hier hetzelfde
        toezegging = actions.ongedaan_maken(int(gebeurtenis))
    except VerouderdError:
        messages.warning(
            request, _("Dit is niet meer terug te draaien. De mail is al weg, of er gebeurde intussen meer.")
        )
        return redirect(model_admin.url_helper.index_url)
    messages.success(request, _("Teruggedraaid. Niemand kreeg er mail over."))
    if toezegging.pk is None:
        return redirect(model_admin.url_helper.index_url)
    return redirect(model_admin.url_helper.get_action_url("inspect", toezegging.pk))
