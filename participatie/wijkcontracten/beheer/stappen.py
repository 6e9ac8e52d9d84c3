"""De stappen van een contract: elk een eigen pagina die zegt wat er gaat gebeuren, en een knop die het doet."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail_modeladmin.views import InspectView

from participatie.inbreng.actions import VerouderdError
from participatie.models import Toezegging

from .. import actions, rules
from ..actions.motor import laatste_van
from ..controle import wat_ontbreekt
from .stapforms import AfspraakForm, EvalueerForm, StapForm, TekenForm

VEROUDERD = gettext_lazy("Een collega heeft dit contract net veranderd. Er is niets bewaard: kijk wat er nu staat.")


class Stap(InspectView):
    """Een formulier bij een contract. Klopt het, dan doet `doe` de stap en gaat men terug naar het contract."""

    knop: Any = ""
    uitleg: Any = ""
    form_class: Any = StapForm
    gevaarlijk = False

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not rules.mag_bijhouden(request.user):
            raise PermissionDenied
        if not self.kan():
            messages.info(request, _("Dit kan nu niet bij dit contract. U ziet hoe het ervoor staat."))
            return self.terug()
        return super().dispatch(request, *args, **kwargs)

    def kan(self) -> bool:
        """Of deze stap bij dit contract past."""
        return True

    def maak_form(self, data: Any = None) -> forms.BaseForm:
        """Het formulier, leeg of ingevuld."""
        return self.form_class(self.instance, data)

    def doe(self, form: Any) -> str:
        """Doe de stap; geeft wat de medewerker leest, of "" als het al was gedaan."""
        raise NotImplementedError

    def terug(self) -> HttpResponse:
        return redirect(self.url_helper.get_action_url("inspect", self.instance.pk))

    def get_template_names(self) -> list[str]:
        return ["participatie/wijkcontracten/beheer/stap.html"]

    def get_meta_title(self) -> str:
        return f"{self.page_title}: {self.instance.titel}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        terug = self.url_helper.get_action_url("inspect", self.instance.pk)
        return super().get_context_data(**{"terug": terug, "form": kwargs.get("form") or self.maak_form(), **kwargs})

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form: Any = self.maak_form(request.POST)
        if not form.is_valid():
            messages.error(request, _("Er is nog niets veranderd. Vul aan wat hieronder rood is."))
            return self.render_to_response(self.get_context_data(form=form), status=422)
        try:
            gedaan = self.doe(form)
        except VerouderdError:
            return self.verouderd(form)
        except actions.OnvolledigError as fout:
            for reden in fout.redenen:
                form.add_error(None, reden)
            return self.render_to_response(self.get_context_data(form=form), status=422)
        if gedaan:
            messages.success(request, gedaan)
        else:
            messages.info(request, _("Dit was al gedaan. Er is niets veranderd."))
        return self.terug()

    def verouderd(self, form: Any) -> HttpResponse:
        """Iemand was ons voor: kijk eerst wat er nu staat."""
        messages.warning(self.request, VEROUDERD)
        return self.terug()


class AfspraakErbij(Stap):
    """Een afspraak toevoegen; in een getekend contract staat zij meteen op de site."""

    page_title = gettext_lazy("Afspraak toevoegen")
    knop = gettext_lazy("Zet de afspraak in het contract")

    def maak_form(self, data: Any = None) -> forms.BaseForm:
        return AfspraakForm(self.instance, data)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        uitleg = _("Het contract is getekend. Deze extra afspraak staat daarom meteen op de site.")
        return super().get_context_data(uitleg=uitleg if self.instance.is_getekend else "", **kwargs)

    def doe(self, form: Any) -> str:
        versie, afspraak = form.cleaned_data["versie"] or 0, form.save(commit=False)
        gedaan = actions.afspraak_toevoegen(self.instance, afspraak, self.request.user, versie=versie)
        return _("De afspraak staat in het contract.") if gedaan else ""

    def verouderd(self, form: Any) -> HttpResponse:
        """Wat is getypt, blijft staan; met de stand van nu kan de medewerker het nog eens versturen."""
        messages.warning(self.request, _("Dit contract is net veranderd. Er is niets bewaard. Past uw afspraak nog?"))
        opnieuw = self.maak_form({**form.data.dict(), "versie": laatste_van(self.instance)})
        return self.render_to_response(self.get_context_data(form=opnieuw), status=409)


class AfspraakWijzigen(Stap):
    """Een afspraak in een concept veranderen of weghalen."""

    page_title = gettext_lazy("Afspraak veranderen")
    knop = gettext_lazy("Bewaar de afspraak")
    weghalen = gettext_lazy("Haal de afspraak weg")

    def kan(self) -> bool:
        return not self.instance.is_getekend

    def maak_form(self, data: Any = None) -> AfspraakForm:
        afspraak = Toezegging.objects.filter(contract=self.instance, pk=int(self.kwargs["afspraak"])).first()
        if afspraak is None:
            raise Http404
        return AfspraakForm(self.instance, data, instance=afspraak)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "weghalen" not in request.POST:
            return super().post(request, *args, **kwargs)
        afspraak = self.maak_form().instance
        try:
            actions.afspraak_weghalen(afspraak, request.user)
        except VerouderdError:
            messages.warning(request, VEROUDERD)
        else:
            messages.success(request, _("De afspraak is weg."))
        return self.terug()

    def doe(self, form: Any) -> str:
        gedaan = actions.afspraak_wijzigen(form.save(commit=False), self.request.user)
        return _("De afspraak is bewaard.") if gedaan else ""


class Tekenen(Stap):
    """Het contract is getekend: vanaf nu is het openbaar."""

    page_title = gettext_lazy("Tekenen")
    knop = gettext_lazy("Leg vast dat het is getekend")
    uitleg = gettext_lazy(
        "Hierna staat het contract op de site. Elke afspraak wordt een toezegging die iedereen kan volgen. De tekst "
        "verandert dan alleen nog met een reden. U kunt dit niet terugdraaien."
    )
    form_class = TekenForm

    def kan(self) -> bool:
        return not self.instance.is_getekend and not wat_ontbreekt(self.instance)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        partijen, afspraken = list(self.instance.partijen.all()), list(self.instance.afspraken.all())
        return super().get_context_data(partijen=partijen, afspraken=afspraken, **kwargs)

    def doe(self, form: Any) -> str:
        gegevens = form.cleaned_data
        gedaan = actions.tekenen(self.instance, gegevens["op"], self.request.user, versie=gegevens["versie"])
        return _("Het contract is getekend en staat op de site.") if gedaan else ""


class Evalueren(Stap):
    """Wat partijen van het contract vonden."""

    page_title = gettext_lazy("Evalueren")
    knop = gettext_lazy("Zet de evaluatie op de site")
    form_class = EvalueerForm

    def kan(self) -> bool:
        return self.instance.is_getekend and self.instance.geevalueerd_op is None

    def doe(self, form: Any) -> str:
        gegevens = form.cleaned_data
        tekst, op, versie = gegevens["tekst"], gegevens["op"], gegevens["versie"]
        gedaan = actions.evalueren(self.instance, tekst, op, self.request.user, versie=versie)
        return _("De evaluatie staat op de site.") if gedaan else ""


class Weggooien(Stap):
    """Een concept dat er niet komt."""

    page_title = gettext_lazy("Concept weggooien")
    knop = gettext_lazy("Gooi dit concept weg")
    uitleg = gettext_lazy("Het concept en zijn afspraken zijn daarna weg. Niemand buiten het CMS heeft het gezien.")
    gevaarlijk = True

    def kan(self) -> bool:
        return not self.instance.is_getekend

    def doe(self, form: Any) -> str:
        actions.weggooien(self.instance, versie=form.cleaned_data["versie"])
        return _("Het concept is weg.")

    def terug(self) -> HttpResponse:
        weg = not type(self.instance).objects.filter(pk=self.instance.pk).exists()
        return redirect(self.index_url) if weg else super().terug()
