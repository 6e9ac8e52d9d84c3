"""De formulieren van de deurlijst; ook wat het script stuurt, gaat hierdoor."""

import uuid
from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from initiatieven.models import Gelegenheid
from stadmaken.common.nummers import HOOGSTE_PK

from .vinkjes import Vinkje

HOOGSTENS = 5000
# Milliseconden sinds 1970, tot het jaar 2100.
LAATSTE_MOMENT = 4_102_444_800_000


class ErbijForm(forms.Form):
    """Iemand die zonder aanmelding aan de deur staat."""

    idempotentie = forms.UUIDField(widget=forms.HiddenInput)
    naam = forms.CharField(label=_("Naam"), max_length=120, error_messages={"required": _("Vul de naam in.")})

    def __init__(self, gelegenheid: Gelegenheid, data: Any = None) -> None:
        super().__init__(data, initial={"idempotentie": uuid.uuid4(), "aantal": 1}, use_required_attribute=False)
        if gelegenheid.max_samen > 1:
            self.fields["aantal"] = forms.IntegerField(
                label=_("Aantal mensen"), min_value=1, max_value=gelegenheid.max_samen, required=False
            )


class EenVinkForm(forms.Form):
    """Eén vinkje van het script."""

    aanmelding = forms.IntegerField(min_value=0, max_value=HOOGSTE_PK)
    aanwezig = forms.BooleanField(required=False)
    tijd = forms.IntegerField(min_value=0, max_value=LAATSTE_MOMENT)


class PakketForm(forms.Form):
    """Wat het script in één keer stuurt: de klok van de telefoon, en de vinkjes."""

    nu = forms.IntegerField(min_value=0, max_value=LAATSTE_MOMENT)

    def __init__(self, pakket: Any) -> None:
        gegevens = pakket if isinstance(pakket, dict) else {}
        super().__init__(gegevens)
        rijen = gegevens.get("vinkjes")
        self.rijen = [rij for rij in rijen if isinstance(rij, dict)] if isinstance(rijen, list) else []

    def vinkjes(self, nu: datetime) -> list[Vinkje]:
        """De vinkjes in de tijd van de server: hoe lang geleden, gemeten op de klok van de telefoon zelf.

        Zo wint een telefoon waarvan de klok voorloopt niet altijd. Wat geen vinkje is, telt niet mee.
        """
        forms_ = [EenVinkForm(rij) for rij in self.rijen[:HOOGSTENS]]
        return [self._vinkje(form.cleaned_data, nu) for form in forms_ if form.is_valid()]

    def _vinkje(self, gegevens: dict[str, Any], nu: datetime) -> Vinkje:
        geleden = max(0, self.cleaned_data["nu"] - gegevens["tijd"])
        return Vinkje(gegevens["aanmelding"], gegevens["aanwezig"], nu - timedelta(milliseconds=geleden))
