from django import forms
from django.utils.translation import gettext_lazy as _

from .zoeken import HOOGSTENS


class ZoekForm(forms.Form):
    """Een woord in de handleiding."""

    q = forms.CharField(
        label=_("Zoek in de handleiding"),
        required=False,
        max_length=HOOGSTENS,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
