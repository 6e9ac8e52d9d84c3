"""Een editie nakijken, en erin zetten wat er nieuw is."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.widgets import Button

from ..controle import controleer
from ..mail import stel_op
from ..models import EditiePage
from ..nieuw import Voorstel, sinds, voeg_toe, voorstellen
from .basis import Editiescherm


class ControleView(Editiescherm):
    """Wat er voor het versturen te verbeteren is."""

    template_name = "initiatieven/nieuwsbrief/beheer/controle.html"

    def get_page_title(self) -> str:
        return _("Nakijken")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        extern = self.request.GET.get("links") == "elders"
        return {
            **super().get_context_data(**kwargs),
            "bevindingen": controleer(self.concept, extern=extern),
            "extern": extern,
            "kb": round(stel_op(self.concept).grootte / 1000),
        }


class KeuzeForm(forms.Form):
    """Wat er in de editie moet."""

    def __init__(self, *args: Any, alle: list[Voorstel], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gekozen"] = forms.MultipleChoiceField(
            choices=[(een.sleutel, een.titel) for een in alle],
            error_messages={
                "required": _("Kruis aan wat u in de editie wilt."),
                "invalid_choice": _("Een van de keuzes is er niet meer. Kijk de lijst nog eens na."),
            },
        )


class NieuwsView(Editiescherm):
    """Wat er nieuw is sinds de vorige editie; wat iemand aankruist, komt achteraan in het concept."""

    template_name = "initiatieven/nieuwsbrief/beheer/nieuws.html"

    def get_page_title(self) -> str:
        return _("Wat is er nieuw?")

    @cached_property
    def groepen(self) -> list[tuple[Any, list[Voorstel]]]:
        return voorstellen(self.editie, self.concept.inhoud)

    @property
    def alle(self) -> list[Voorstel]:
        return [een for _soort, rij in self.groepen for een in rij]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        slot = self.editie.permissions_for_user(self.request.user).page_locked()
        gekozen = self.request.POST.getlist("gekozen")
        eigen = {"groepen": self.groepen, "sinds": sinds(self.editie), "op_slot": slot, "gekozen": gekozen}
        return {**super().get_context_data(**kwargs), **eigen}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = KeuzeForm(request.POST, alle=self.alle)
        if self.editie.permissions_for_user(request.user).page_locked():
            form.add_error(None, _("Deze editie staat op slot. Haal eerst het slot eraf."))
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        gekozen = [een for een in self.alle if een.sleutel in set(form.cleaned_data["gekozen"])]
        aantal = voeg_toe(self.editie, gekozen, door=request.user)
        tekst = ngettext(
            "Er staat %(aantal)s stuk bij, onderaan. Zet het op zijn plek. Er is niets gepubliceerd.",
            "Er staan %(aantal)s stukken bij, onderaan. Zet ze op hun plek. Er is niets gepubliceerd.",
            aantal,
        )
        messages.success(request, tekst % {"aantal": aantal})
        return redirect("wagtailadmin_pages:edit", self.editie.pk)


def knoppen_bij_pagina(page: Any, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """Vanuit een editie naar het nieuws en de controle."""
    if page.pk and (page.specific_class or type(page)) is EditiePage and page.permissions_for_user(user).can_edit():
        nieuws, controle = (reverse(f"nieuwsbrief_beheer:{naam}", args=[page.pk]) for naam in ("nieuws", "controle"))
        yield Button(_("Wat is er nieuw?"), nieuws, icon_name="plus", priority=63)
        yield Button(_("Nakijken"), controle, icon_name="check", priority=64)
