"""Wat elk scherm van de coördinator deelt."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from initiatieven.models import Aanmelding, Gelegenheid
from stadmaken.common.nummers import HOOGSTE_PK

from .scherm import Beheerscherm


class Coordinatiescherm(Beheerscherm):
    """Een scherm over deelnemers."""

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return self.kruimels(str(self.get_page_title()))

    def kruimels(self, *laatste: str) -> list[dict[str, Any]]:
        """Het kruimelpad in de kop."""
        lijst = {"url": reverse("agenda_beheer:lijst"), "label": _("Aanmeldingen")}
        return [*self.breadcrumbs_items, lijst, *({"url": "", "label": tekst} for tekst in laatste)]


class Gelegenheidscherm(Coordinatiescherm):
    """Een scherm over één keer dat een cursus of activiteit er is."""

    @cached_property
    def gelegenheid(self) -> Gelegenheid:
        return get_object_or_404(
            Gelegenheid.objects.met_tijden().select_related("aanbod"), pk=min(self.kwargs["pk"], HOOGSTE_PK)
        )

    @cached_property
    def bijeenkomsten(self) -> list[Any]:
        """Alle bijeenkomsten op volgorde, ook wat niet doorgaat."""
        return list(self.gelegenheid.bijeenkomsten.order_by("begin", "pk"))

    def aanmelding(self, pk: int) -> Aanmelding:
        """Een aanmelding van deze gelegenheid; die van een andere bestaat hier niet."""
        rijen = Aanmelding.objects.filter(gelegenheid=self.gelegenheid).select_related("gereserveerd")
        return get_object_or_404(rijen, pk=min(pk, HOOGSTE_PK))

    def adres(self, naam: str, *args: Any) -> str:
        """Een adres binnen de schermen van deze gelegenheid."""
        return reverse(f"agenda_beheer:{naam}", args=[self.gelegenheid.pk, *args])

    def kruimels(self, *laatste: str) -> list[dict[str, Any]]:
        hier = {"url": self.adres("gelegenheid"), "label": str(self.gelegenheid)}
        weg = super().kruimels()
        return [*weg, hier, *({"url": "", "label": tekst} for tekst in laatste)]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**kwargs),
            "gelegenheid": self.gelegenheid,
            "aanbod": self.gelegenheid.aanbod,
        }
