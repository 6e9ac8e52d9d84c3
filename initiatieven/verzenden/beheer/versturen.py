"""Een editie nakijken, aan uzelf sturen, en klaarzetten voor alle abonnees."""

import uuid
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import BadRequest
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.widgets import Button
from wagtail.log_actions import log

from ...nieuwsbrief.controle import FOUT, Bevinding, controleer
from ...nieuwsbrief.models import EditiePage
from .. import actions
from ..models import Verzending
from ..ontvangers import ontvangers_van
from . import spoor
from .basis import Editiescherm
from .forms import PlanForm, SleutelForm, StapForm
from .rules import mag_versturen


class VersturenView(Editiescherm):
    """Nakijken, plannen, en dan bevestigen met hoeveel mensen het krijgen."""

    template_name = "initiatieven/verzenden/versturen.html"
    page_title = gettext_lazy("Versturen")

    @cached_property
    def bevindingen(self) -> list[Bevinding]:
        """Wat er te verbeteren is aan wat nu op de site staat."""
        return controleer(self.editie, extern=False)

    @cached_property
    def aantal(self) -> int:
        """Hoeveel mensen de editie nu zouden krijgen."""
        return ontvangers_van(self.editie).count()

    def bezwaar(self) -> str:
        """Waarom versturen nu niet kan."""
        if bezwaar := actions.bezwaar_tegen(self.editie):
            return bezwaar
        if any(een.ernst == FOUT for een in self.bevindingen):
            return _("Los eerst op wat hieronder als fout staat.")
        return "" if self.aantal else _("Er is niemand die deze editie nog moet krijgen.")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        begin = {"idempotentie": uuid.uuid4(), "wanneer": "nu", "per_minuut": "600"}
        eerder = list(Verzending.objects.filter(editie=self.editie).met_aantallen())
        return {
            **super().get_context_data(**kwargs),
            "editie": self.editie,
            "mag_wijzigen": self.editie.permissions_for_user(self.request.user).can_edit(),
            "bevindingen": self.bevindingen,
            "aantal": self.aantal,
            "bezwaar": self.bezwaar(),
            "eerder": eerder,
            "al_verstuurd": any(een.zending.begonnen_op for een in eerder),
            "form": kwargs.get("form") or PlanForm(initial=begin),
            "proefform": SleutelForm(initial={"idempotentie": uuid.uuid4()}, auto_id="proef_%s"),
            "eigen_adres": self.request.user.email,  # type: ignore[union-attr]
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        stap, form = StapForm(request.POST), PlanForm(request.POST)
        if not stap.is_valid():
            raise BadRequest
        if not form.is_valid():
            messages.error(request, _("Er is nog niets verstuurd. Vul aan wat hieronder rood is."))
            return self.render_to_response(self.get_context_data(form=form), status=422)
        if stap.cleaned_data["stap"] == "verstuur":
            return self.verstuur(form)
        zeker = stap.cleaned_data["stap"] == "voorbeeld" and not self.bezwaar()
        return self.render_to_response(self.get_context_data(form=form, zeker=zeker))

    def verstuur(self, form: PlanForm) -> HttpResponseRedirect:
        """Zet klaar; stond dezelfde verzending er al, dan gaat de redacteur daarheen."""
        sleutel = form.cleaned_data["idempotentie"]
        bestaand = Verzending.objects.filter(idempotentie=sleutel).first()
        bezwaar = "" if bestaand else self.bezwaar()
        if bezwaar:
            messages.error(self.request, bezwaar)
            return redirect("verzend_beheer:versturen", self.editie.pk)
        try:
            with transaction.atomic():
                verzending, nieuw = actions.klaarzetten(
                    self.editie,
                    door=self.request.user,
                    idempotentie=sleutel,
                    gepland_op=form.gepland_op,
                    per_minuut=form.cleaned_data["per_minuut"],
                )
                if nieuw:
                    spoor.leg_vast(verzending, "klaargezet", self.request.user)
        except actions.KanNietError as fout:
            messages.error(self.request, str(fout))
            return redirect("verzend_beheer:versturen", self.editie.pk)
        if nieuw:
            messages.success(self.request, _("De editie staat klaar. Hieronder ziet u hoe het gaat."))
        else:
            messages.warning(self.request, _("Deze verzending stond al klaar. Er is geen tweede gemaakt."))
        return redirect("verzend_beheer:voortgang", verzending.pk)


class ProefView(Editiescherm):
    """Eén mail aan wie op de knop drukt, ook van een concept."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseRedirect:
        form, aan = SleutelForm(request.POST), request.user.email  # type: ignore[union-attr]
        if not form.is_valid():
            raise BadRequest
        if aan:
            with transaction.atomic():
                actions.stuur_proef(self.editie.get_latest_revision_as_object(), aan, form.cleaned_data["idempotentie"])
                log(self.editie, spoor.naam("proef"), user=request.user)
            uitleg = _("De proefmail is onderweg naar {adres}. De links om af te melden doen in een proefmail niets.")
            messages.success(request, uitleg.format(adres=aan))
        else:
            messages.error(request, _("Uw account heeft geen e-mailadres. Vul het in bij uw account in het CMS."))
        return redirect("verzend_beheer:versturen", self.editie.pk)


def knop_bij_pagina(page: Any, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """Vanuit de editie naar het versturen."""
    if page.pk and issubclass(page.specific_class or type(page), EditiePage) and mag_versturen(user):
        adres = reverse("verzend_beheer:versturen", args=[page.pk])
        yield Button(_("Versturen…"), adres, icon_name="mail", priority=61)


def wijs_verder(request: HttpRequest, page: Any) -> None:
    """Na het publiceren van een editie: zij staat op de site, maar er is nog geen mail uit."""
    if isinstance(page, EditiePage) and mag_versturen(request.user) and not page.verzendingen.exists():
        knop = messages.button(reverse("verzend_beheer:versturen", args=[page.pk]), _("Versturen…"))
        messages.info(request, _("De editie staat op de site. Abonnees hebben haar nog niet."), buttons=[knop])
