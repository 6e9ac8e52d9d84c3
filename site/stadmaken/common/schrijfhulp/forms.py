from django import forms

from .inhoud import Tekstsoort

HOOGSTENS = 20_000


class VeldForm(forms.Form):
    """De tekst die nu in een veld staat, en waarvoor zij is."""

    soort = forms.ChoiceField(choices=[(soort.value, soort.value) for soort in Tekstsoort])
    taal = forms.RegexField(r"\A[a-z]{2}\Z", required=False, empty_value="nl")
    tekst = forms.CharField(required=False, max_length=HOOGSTENS, strip=False)
