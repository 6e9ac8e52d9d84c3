"""Wie de coördinator in de lijst van één gelegenheid wil zien."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from ..aanmelden.choices import Status
from ..aanmelden.querysets import AanmeldingQuerySet
from .tellen import Stand

BEKIJKEN = "bekijken"
# In deze volgorde staan de tabbladen; de eerste is die waarmee iemand begint.
TABBLADEN = [
    (Status.BEVESTIGD.value, _("Bevestigd")),
    (Status.AANGEBODEN.value, _("Plek aangeboden")),
    (Status.WACHTLIJST.value, _("Wachtlijst")),
    (Status.GEANNULEERD.value, _("Afgemeld")),
]


class Lijstfilter(forms.Form):
    """De keuzes boven een lijst. Een waarde die niet bestaat, filtert niet."""

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        self.is_valid()

    @property
    def reeks(self) -> str:
        """De keuzes voor in een adres."""
        return urlencode({naam: waarde for naam, waarde in self.cleaned_data.items() if waarde})


class LijstForm(Lijstfilter):
    """Een tabblad en een zoekwoord."""

    status = forms.ChoiceField(
        required=False, choices=[*TABBLADEN, (BEKIJKEN, _("Te bekijken"))], widget=forms.HiddenInput
    )
    zoek = forms.CharField(label=_("Naam, e-mailadres of kenmerk"), required=False, max_length=100)

    @property
    def status_nu(self) -> str:
        return str(self.cleaned_data.get("status") or Status.BEVESTIGD.value)

    def toepassen(self, rijen: AanmeldingQuerySet) -> AanmeldingQuerySet:
        """De aanmeldingen die passen: op naam, de wachtlijst in volgorde en een spreekuur op tijd."""
        if zoek := self.cleaned_data.get("zoek"):
            rijen = rijen.filter(bevat(zoek))
        if self.status_nu == BEKIJKEN:
            return rijen.te_bekijken().order_by("aangemeld_op", "pk")
        if self.status_nu == Status.WACHTLIJST:
            return rijen.wachtend()
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
