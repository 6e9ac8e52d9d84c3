"""Wie de coördinator in de lijst van één gelegenheid wil zien."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.db.models import Q, QuerySet
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from ..aanmelden.choices import Status
from .tellen import Stand

BEKIJKEN = "bekijken"
# In deze volgorde staan de tabbladen; de eerste is die waarmee iemand begint.
TABBLADEN = [
    (Status.BEVESTIGD.value, _("Bevestigd")),
    (Status.AANGEBODEN.value, _("Plek aangeboden")),
    (Status.WACHTLIJST.value, _("Wachtlijst")),
    (Status.GEANNULEERD.value, _("Afgemeld")),
]


class LijstForm(forms.Form):
    """Een tabblad en een zoekwoord. Een waarde die niet bestaat, filtert niet."""

    status = forms.ChoiceField(
        required=False, choices=[*TABBLADEN, (BEKIJKEN, _("Te bekijken"))], widget=forms.HiddenInput
    )
    zoek = forms.CharField(label=_("Naam, e-mailadres of kenmerk"), required=False, max_length=100)

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        self.is_valid()

    @property
    def status_nu(self) -> str:
        return str(self.cleaned_data.get("status") or Status.BEVESTIGD.value)

    @property
    def reeks(self) -> str:
        """De keuzes voor in een adres."""
        return urlencode({naam: waarde for naam, waarde in self.cleaned_data.items() if waarde})

    def toepassen(self, rijen: QuerySet) -> QuerySet:
        """De aanmeldingen die passen: op naam, de wachtlijst in volgorde en een spreekuur op tijd."""
        if zoek := self.cleaned_data.get("zoek"):
            rijen = rijen.filter(bevat(zoek))
        if self.status_nu == BEKIJKEN:
            return rijen.lopend().exclude(verdacht="").order_by("aangemeld_op", "pk")  # type: ignore[attr-defined]
        if self.status_nu == Status.WACHTLIJST:
            return rijen.wachtend()  # type: ignore[attr-defined]
        return rijen.filter(status=self.status_nu).order_by("tijdvak", Lower("naam"), "pk")

    def tabbladen(self, stand: Stand) -> list[dict[str, Any]]:
        """De tabbladen, met hoeveel aanmeldingen erin staan."""
        rijen = [(status, naam, stand.van(status).aanmeldingen) for status, naam in TABBLADEN]
        if stand.te_bekijken:
            rijen.append((BEKIJKEN, _("Te bekijken"), stand.te_bekijken))
        zoek = {"zoek": self.cleaned_data["zoek"]} if self.cleaned_data.get("zoek") else {}
        return [
            {"sleutel": sleutel, "naam": naam, "aantal": aantal, "reeks": urlencode({"status": sleutel, **zoek})}
            for sleutel, naam, aantal in rijen
        ]


def bevat(tekst: str) -> Q:
    """Zoeken in wat iemand aan de telefoon noemt."""
    velden = ("naam", "email", "telefoon", "kenmerk")
    waar = Q()
    for veld in velden:
        waar |= Q(**{f"{veld}__icontains": tekst})
    return waar
