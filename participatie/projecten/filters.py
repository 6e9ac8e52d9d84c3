"""Projecten kiezen in de lijst: een GET-formulier dat zonder script werkt."""

from collections.abc import Mapping
from typing import Any, cast
from urllib.parse import urlencode

from django import forms
from django.db.models import QuerySet, Value
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from stadmaken.common.querysets import ZichtbaarQuerySet

from ..gebieden.models import Wijk
from ..inbreng.querysets import InbrengQuerySet
from .choices import Projectstatus
from .meedoen import open_projectpaden
from .models import Doelgroep, Thema

Keuzes = list[tuple[Any, Any]]


class ProjectFilterForm(forms.Form):
    """Alle filters mogen leeg blijven; een onbekende waarde telt niet mee."""

    wijk = forms.ChoiceField(label=_("Wijk"), required=False)
    thema = forms.ChoiceField(label=_("Thema"), required=False)
    doelgroep = forms.ChoiceField(label=_("Doelgroep"), required=False)
    status = forms.ChoiceField(
        label=_("Waar staat het project"), required=False, choices=[("", _("Alles")), *Projectstatus.choices]
    )
    open = forms.BooleanField(label=_("Alleen projecten waar u nu kunt meedoen"), required=False)

    def __init__(self, data: QueryDict | Mapping[str, Any]) -> None:
        super().__init__(data, auto_id="filter-%s", use_required_attribute=False)
        indelingen = _indelingen()
        for naam, alles in (
            ("wijk", _("Alle wijken")),
            ("thema", _("Alle thema's")),
            ("doelgroep", _("Alle doelgroepen")),
        ):
            self._keuzeveld(naam).choices = [("", alles), *indelingen[naam]]
        self.full_clean()

    @property
    def gekozen(self) -> dict[str, Any]:
        """De geldige keuzes, zoals zij in het adres staan."""
        return {naam: "1" if waarde is True else waarde for naam, waarde in self.cleaned_data.items() if waarde}

    @property
    def overgeslagen(self) -> str:
        """De namen van filters met een waarde die wij niet kennen."""
        return ", ".join(str(self.fields[naam].label) for naam in self.errors if naam in self.fields)

    @property
    def zoekreeks(self) -> str:
        """De keuzes als deel van een adres."""
        return urlencode(self.gekozen)

    @property
    def actief(self) -> list[dict[str, str]]:
        """Wat gekozen is, met het adres waarin die ene keuze weg is."""
        return [
            {
                "tekst": self._weergave(naam, waarde),
                "href": "?" + urlencode({n: w for n, w in self.gekozen.items() if n != naam}) + "#resultaten",
            }
            for naam, waarde in self.gekozen.items()
        ]

    def _weergave(self, naam: str, waarde: str) -> str:
        if naam == "open":
            return str(_("Nu meedoen"))
        veld = self._keuzeveld(naam)
        return f"{veld.label}: {_platte_keuzes(veld.choices)[waarde]}"

    def _keuzeveld(self, naam: str) -> forms.ChoiceField:
        return cast("forms.ChoiceField", self.fields[naam])

    def toepassen(self, projecten: ZichtbaarQuerySet) -> ZichtbaarQuerySet:
        """De projecten die bij alle keuzes passen."""
        namen = {"wijk": "wijken__slug", "thema": "themas__slug", "doelgroep": "doelgroepen__slug", "status": "status"}
        keuze = self.cleaned_data
        projecten = projecten.filter(**{veld: keuze[naam] for naam, veld in namen.items() if keuze.get(naam)})
        return projecten.filter(path__in=open_projectpaden()) if keuze.get("open") else projecten


class InbrengFilterForm(forms.Form):
    """Welke inbreng een projectpagina toont."""

    beantwoord = forms.ChoiceField(
        required=False, choices=[("", _("Alles")), ("ja", _("Met antwoord")), ("nee", _("Nog zonder antwoord"))]
    )

    @property
    def gekozen(self) -> str:
        """De keuze, of "" voor alles en voor wat wij niet kennen."""
        return self.cleaned_data.get("beantwoord", "") if self.is_valid() else ""

    def toepassen(self, inbreng: InbrengQuerySet) -> InbrengQuerySet:
        """De inbreng die bij de keuze past."""
        return inbreng.filter(antwoord__isnull=self.gekozen == "nee") if self.gekozen else inbreng


def _indelingen() -> dict[str, Keuzes]:
    """Alle wijken (per gebied), thema's en doelgroepen, in één vraag."""
    rijen = (
        Wijk.objects.order_by()
        .annotate(soort=Value("wijk"))
        .values_list("soort", "gebied__naam", "naam", "slug")
        .union(*(_woorden(soort, model) for soort, model in (("thema", Thema), ("doelgroep", Doelgroep))))
        .order_by("gebied__naam", "naam")
    )
    keuzes: dict[str, Keuzes] = {"wijk": [], "thema": [], "doelgroep": []}
    gebieden: dict[str, Keuzes] = {}
    for soort, gebied, naam, slug in rijen:
        if gebied and gebied not in gebieden:
            gebieden[gebied] = []
            keuzes[soort].append((gebied, gebieden[gebied]))
        (gebieden[gebied] if gebied else keuzes[soort]).append((slug, naam))
    return keuzes


def _woorden(soort: str, model: type[Thema] | type[Doelgroep]) -> QuerySet:
    rijen = model.objects.order_by().annotate(soort=Value(soort), gebied=Value(""))
    return rijen.values_list("soort", "gebied", "naam", "slug")


def _platte_keuzes(keuzes: Any) -> dict[str, str]:
    plat: dict[str, str] = {}
    for waarde, naam in keuzes:
        plat |= dict(naam) if isinstance(naam, list) else {waarde: str(naam)}
    return plat
