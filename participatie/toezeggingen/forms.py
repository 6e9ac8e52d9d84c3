"""Kiezen in het openbare register."""

from typing import Any

from django import forms
from django.db.models import Exists, OuterRef, Value
from django.utils.translation import gettext_lazy as _

from participatie.models import ProjectPage, Toezegging, Wijk
from stadmaken.common.filters import Keuzefilter

from .choices import Bron, Toezeggingstaat
from .querysets import ToezeggingQuerySet

HOOGSTENS_KEUZES = 500


class RegisterFilterForm(Keuzefilter):
    """Welke toezeggingen het register toont; in de keuzes staat alleen waar een toezegging bij hoort."""

    staat = forms.ChoiceField(
        label=_("Hoe staat het ervoor"), required=False, choices=[("", _("Alles")), *Toezeggingstaat.choices]
    )
    project = forms.ChoiceField(label=_("Project"), required=False)
    wijk = forms.ChoiceField(label=_("Wijk"), required=False)
    bron = forms.ChoiceField(label=_("Komt voort uit"), required=False, choices=[("", _("Alles")), *Bron.choices])

    def vul_keuzes(self) -> None:
        toezeggingen = Toezegging.objects.zichtbaar().order_by()
        projecten = ProjectPage.objects.zichtbaar().filter(Exists(toezeggingen.filter(project=OuterRef("pk"))))
        bij_project = projecten.filter(wijken=OuterRef("pk"))
        wijken = Wijk.objects.filter(Exists(toezeggingen.filter(wijk=OuterRef("pk"))) | Exists(bij_project))
        rijen = (
            projecten.order_by()
            .annotate(soort=Value("project"))
            .values_list("soort", "title", "slug")
            .union(wijken.order_by().annotate(soort=Value("wijk")).values_list("soort", "naam", "slug"))
            .order_by("title", "slug")[:HOOGSTENS_KEUZES]
        )
        keuzes: dict[str, list[tuple[str, Any]]] = {
            "project": [("", _("Alle projecten"))],
            "wijk": [("", _("Alle wijken"))],
        }
        for soort, naam, slug in rijen:
            keuzes[soort].append((slug, naam))
        for veld, keuze in keuzes.items():
            self.keuzeveld(veld).choices = keuze

    def binnen(self, toezeggingen: ToezeggingQuerySet) -> ToezeggingQuerySet:
        """Bij dit project, deze wijk en deze bron, hoe het er ook voor staat."""
        namen = {"project": "project__slug", "bron": "bron"}
        binnen = toezeggingen.filter(
            **{veld: self.gekozen[naam] for naam, veld in namen.items() if naam in self.gekozen}
        )
        return binnen.in_wijk(self.gekozen["wijk"]) if "wijk" in self.gekozen else binnen

    def toepassen(self, toezeggingen: ToezeggingQuerySet) -> ToezeggingQuerySet:
        """De toezeggingen die bij alle keuzes passen."""
        gevonden = self.binnen(toezeggingen)
        staat = self.gekozen.get("staat")
        return gevonden.met_stand(staat) if staat else gevonden
