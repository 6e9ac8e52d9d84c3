from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _nu
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .. import velden
from .basis import BEELD, KEUZE, VraagBlock, indeling, openbaar_blok


def _keuzes() -> blocks.ListBlock:
    return blocks.ListBlock(
        blocks.CharBlock(label=_("antwoord"), max_length=200), label=_("antwoorden"), min_num=2, max_num=40
    )


class EenKeuzeVraag(VraagBlock):
    """Eén antwoord uit een rij."""

    keuzes = _keuzes()
    openbaar = openbaar_blok(default=True)

    def antwoorden(self, waarde: Mapping[str, Any]) -> dict[str, str]:
        return {keuze: keuze for keuze in waarde.get("keuzes") or []}

    def veld(self, waarde: Mapping[str, Any], **basis: Any) -> forms.Field:
        return velden.KeuzeVeld(keuzes=list(self.antwoorden(waarde).items()), **basis)

    class Meta:
        icon = "radio-full"
        label = _("Eén keuze")
        group = KEUZE
        description = _("Mensen kiezen één antwoord.")
        form_layout = indeling("keuzes")


class MeerKeuzesVraag(EenKeuzeVraag):
    """Meer antwoorden uit een rij."""

    def veld(self, waarde: Mapping[str, Any], **basis: Any) -> forms.Field:
        return velden.MeerKeuzesVeld(keuzes=list(self.antwoorden(waarde).items()), **basis)

    class Meta:
        icon = "tasks"
        label = _("Meer keuzes")
        group = KEUZE
        description = _("Mensen kiezen zo veel antwoorden als zij willen.")
        form_layout = indeling("keuzes")


class JaNeeVraag(VraagBlock):
    """Ja of nee."""

    openbaar = openbaar_blok(default=True)

    def antwoorden(self, waarde: Mapping[str, Any]) -> dict[str, str]:
        return {_nu("Ja"): "ja", _nu("Nee"): "nee"}

    def veld(self, waarde: Mapping[str, Any], **basis: Any) -> forms.Field:
        keuzes = [(code, tekst) for tekst, code in self.antwoorden(waarde).items()]
        return velden.KeuzeVeld(keuzes=keuzes, **basis)

    class Meta:
        icon = "check"
        label = _("Ja of nee")
        group = KEUZE
        description = _("Eén vraag waarop ja of nee het antwoord is. Een volgende vraag kan ervan afhangen.")
        form_layout = indeling()


class SchaalVraag(VraagBlock):
    """Een schaal met woorden aan de uiteinden."""

    punten = blocks.IntegerBlock(label=_("aantal punten"), default=5, min_value=2, max_value=10)
    laag = blocks.CharBlock(label=_("woorden bij 1"), max_length=60, help_text=_("Bijvoorbeeld “heel slecht”."))
    hoog = blocks.CharBlock(label=_("woorden bij het hoogste punt"), max_length=60)
    openbaar = openbaar_blok(default=True)

    def antwoorden(self, waarde: Mapping[str, Any]) -> dict[str, str]:
        return {str(punt): str(punt) for punt in range(1, (waarde.get("punten") or 5) + 1)}

    def veld(self, waarde: Mapping[str, Any], **basis: Any) -> forms.Field:
        punten = list(self.antwoorden(waarde))
        woorden = {punten[0]: waarde.get("laag"), punten[-1]: waarde.get("hoog")}
        keuzes = [(punt, f"{punt}: {woorden[punt]}" if woorden.get(punt) else punt) for punt in punten]
        return velden.KeuzeVeld(keuzes=keuzes, **basis)

    class Meta:
        icon = "bars"
        label = _("Schaal")
        group = KEUZE
        description = _("Een cijfer, met woorden bij het laagste en het hoogste.")
        form_layout = indeling("punten", "laag", "hoog")


class WijkVraag(VraagBlock):
    """Een wijk van de stad."""

    openbaar = openbaar_blok(default=True)

    def veld(self, waarde: Mapping[str, Any], **basis: Any) -> forms.Field:
        return velden.WijkVeld(**basis)

    class Meta:
        icon = "home"
        label = _("Wijk")
        group = BEELD
        description = _("Mensen kiezen hun wijk uit een lijst. Vraag niet naar een adres als de wijk genoeg is.")
        form_layout = indeling()


class DoelgroepVraag(VraagBlock):
    """Tot welke doelgroepen iemand zichzelf rekent; komt nooit op de site, alleen de aantallen tellen."""

    def veld(self, waarde: Mapping[str, Any], **basis: Any) -> forms.Field:
        return velden.DoelgroepVeld(**basis)

    class Meta:
        icon = "group"
        label = _("Doelgroep")
        group = BEELD
        description = _(
            "Mensen kiezen waar zij zichzelf toe rekenen, uit de lijst bij Indelingen. Alleen de aantallen tellen mee."
        )
        form_layout = indeling(openbaar=False)
