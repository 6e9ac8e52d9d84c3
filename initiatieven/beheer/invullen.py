import uuid
from typing import Any

from django import forms
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from initiatieven.models import Aanmelding
from participatie.papier.momentopname import als_ontvangen
from stadmaken.common.nummers import HOOGSTE_PK

from ..aanmelden import actions, plekken
from ..aanmelden.choices import LOPEND, MET_PLEK, Rol, Status
from ..aanmelden.forms import Keuzes, beginwaarden, ontvang
from ..planning.choices import Wijze
from ..planning.stand import geweest
from .basis import Gelegenheidscherm
from .deelnemerform import DeelnemerForm, SleutelForm

FOUTEN: dict[type[Exception], tuple[str | None, Any]] = {
    actions.AlAangemeldError: ("email", gettext_lazy("Met dit e-mailadres is al iemand aangemeld.")),
    actions.VolError: (None, gettext_lazy("Het is vol, en er is geen wachtlijst of zo veel plekken zijn er niet.")),
    actions.TijdvakBezetError: (None, gettext_lazy("Deze tijd is net door een ander gekozen. Kies een andere.")),
    actions.GeslotenError: (None, gettext_lazy("Dit kan niet meer: het gaat niet door, of de aanmelding is afgemeld.")),
}
GELUKT = {
    Status.BEVESTIGD.value: gettext_lazy("{naam} heeft een plek."),
    Status.WACHTLIJST.value: gettext_lazy("Het is vol. {naam} staat op de wachtlijst."),
    Status.AANGEBODEN.value: gettext_lazy("Er ligt een plek klaar voor {naam}."),
}


class VanForm(forms.Form):
    """De afgemelde aanmelding waarmee het formulier begint."""

    van = forms.IntegerField(min_value=1, max_value=HOOGSTE_PK)


class Invulscherm(Gelegenheidscherm):
    """Het formulier met de gegevens van één deelnemer."""

    template_name = "initiatieven/beheer/invullen.html"

    @cached_property
    def begin_bij(self) -> Aanmelding | None:
        """De aanmelding waarvan de gegevens al zijn ingevuld."""
        raise NotImplementedError

    @cached_property
    def keuzes(self) -> Keuzes:
        nu = timezone.now()
        groepen = [groep for groep in self.gelegenheid.gereserveerd.all() if plekken.geldt(groep, self.gelegenheid, nu)]
        return Keuzes(plekken.vrije_tijden(self.gelegenheid, nu), groepen)

    def lees(self) -> DeelnemerForm:
        """Het formulier met wat is ingevuld, of met de gegevens die er zijn."""
        if self.request.method == "POST":
            return DeelnemerForm(self.gelegenheid, self.keuzes, ontvang(self.request.POST, self.gelegenheid))
        form = DeelnemerForm(self.gelegenheid, self.keuzes)
        if rij := self.begin_bij:
            form.initial = beginwaarden(rij, als_ontvangen(rij.invoer).data, form.fields)
        return form

    def doe(self, form: DeelnemerForm, sleutel: str) -> Aanmelding:
        """Leg het vast."""
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = kwargs.get("form") or self.lees()
        return {
            **super().get_context_data(**kwargs),
            "form": form,
            "foute_velden": [veld for veld in form.visible_fields() if veld.errors],
            "sleutel": kwargs.get("sleutel") or SleutelForm(initial={"idempotentie": uuid.uuid4()}),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form, sleutel = self.lees(), SleutelForm(request.POST)
        if not sleutel.is_valid():
            raise BadRequest
        if form.is_valid():
            try:
                rij = self.doe(form, str(sleutel.cleaned_data["idempotentie"]))
            except tuple(FOUTEN) as fout:
                form.add_error(*FOUTEN[type(fout)])
            else:
                return redirect("agenda_beheer:persoon", rij.gelegenheid_id, rij.pk)
        return self.render_to_response(self.get_context_data(form=form, sleutel=sleutel), status=422)


class ToevoegenView(Invulscherm):
    """Iemand belt of komt langs: meld diegene aan, ook zonder e-mailadres, na sluiting of na afloop."""

    page_title = gettext_lazy("Iemand toevoegen")

    @cached_property
    def begin_bij(self) -> Aanmelding | None:
        form = VanForm(self.request.GET)
        return self.aanmelding(form.cleaned_data["van"]) if form.is_valid() else None

    def doe(self, form: DeelnemerForm, sleutel: str) -> Aanmelding:
        rij = actions.aanmelden(
            self.gelegenheid, form.gegevens(), idempotentie=sleutel, rol=Rol.GEMEENTE, door=self.request.user
        )
        zonder_plek = self.geweest and rij.status == Status.WACHTLIJST
        tekst = _("Alle plekken zijn bezet. {naam} staat erbij zonder plek.") if zonder_plek else GELUKT[rij.status]
        messages.success(self.request, tekst.format(naam=rij.naam))
        return rij

    @property
    def geweest(self) -> bool:
        """Of dit na afloop is; dan gaat er geen mail uit."""
        return geweest(self.gelegenheid, timezone.now())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kan = self.gelegenheid.wijze != Wijze.VRIJ
        return {**super().get_context_data(**kwargs), "kan": kan, "geweest": self.geweest}


class WijzigenView(Invulscherm):
    """Verbeter de gegevens van een deelnemer; die krijgt daar bericht van."""

    page_title = gettext_lazy("Gegevens wijzigen")

    @cached_property
    def begin_bij(self) -> Aanmelding | None:
        return self.aanmelding(self.kwargs["wie"])

    @cached_property
    def keuzes(self) -> Keuzes:
        rij = self.aanmelding(self.kwargs["wie"])
        if rij.status not in MET_PLEK or rij.tijdvak is None:
            return Keuzes(samen=rij.aantal)
        tijden = plekken.vrije_tijden(self.gelegenheid, timezone.now())
        return Keuzes(sorted({rij.tijdvak, *tijden}), samen=rij.aantal)

    def doe(self, form: DeelnemerForm, sleutel: str) -> Aanmelding:
        rij = self.aanmelding(self.kwargs["wie"])
        actions.wijzig(rij, form.gegevens(), rol=Rol.GEMEENTE, door=self.request.user)
        messages.success(self.request, _("De gegevens van {naam} zijn bewaard.").format(naam=rij.naam))
        return rij

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rij = self.aanmelding(self.kwargs["wie"])
        kan = rij.status in LOPEND and not rij.geschoond_op
        return {**super().get_context_data(**kwargs), "aanmelding": rij, "kan": kan}
