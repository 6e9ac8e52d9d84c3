from collections.abc import Collection, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from participatie.infoborden.codes import is_code

from .vragenlijst import Vraag, Vragenlijst


class BesturingForm(forms.Form):
    """De velden om de antwoorden heen. Niets hiervan houdt een bewoner tegen: wat niet klopt, telt niet."""

    stap = forms.IntegerField(required=False, min_value=0, max_value=999)
    actie = forms.CharField(required=False, max_length=300)
    idem = forms.CharField(required=False, max_length=300)
    bord = forms.CharField(required=False, max_length=5)
    website = forms.CharField(required=False)

    def clean_bord(self) -> str:
        """Een code die kan bestaan."""
        code = self.cleaned_data["bord"].upper()
        if code and not is_code(code):
            raise ValidationError("geen code", code="invalid")
        return code

    def lees(self, naam: str) -> Any:
        """De waarde van een veld, of None als zij niet klopt."""
        self.is_valid()
        return self.cleaned_data.get(naam)


class AntwoordenForm(forms.Form):
    """De vragen van een formulier. `bereik` zegt welke antwoorden nu moeten kloppen; de rest reist mee."""

    use_required_attribute = False

    def __init__(
        self,
        lijst: Vragenlijst,
        data: MultiValueDict | None = None,
        *,
        bereik: Collection[Vraag] = (),
        vervuild: Collection[str] = (),
        fotofouten: Mapping[str, list[ValidationError]] | None = None,
    ) -> None:
        super().__init__(data, auto_id="%s")
        self.antwoorden = data if data is not None else MultiValueDict()
        self.lijst, self.vervuild, self.fotofouten = lijst, vervuild, fotofouten or {}
        self.te_controleren = {vraag.sleutel for vraag in bereik if self.telt(vraag)}
        self.fields = {vraag.sleutel: self.veld(vraag) for vraag in lijst.vragen}

    def telt(self, vraag: Vraag) -> bool:
        """Of het antwoord op deze vraag wordt bewaard."""
        return vraag.geldt(self.antwoorden)

    def veld(self, vraag: Vraag) -> forms.Field:
        """Het veld van een vraag, dat controleert wat nu aan de beurt is."""
        veld = vraag.veld()
        if vraag.sleutel not in self.te_controleren:
            veld.clean = _later  # type: ignore[method-assign, assignment]
        return veld

    def clean(self) -> None:
        """Voeg toe wat niet aan de waarde zelf te zien is: foto's die niet konden, en weggehaalde stuurtekens."""
        for naam in self.te_controleren:
            for fout in self.fotofouten.get(naam, []):
                self.add_error(naam, fout)
            if naam in self.vervuild and naam not in self.errors:
                self.add_error(
                    naam,
                    _(
                        "Er stonden tekens in die wij niet kunnen verwerken. Wij hebben ze weggehaald. "
                        "Controleer uw antwoord en ga dan verder."
                    ),
                )


def _later(_waarde: Any) -> None:
    """Een antwoord dat nu niet aan de beurt is, of door een voorwaarde niet geldt."""
