"""Kiezen in de openbare lijst van wijkcontracten."""

from django import forms
from django.utils.translation import gettext_lazy as _

from participatie.models import Gebied
from stadmaken.common.filters import Keuzefilter

from .choices import Contractstaat
from .querysets import WijkcontractQuerySet

# Een concept is nog niet openbaar.
STATEN = [(staat.value, staat.label) for staat in Contractstaat if staat != Contractstaat.CONCEPT]


class ContractFilterForm(Keuzefilter):
    """Welke contracten de lijst toont."""

    staat = forms.ChoiceField(label=_("Hoe staat het ervoor"), required=False, choices=[("", _("Alles")), *STATEN])
    gebied = forms.ChoiceField(label=_("Gebied"), required=False)

    def vul_keuzes(self) -> None:
        gebieden = Gebied.objects.order_by("naam").values_list("slug", "naam")
        self.keuzeveld("gebied").choices = [("", _("Alle gebieden")), *gebieden]

    def toepassen(self, contracten: WijkcontractQuerySet) -> WijkcontractQuerySet:
        """De contracten die bij alle keuzes passen."""
        staat, gebied = self.gekozen.get("staat"), self.gekozen.get("gebied")
        if staat:
            contracten = contracten.met_staat(staat)
        return contracten.in_gebied(gebied) if gebied else contracten
