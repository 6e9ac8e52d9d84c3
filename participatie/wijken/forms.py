from django import forms
from django.utils.translation import gettext_lazy as _

LANGSTE_VRAAG = 100


class ZoekWijkForm(forms.Form):
    """Waar iemand woont: een postcode, een stuk van een adres, of de naam van een wijk."""

    use_required_attribute = False

    q = forms.CharField(
        label=_("Postcode, straat of wijk"),
        min_length=3,
        max_length=LANGSTE_VRAAG,
        help_text=_("De vier cijfers van uw postcode zijn genoeg. Een straat of een deel van de naam mag ook."),
        widget=forms.TextInput(attrs={"autocomplete": "postal-code", "enterkeyhint": "search"}),
        error_messages={
            "required": _("Vul een postcode, straat of wijk in."),
            "min_length": _("Typ ten minste drie letters of cijfers."),
            "max_length": _("Dit is te lang. Gebruik maximaal %(limit_value)d tekens."),
        },
    )
