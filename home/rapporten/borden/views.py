from typing import Any

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_filters import ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet

from participatie.models import Infobord

from ..basis import Cel, Exportkolom, Rapport, Waarde
from ..rules import borden_van, ziet_borden
from .dood import dode_borden
from .scans import WEKEN, met_totalen, vul_weken_aan
from .weergave import vul_aan

CELLEN = "home/rapporten/borden/"
BORD = Cel("bord", f"{CELLEN}_bord.html", label=gettext_lazy("Bord"), sort_key="naam")
PROJECT = Waarde(
    "project", label=gettext_lazy("Project"), accessor=lambda bord: bord.project or bord.projecttitel or "–"
)


class Bordrapport(Rapport):
    """Wat de rapporten over borden delen."""

    header_icon = "mobile-alt"
    is_searchable = True
    search_fields = ["naam", "code", "plaats", "projecttitel"]
    verbose_name_plural = gettext_lazy("borden")

    def mag(self, medewerker: Any) -> bool:
        return ziet_borden(medewerker)


class BordFilterSet(WagtailFilterSet):
    """Op wijk, en op waar het bord nu is."""

    straat = ChoiceFilter(
        label=gettext_lazy("Op straat"),
        choices=[("ja", gettext_lazy("Op straat")), ("nee", gettext_lazy("Niet op straat"))],
        method="kies_straat",
    )

    class Meta:
        model = Infobord
        fields = ["wijk"]

    def kies_straat(self, rijen: QuerySet, _naam: str, waarde: str) -> QuerySet:
        """Wat nu hangt, of juist niet."""
        hangt = {"geplaatst_op__isnull": False, "verwijderd_op__isnull": True}
        return rijen.filter(**hangt) if waarde == "ja" else rijen.exclude(**hangt)


def _week(nummer: int) -> Exportkolom:
    terug = WEKEN - 1 - nummer
    kop = gettext_lazy("Deze week") if not terug else f"-{terug}"
    return Exportkolom(kop, lambda bord: bord.weken[nummer], 10)


class ScansView(Bordrapport):
    """Hoe vaak elk bord is geopend."""

    page_title = gettext_lazy("Scans per bord")
    index_url_name = "rapporten:scans"
    index_results_url_name = "rapporten:scans_lijst"
    filterset_class = BordFilterSet
    default_ordering = "-totaal"
    bestandsnaam = "scans-per-bord"
    uitleg = gettext_lazy(
        "Een scan is één keer openen door een bezoeker. Wij tellen per dag en bewaren niet wie het was. Elk staafje is "
        "een week; het laatste staafje eindigt vandaag."
    )
    leeg = gettext_lazy("Er zijn nog geen borden")
    leeg_doen = gettext_lazy("Maak eerst een infobord bij een project. De scans komen vanzelf als het bord hangt.")
    columns = [
        BORD,
        PROJECT,
        Cel("weken", f"{CELLEN}_weken.html", label=gettext_lazy("Laatste 12 weken"), width="16%"),
        Waarde("totaal", label=gettext_lazy("Totaal"), accessor=lambda bord: bord.totaal or 0, sort_key="totaal"),
        Cel("eerste", f"{CELLEN}_eerste.html", label=gettext_lazy("Eerste scan"), sort_key="eerste"),
        Cel("laatste", f"{CELLEN}_laatste.html", label=gettext_lazy("Laatste scan"), sort_key="laatste"),
    ]
    exportkolommen = (
        Exportkolom(gettext_lazy("Code"), lambda bord: bord.code, 10),
        Exportkolom(gettext_lazy("Bord"), lambda bord: bord.naam, 40),
        Exportkolom(gettext_lazy("Project"), lambda bord: bord.project or bord.projecttitel, 40),
        Exportkolom(gettext_lazy("Wijk"), lambda bord: bord.wijk, 24),
        Exportkolom(gettext_lazy("Totaal"), lambda bord: bord.totaal or 0, 10),
        Exportkolom(gettext_lazy("Eerste scan"), lambda bord: bord.eerste, 14),
        Exportkolom(gettext_lazy("Laatste scan"), lambda bord: bord.laatste, 14),
        *(_week(nummer) for nummer in range(WEKEN)),
    )

    def wat_eerst(self) -> tuple[Any, str] | None:
        if not self.request.user.has_perm("participatie.add_infobord"):
            return None
        return _("Nieuw infobord"), reverse("participatie_infobord_modeladmin_create")

    def get_base_queryset(self) -> QuerySet:
        return met_totalen(borden_van(self.request.user)).select_related("project", "wijk")

    def order_queryset(self, queryset: QuerySet) -> QuerySet:
        veld = self.ordering.removeprefix("-")
        richting = F(veld).desc if self.ordering.startswith("-") else F(veld).asc
        return queryset.order_by(richting(nulls_last=True), "naam", "pk")

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        return vul_weken_aan(object_list)


class RedenFilterSet(WagtailFilterSet):
    """Op wat er aan de hand is."""

    reden = ChoiceFilter(
        label=gettext_lazy("Wat is er?"),
        choices=[
            ("weg", gettext_lazy("Project bestaat niet meer")),
            ("dicht", gettext_lazy("Project staat niet op de site")),
            ("klaar", gettext_lazy("Project is klaar")),
            ("niets", gettext_lazy("Geen formulier open")),
        ],
    )

    class Meta:
        model = Infobord
        fields = ["wijk"]


class DodeBordenView(Bordrapport):
    """Borden op straat waar iemand voor niets scant, met wat eraan te doen is."""

    page_title = gettext_lazy("Dode borden")
    index_url_name = "rapporten:dode_borden"
    index_results_url_name = "rapporten:dode_borden_lijst"
    filterset_class = RedenFilterSet
    bestandsnaam = "dode-borden"
    uitleg = gettext_lazy(
        "Deze borden hangen op straat, maar wie ze scant kan niets doen. Los het op, of haal het bord weg."
    )
    leeg = gettext_lazy("Bij elk bord op straat is iets te doen")
    leeg_doen = gettext_lazy("U hoeft niets te doen. Sluit het laatste formulier bij een bord, dan leest u het hier.")
    columns = [
        BORD,
        PROJECT,
        Cel("probleem", f"{CELLEN}_probleem.html", label=gettext_lazy("Wat is er?")),
        Cel("doen", f"{CELLEN}_doen.html", label=gettext_lazy("Wat kunt u doen?"), width="35%"),
    ]
    exportkolommen = (
        Exportkolom(gettext_lazy("Code"), lambda bord: bord.code, 10),
        Exportkolom(gettext_lazy("Bord"), lambda bord: bord.naam, 40),
        Exportkolom(gettext_lazy("Plaats"), lambda bord: bord.plaats, 40),
        Exportkolom(gettext_lazy("Project"), lambda bord: bord.project or bord.projecttitel, 40),
        Exportkolom(gettext_lazy("Wat is er?"), lambda bord: bord.probleem, 50),
        Exportkolom(gettext_lazy("Wat kunt u doen?"), lambda bord: bord.advies, 70),
    )

    def get_base_queryset(self) -> QuerySet:
        return dode_borden(borden_van(self.request.user)).select_related("project", "wijk")

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        return vul_aan(list(object_list), self.request.user)
