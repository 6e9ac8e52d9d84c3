from typing import Any

from django import forms
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from .. import rules
from ..beheer.basis import Behandelscherm
from ..querysets import InbrengQuerySet
from . import bestanden, spoor
from .keuze import bestandsnaam, in_woorden

LAATSTE = 10
FORMATEN = {"xlsx": bestanden.als_xlsx, "csv": bestanden.als_csv}


class FormaatForm(forms.Form):
    """Welk bestand iemand wil."""

    formaat = forms.ChoiceField(choices=[(naam, naam.upper()) for naam in FORMATEN])


class ExportView(Behandelscherm, TemplateView):
    """Zeg eerst wat iemand meeneemt; download daarna precies wat de lijst toont.

    Een link met een filter is te delen: ieder krijgt wat hij zelf mag zien.
    """

    template_name = "participatie/inbreng/export/download.html"
    page_title = _("Inbreng downloaden")
    header_icon = "download"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return self.kruimels(str(_("Downloaden")))

    def rijen(self) -> InbrengQuerySet:
        """Wat de lijst toont, in dezelfde volgorde."""
        return self.filter.toepassen(self.eigen_inbreng())

    def sporen(self) -> list[Any]:
        """De laatste exports; wie alleen eigen projecten ziet, ziet ook alleen wat die zelf meenam."""
        alleen = None if rules.mag_overal_behandelen(self.request.user) else self.request.user
        return list(spoor.laatste(LAATSTE, van=alleen))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**kwargs),
            "aantal": self.rijen().count(),
            "keuze": in_woorden(self.filter),
            "persoonlijk": self.ziet_origineel,
            "lijstadres": self.adres("lijst"),
            "laatste": [(regel, spoor.zin(regel.data)) for regel in self.sporen()],
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        form = FormaatForm(request.POST)
        if not form.is_valid():
            raise BadRequest
        formaat, rijen = form.cleaned_data["formaat"], self.rijen()
        spoor.leg_vast(
            request.user,
            keuze=in_woorden(self.filter),
            aantal=rijen.count(),
            formaat=formaat,
            persoonlijk=self.ziet_origineel,
        )
        naam = bestandsnaam(self.filter, timezone.localdate())
        return FORMATEN[formaat](rijen, naam, persoonlijk=self.ziet_origineel)
