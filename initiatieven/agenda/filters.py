"""Wat iemand in de agenda wil zien: welke soort en waar, en als lijst, week of maand."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stadmaken.common.filters import Keuzefilter

from ..aanbod.choices import Soort
from ..aanbod.filters import aanbod_in, gebied_en_wijk, projecten
from ..planning.querysets import BijeenkomstQuerySet

LIJST, WEEK, MAAND, VOORBIJ = "lijst", "week", "maand", "voorbij"
WEERGAVEN = {LIJST: _("Komende tijd"), WEEK: _("Deze week"), MAAND: _("Maand"), VOORBIJ: _("Geweest")}
_MAAND = re.compile(r"(20[0-9]{2})-(0[1-9]|1[0-2])")


class AgendaFilterForm(Keuzefilter):
    """Welke bijeenkomsten de agenda toont; een kalenderbestand kent dezelfde keuzes."""

    soort = forms.ChoiceField(label=_("Wat"), required=False, choices=[("", _("Alles")), *Soort.choices])
    gebied = forms.ChoiceField(label=_("Gebied"), required=False)
    wijk = forms.ChoiceField(label=_("Wijk"), required=False)
    project = forms.ChoiceField(label=_("Project"), required=False)

    def vul_keuzes(self) -> None:
        gebieden, wijken = gebied_en_wijk()
        self.keuzeveld("gebied").choices = [("", _("Alle gebieden")), *gebieden]
        self.keuzeveld("wijk").choices = [("", _("Alle wijken")), *wijken]
        self.keuzeveld("project").choices = [("", _("Alle projecten")), *projecten()]

    @property
    def blik(self) -> "Blik":
        """De weergave die bij het wisselen van filters blijft staan."""
        return Blik.uit(self.data)

    @property
    def actief(self) -> list[dict[str, str]]:
        blijft = urlencode(self.blik.velden)
        return (
            [
                {**keuze, "href": f"{keuze['href'].removesuffix('#resultaten')}&{blijft}#resultaten".replace("?&", "?")}
                for keuze in super().actief
            ]
            if blijft
            else super().actief
        )

    def toepassen(self, bijeenkomsten: BijeenkomstQuerySet) -> BijeenkomstQuerySet:
        """De bijeenkomsten die bij alle keuzes passen."""
        aanbod = aanbod_in(self.cleaned_data)
        return bijeenkomsten if aanbod is None else bijeenkomsten.filter(gelegenheid__aanbod__in=aanbod)


class BladerForm(forms.Form):
    """Lijst, week of maand, en welke; wat wij niet kennen, telt niet mee."""

    weergave = forms.ChoiceField(required=False, choices=list(WEERGAVEN.items()))
    maand = forms.RegexField(_MAAND, required=False, strip=True, max_length=7)
    dag = forms.DateField(required=False, input_formats=["%Y-%m-%d"])

    def clean_dag(self) -> date | None:
        """Een dag in deze eeuw."""
        dag: date | None = self.cleaned_data["dag"]
        if dag and not 2000 <= dag.year < 2100:
            raise forms.ValidationError("geen dag in deze eeuw", code="invalid")
        return dag


@dataclass(frozen=True)
class Blik:
    """Wat er op het scherm staat: de weergave met haar eerste dag, en of het adres iets vroeg dat er niet is."""

    weergave: str
    begin: date
    onbekend: bool = False

    @classmethod
    def uit(cls, data: Mapping[str, Any]) -> "Blik":
        """De blik uit het adres; onzin wordt vandaag."""
        form = BladerForm(data)
        onbekend = not form.is_valid()
        keuze = form.cleaned_data
        weergave = keuze.get("weergave") or LIJST
        begin = keuze.get("dag") or timezone.localdate()
        if weergave == MAAND:
            jaar, maand = map(int, keuze["maand"].split("-")) if keuze.get("maand") else (begin.year, begin.month)
            begin = date(jaar, maand, 1)
        elif weergave == WEEK:
            begin -= timedelta(days=begin.weekday())
        return cls(weergave, begin, onbekend)

    @property
    def eind(self) -> date:
        """De eerste dag erna."""
        if self.weergave == WEEK:
            return self.begin + timedelta(days=7)
        return (self.begin + timedelta(days=31)).replace(day=1)

    @property
    def vorige(self) -> "Blik":
        """De week of maand ervoor."""
        if self.weergave == WEEK:
            return Blik(WEEK, self.begin - timedelta(days=7))
        return Blik(MAAND, (self.begin - timedelta(days=1)).replace(day=1))

    @property
    def volgende(self) -> "Blik":
        """De week of maand erna."""
        return Blik(self.weergave, self.eind)

    @property
    def nu(self) -> bool:
        """Of vandaag erin valt."""
        return self.begin <= timezone.localdate() < self.eind

    @property
    def velden(self) -> dict[str, str]:
        """Hoe deze blik in een adres staat; de gewone lijst staat er niet in."""
        if self.weergave == LIJST:
            return {}
        waar = {} if self.weergave == VOORBIJ or self.nu else self._waar()
        return {"weergave": self.weergave, **waar}

    def _waar(self) -> dict[str, str]:
        return {"maand": f"{self.begin:%Y-%m}"} if self.weergave == MAAND else {"dag": f"{self.begin:%Y-%m-%d}"}

    def adres(self, filters: AgendaFilterForm) -> str:
        """Het adres van deze blik met dezelfde filters."""
        return "?" + urlencode({**filters.gekozen, **self.velden}) + "#resultaten"
