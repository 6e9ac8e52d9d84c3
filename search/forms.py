"""Wat een bezoeker zoekt, en hoe hij de uitkomst kleiner maakt. Alles is begrensd voordat het de database bereikt."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from participatie.models import Thema, Wijk
from stadmaken.common import vindbaar
from stadmaken.common.filters import Keuzefilter

from .indelingen import alle
from .register.models import Zoekingang
from .vragen import Periode

LANGSTE_VRAAG = 200
LANGSTE_STATUS = Zoekingang._meta.get_field("status").max_length or 0
# Elke keuze, met hoe “maakt niet uit” daar heet.
ALLES = {
    "soort": _("Alle soorten"),
    "wijk": _("Alle wijken"),
    "thema": _("Alle thema’s"),
    "status": _("Elke status"),
    "periode": _("Elke periode"),
}


class ZoekForm(forms.Form):
    """De vraag zelf; een onbruikbare vraag geeft uitleg."""

    q = forms.CharField(
        label=_("Zoekwoorden"),
        required=False,
        max_length=LANGSTE_VRAAG,
        error_messages={
            "max_length": _("Uw zoekvraag is te lang. Gebruik maximaal %(limit_value)d tekens."),
            "null_characters_not_allowed": _(
                "Uw zoekvraag bevat een teken dat wij niet kunnen lezen. Typ haar opnieuw."
            ),
        },
    )

    def clean_q(self) -> str:
        """Met alleen leestekens valt er niets te zoeken."""
        vraag = " ".join(self.cleaned_data["q"].split())
        if vraag and not any(teken.isalnum() for teken in vraag):
            raise forms.ValidationError(_("Typ minstens één woord. Met alleen leestekens kunnen wij niet zoeken."))
        return vraag


class Verfijning(Keuzefilter):
    """De keuzes bij een zoekvraag, elk met hoe vaak zij voorkomt."""

    soort = forms.ChoiceField(label=_("Soort"), required=False)
    wijk = forms.ChoiceField(label=_("Wijk"), required=False)
    thema = forms.ChoiceField(label=_("Thema"), required=False)
    status = forms.ChoiceField(label=_("Status"), required=False)
    periode = forms.ChoiceField(label=_("Periode"), required=False)
    volgorde = forms.ChoiceField(
        label=_("Volgorde"),
        required=False,
        choices=[("", _("Beste treffer bovenaan")), ("datum", _("Nieuwste bovenaan"))],
    )

    def __init__(self, data: QueryDict | Mapping[str, Any], vraag: str) -> None:
        self.vraag = vraag
        super().__init__(data)

    def vul_keuzes(self) -> None:
        self.namen: dict[str, dict[str, Any]] = {
            "soort": {soort.naam: soort.meervoud for soort in vindbaar.soorten() if soort.zoekbaar},
            "wijk": {rij.slug: rij.naam for rij in alle(Wijk)},
            "thema": {rij.slug: rij.naam for rij in alle(Thema)},
            "status": _status(str(self.data.get("status") or "")),
            "periode": dict(Periode.choices),
        }
        for naam, keuzes in self.namen.items():
            self.keuzeveld(naam).choices = list(keuzes.items())

    def toon_aantallen(self, facetten: Mapping[str, list[tuple[str, int]]], *, ondergrens: bool = False) -> None:
        """Laat alleen de keuzes over die iets opleveren, met hoeveel; een keuze waar niets te kiezen is, verdwijnt."""
        self.in_woorden = _("{naam} (minstens {aantal})") if ondergrens else "{naam} ({aantal})"
        for naam, alles in ALLES.items():
            if keuzes := self._met_aantal(naam, facetten.get(naam, [])):
                self.keuzeveld(naam).choices = [("", alles), *keuzes]
            else:
                del self.fields[naam]

    def weergave(self, naam: str, waarde: str) -> str:
        """Eén keuze in woorden, zonder aantal."""
        if naam in self.namen:
            return f"{self.keuzeveld(naam).label}: {self.namen[naam][waarde]}"
        return super().weergave(naam, waarde)

    def _met_aantal(self, naam: str, geteld: list[tuple[str, int]]) -> list[tuple[str, str]]:
        aantallen = {waarde: aantal for waarde, aantal in geteld if aantal}
        if gekozen := self.gekozen.get(naam):
            aantallen.setdefault(gekozen, 0)
        # Een status heeft geen andere naam, en van de statussen is alleen de gekozen al bekend.
        bekend = {} if naam == "status" else self.namen[naam]
        namen = bekend or {waarde: waarde for waarde in aantallen}
        return [
            (waarde, self.in_woorden.format(naam=tekst, aantal=aantallen[waarde]))
            for waarde, tekst in namen.items()
            if waarde in aantallen
        ]

    @property
    def overgeslagen(self) -> str:
        """Ook van een keuze die hier verdwijnt omdat er niets te kiezen is."""
        return ", ".join(str(self.base_fields[naam].label) for naam in self.errors)

    @property
    def zoekreeks(self) -> str:
        return urlencode({"q": self.vraag, **self.gekozen})

    @property
    def actief(self) -> list[dict[str, str]]:
        return [
            {"tekst": self.weergave(naam, waarde), "href": f"?{self._zonder(naam)}#resultaten"}
            for naam, waarde in self.gekozen.items()
        ]

    def met(self, naam: str, waarde: str) -> str:
        """Het adres met deze keuze erbij."""
        return "?" + urlencode({"q": self.vraag, **self.gekozen, naam: waarde})

    def _zonder(self, naam: str) -> str:
        return urlencode({"q": self.vraag, **{n: w for n, w in self.gekozen.items() if n != naam}})


def _status(gevraagd: str) -> dict[str, str]:
    """Deze status, als zij ergens voorkomt. Alle statussen opzoeken duurt langer naarmate er meer te vinden is."""
    if not gevraagd or "\0" in gevraagd or len(gevraagd) > LANGSTE_STATUS:
        return {}
    return {gevraagd: gevraagd} if Zoekingang.objects.filter(status=gevraagd).exists() else {}
