import json
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from participatie.models import FormulierPage, ProjectPage, Wijk
from stadmaken.common.menu import tel_tot_99, tot_99

from ..choices import Kanaal, Moderatie
from ..querysets import InbrengQuerySet

HOOGSTENS_KEUZES = 500


class FilterForm(forms.Form):
    """Wat een medewerker in de lijst wil zien. Een waarde die niet bestaat, filtert niet.

    Te kiezen is alleen wat in `eigen` voorkomt: de inbreng waar deze medewerker bij mag.
    """

    zoek = forms.CharField(label=_("Kenmerk of tekst"), required=False, max_length=100)
    moderatie = forms.ChoiceField(label=_("Op de site"), required=False, choices=[("", _("Alles")), *Moderatie.choices])
    antwoord = forms.ChoiceField(
        label=_("Antwoord"),
        required=False,
        choices=[
            ("", _("Alles")),
            ("zonder", _("Te beantwoorden")),
            ("te_laat", _("Te laat")),
            ("binnenkort", _("Binnen 14 dagen")),
            ("met", _("Beantwoord")),
        ],
    )
    project = forms.ChoiceField(label=_("Project"), required=False)
    formulier = forms.ChoiceField(label=_("Formulier"), required=False)
    wijk = forms.ChoiceField(label=_("Wijk"), required=False)
    kanaal = forms.ChoiceField(
        label=_("Binnengekomen via"), required=False, choices=[("", _("Alles")), *Kanaal.choices]
    )
    verdacht = forms.BooleanField(label=_("Alleen mogelijk spam"), required=False)

    def __init__(self, data: Any, eigen: InbrengQuerySet, *, in_origineel: bool) -> None:
        super().__init__(data)
        self.eigen = eigen.order_by()
        self.in_origineel = in_origineel
        self._keuzes("project", ProjectPage.objects.order_by("title").values_list("pk", "title"), "project")
        self._keuzes("formulier", FormulierPage.objects.order_by("title").values_list("pk", "title"), "formulier")
        self._keuzes("wijk", Wijk.objects.order_by("naam").values_list("pk", "naam"), "wijk")
        self.is_valid()

    def _keuzes(self, naam: str, rijen: Any, sleutel: str) -> None:
        met_inbreng = rijen.filter(Exists(self.eigen.filter(**{sleutel: OuterRef("pk")})))
        veld = self.fields[naam]
        veld.choices = [("", _("Alles")), *met_inbreng[:HOOGSTENS_KEUZES]]  # type: ignore[attr-defined]

    @property
    def gekozen(self) -> dict[str, Any]:
        """De ingevulde, geldige keuzes."""
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}

    @property
    def reeks(self) -> str:
        """De keuzes voor in een adres, zodat een filter elke stap overleeft."""
        return urlencode({naam: "on" if waarde is True else waarde for naam, waarde in self.gekozen.items()})

    def toepassen(self, rijen: InbrengQuerySet) -> InbrengQuerySet:
        """De rijen die bij de keuzes passen, oudste eerst."""
        keuze = self.gekozen
        gelijk = {
            naam: keuze[naam] for naam in ("moderatie", "project", "formulier", "wijk", "kanaal") if naam in keuze
        }
        rijen = rijen.filter(**gelijk)
        if "antwoord" in keuze:
            rijen = _op_antwoord(rijen, keuze["antwoord"])
        if "verdacht" in keuze:
            rijen = rijen.exclude(verdacht="")
        if "zoek" in keuze:
            rijen = rijen.filter(tekst_bevat(keuze["zoek"], in_origineel=self.in_origineel))
        return rijen.order_by("ontvangen_op", "pk")


def tekst_bevat(tekst: str, *, in_origineel: bool) -> Q:
    """Wie het origineel niet mag zien, zoekt er ook niet in: anders is een nummer er uit te raden."""
    vorm = json.dumps(tekst)[1:-1]  # zo staat een letter als é in de JSON van SQLite
    velden = ["publiek", "invoer"] if in_origineel else ["publiek"]
    waar = Q(kenmerk__icontains=tekst)
    for veld in velden:
        waar |= Q(**{f"{veld}__icontains": tekst}) | Q(**{f"{veld}__icontains": vorm})
    return waar


def _op_antwoord(rijen: InbrengQuerySet, keuze: str) -> InbrengQuerySet:
    if keuze == "met":
        return rijen.filter(beantwoord_op__isnull=False)
    if keuze == "te_laat":
        return rijen.te_laat()
    return rijen.binnenkort() if keuze == "binnenkort" else rijen.te_beantwoorden()


def snelkeuzes(eigen: InbrengQuerySet) -> list[dict[str, Any]]:
    """De stapels waar iemand aan begint, met hoeveel erin zit (tot en met 99)."""
    alles = eigen.order_by()
    stapels = [
        (_("Nieuw"), {"moderatie": Moderatie.NIEUW.value}, alles.te_plaatsen()),
        (_("Te beantwoorden"), {"antwoord": "zonder"}, alles.te_beantwoorden()),
        (_("Te laat"), {"antwoord": "te_laat"}, alles.te_laat()),
        (_("Binnen 14 dagen"), {"antwoord": "binnenkort"}, alles.binnenkort()),
        (_("Mogelijk spam"), {"moderatie": Moderatie.NIEUW.value, "verdacht": "on"}, alles.verdacht()),
    ]
    keuzes = [
        {"titel": titel, "reeks": urlencode(keuze), "aantal": tot_99(tel_tot_99(rijen))}
        for titel, keuze, rijen in stapels
    ]
    return [*keuzes, {"titel": _("Alles"), "reeks": "", "aantal": ""}]
