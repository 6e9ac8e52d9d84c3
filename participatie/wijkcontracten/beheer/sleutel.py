from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stadmaken.common.registernummer import Registernummers


class SleutelMixin(forms.Form):
    """Het nummer ligt in het formulier al vast, zodat twee keer drukken er één geeft."""

    nummers: Registernummers
    sleutel = forms.CharField(widget=forms.HiddenInput, max_length=100, required=False)

    def leg_nummer_klaar(self, model: Any) -> None:
        """Alleen een nieuw record heeft een sleutel nodig."""
        nummer = self.nummers.nieuw()
        while model.objects.filter(nummer=nummer).exists():
            nummer = self.nummers.nieuw()
        self.fields["sleutel"].initial = self.nummers.onderteken(nummer)

    def neem_nummer_over(self, record: Any) -> None:
        """Een sleutel die niet van ons is, is een formulier dat niet meer klopt."""
        record.nummer = self.nummers.uit_sleutel(self.cleaned_data.get("sleutel", ""))
        if not record.nummer:
            self.add_error(None, _("Dit formulier klopt niet meer. Open het opnieuw."))
