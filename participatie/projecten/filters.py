"""Projecten kiezen in de lijst, en inbreng op een projectpagina."""

from typing import Any

from django import forms
from django.db.models import QuerySet, Value
from django.utils.translation import gettext_lazy as _

from stadmaken.common.filters import Keuzefilter
from stadmaken.common.querysets import ZichtbaarQuerySet

from ..gebieden.models import Wijk
from ..inbreng.querysets import InbrengQuerySet
from .choices import Projectstatus
from .meedoen import open_projectpaden
from .models import Doelgroep, Thema

Keuzes = list[tuple[Any, Any]]


class ProjectFilterForm(Keuzefilter):
    """Welke projecten de lijst toont."""

    wijk = forms.ChoiceField(label=_("Wijk"), required=False)
    thema = forms.ChoiceField(label=_("Thema"), required=False)
    doelgroep = forms.ChoiceField(label=_("Doelgroep"), required=False)
    status = forms.ChoiceField(
        label=_("Waar staat het project"), required=False, choices=[("", _("Alles")), *Projectstatus.choices]
    )
    open = forms.BooleanField(label=_("Alleen projecten waar u nu kunt meedoen"), required=False)

    def vul_keuzes(self) -> None:
        indelingen = _indelingen()
        for naam, alles in (
            ("wijk", _("Alle wijken")),
            ("thema", _("Alle thema’s")),
            ("doelgroep", _("Alle doelgroepen")),
        ):
            self.keuzeveld(naam).choices = [("", alles), *indelingen[naam]]

    def weergave(self, naam: str, waarde: str) -> str:
        return str(_("Nu meedoen")) if naam == "open" else super().weergave(naam, waarde)

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
