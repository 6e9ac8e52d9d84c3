from typing import Any

from django import forms
from django.http import QueryDict

from initiatieven.abonnees.forms import AdresForm
from participatie.formulieren.invoer import zonder_stuurtekens

__all__ = ["AdresForm", "KeuzeForm"]
ZOEKEN, KIES, ALLES, WIS = "zoeken", "kies", "alles", "wis"


class KeuzeForm(forms.Form):
    """Welke stukken iemand wil wissen: eerst gekozen, dan bevestigd."""

    actie = forms.ChoiceField(choices=[(naam, naam) for naam in (KIES, ALLES, WIS)])
    stuk = forms.MultipleChoiceField(required=False)

    def __init__(self, data: QueryDict, *, kan: list[str]) -> None:
        schoon = data.copy()
        # Wat intussen weg is, telt niet meer mee: twee keer drukken is geen fout.
        gekozen = [zonder_stuurtekens(keuze, meer_regels=False) for keuze in data.getlist("stuk")]
        schoon.setlist("stuk", [keuze for keuze in dict.fromkeys(gekozen) if keuze in set(kan)])
        super().__init__(schoon)
        self.kan = kan
        veld: Any = self.fields["stuk"]
        veld.choices = [(keuze, keuze) for keuze in kan]

    def keuzes(self) -> list[str]:
        """Wat er weg moet."""
        return self.kan if self.cleaned_data["actie"] == ALLES else list(self.cleaned_data["stuk"])
