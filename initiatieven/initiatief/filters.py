"""Initiatieven kiezen in de lijst, en oproepen op “Gevraagd en aangeboden”."""

from django import forms
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from participatie.projecten.models import Thema
from stadmaken.common.filters import Keuzefilter
from stadmaken.common.querysets import ZichtbaarQuerySet

from ..aanbod.filters import gebied_en_wijk
from .choices import Initiatiefstaat, Oproepsoort
from .models import Oproep
from .querysets import OproepQuerySet


class _WaarEnWaarover(Keuzefilter):
    """Kiezen op wijk en thema."""

    wijk = forms.ChoiceField(label=_("Wijk"), required=False)
    thema = forms.ChoiceField(label=_("Thema"), required=False)

    def vul_keuzes(self) -> None:
        self.keuzeveld("wijk").choices = [("", _("Alle wijken")), *gebied_en_wijk()[1]]
        themas = Thema.objects.order_by("naam").values_list("slug", "naam")
        self.keuzeveld("thema").choices = [("", _("Alle thema’s")), *themas]

    def velden(self, **namen: str) -> dict[str, str]:
        """Wat is gekozen, onder de namen van de velden in de database."""
        return {veld: self.cleaned_data[naam] for naam, veld in namen.items() if self.cleaned_data.get(naam)}


class InitiatiefFilterForm(_WaarEnWaarover):
    """Welke initiatieven de lijst toont."""

    staat = forms.ChoiceField(
        label=_("Hoe ver is het"), required=False, choices=[("", _("Alles")), *Initiatiefstaat.choices]
    )
    zoekt = forms.BooleanField(label=_("Zoekt nu iets"), required=False)
    biedt = forms.BooleanField(label=_("Biedt nu iets aan"), required=False)

    def weergave(self, naam: str, waarde: str) -> str:
        return str(self.fields[naam].label) if naam in {"zoekt", "biedt"} else super().weergave(naam, waarde)

    def toepassen(self, initiatieven: ZichtbaarQuerySet) -> ZichtbaarQuerySet:
        """De initiatieven die bij alle keuzes passen, en of elk iets zoekt of biedt."""
        rijen = initiatieven.filter(**self.velden(wijk="wijken__slug", thema="themas__slug", staat="staat"))
        rijen = rijen.annotate(zoekt=_heeft(Oproepsoort.GEVRAAGD), biedt=_heeft(Oproepsoort.AANGEBODEN))
        return rijen.filter(**{naam: True for naam in ("zoekt", "biedt") if self.cleaned_data.get(naam)})


class OproepFilterForm(_WaarEnWaarover):
    """Welke oproepen het bord toont."""

    soort = forms.ChoiceField(
        label=_("Gevraagd of aangeboden"), required=False, choices=[("", _("Alles")), *Oproepsoort.choices]
    )

    def toepassen(self, oproepen: OproepQuerySet) -> OproepQuerySet:
        """De oproepen die bij alle keuzes passen."""
        return oproepen.filter(**self.velden(wijk="initiatief__wijken__slug", thema="thema__slug", soort="soort"))


def _heeft(soort: Oproepsoort) -> Exists:
    return Exists(Oproep.objects.zichtbaar().filter(initiatief=OuterRef("pk"), soort=soort))
