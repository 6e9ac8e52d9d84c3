from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from stadmaken.common import csvbestand, rekenblad

from .rapport import GEZOCHT, PERIODES, STANDAARD, VANAF, ZONDER, Periode, Rapport, regels
from .rules import mag_rapporten_zien
from .tellen import BEWAAR_DAGEN


class RapportForm(forms.Form):
    """Welke periode, en of het een bestand wordt; iets anders telt niet mee."""

    periode = forms.ChoiceField(choices=[(naam, naam) for naam in PERIODES], required=False)
    bestand = forms.ChoiceField(choices=[("csv", "CSV"), ("xlsx", "XLSX")], required=False)


class Rapportscherm(WagtailAdminTemplateMixin, TemplateView):
    """Een tabel met woorden en aantallen, ook als bestand."""

    template_name = "search/beheer/rapport.html"
    header_icon = "search"
    rapport: Rapport

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not mag_rapporten_zien(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def form(self) -> RapportForm:
        """De gecontroleerde keuzes uit het adres."""
        form = RapportForm(self.request.GET)
        form.is_valid()
        return form

    @property
    def periode(self) -> Periode:
        """Wat gekozen is, of anders een week."""
        return PERIODES[self.form.cleaned_data.get("periode") or STANDAARD]

    def get_page_title(self) -> str:
        return str(self.rapport.titel)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        soort = self.form.cleaned_data.get("bestand")
        return self.als_bestand(soort) if soort else super().get(request, *args, **kwargs)

    def als_bestand(self, soort: str) -> HttpResponseBase:
        """Dezelfde tabel om mee verder te rekenen."""
        rijen = regels(self.rapport, self.periode)
        naam = f"{self.rapport.naam}-{self.periode.naam}.{soort}"
        koppen = [_("Zoekwoorden"), str(self.rapport.kop)]
        if soort == "csv":
            return csvbestand.als_download(koppen, rijen, naam)
        kolommen = list(zip(koppen, (40, 20), strict=True))
        return rekenblad.als_download(rekenblad.een_blad(self.get_page_title(), kolommen, rijen), naam)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**kwargs),
            "rapport": self.rapport,
            "periode": self.periode,
            "periodes": PERIODES.values(),
            "regels": list(regels(self.rapport, self.periode)),
            "vanaf": VANAF,
            "dagen": BEWAAR_DAGEN,
            "mag_synoniem": self.request.user.has_perm("search.add_synoniem"),
            "mag_aanbevelen": self.request.user.has_perm("search.add_aanbeveling"),
        }


class GezochtView(Rapportscherm):
    """Waarop het vaakst wordt gezocht."""

    rapport = GEZOCHT


class ZonderView(Rapportscherm):
    """Waarop is gezocht zonder iets te vinden."""

    rapport = ZONDER
