from django import forms
from django.utils.translation import gettext_lazy as _

LANGSTE_VRAAG = 200


class ZoekForm(forms.Form):
    """De vraag van een bezoeker, begrensd voordat zij de database bereikt."""

    q = forms.CharField(
        label=_("Zoekwoorden"),
        required=False,
        max_length=LANGSTE_VRAAG,
        error_messages={
            "max_length": _("Uw zoekvraag is te lang. Gebruik maximaal %(limit_value)d tekens."),
            "null_characters_not_allowed": _(
                "Uw zoekvraag bevat een teken dat wij niet kunnen lezen. Typ haar opnieuw."
            ),
        },
    )
