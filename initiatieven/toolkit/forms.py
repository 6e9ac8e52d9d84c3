from django import forms

# Een keuze is het rangnummer van een antwoord; zo diep als hier is geen boom.
PAD = r"\A[1-9][0-9]?(\.[1-9][0-9]?){0,19}\Z"


class KeuzeForm(forms.Form):
    """Welke antwoorden iemand al gaf, zoals het in het adres staat: “1.2”."""

    keuze = forms.RegexField(PAD, required=False, max_length=60)

    @property
    def pad(self) -> list[int] | None:
        """De gekozen antwoorden, geteld vanaf één; None als het adres niet klopt."""
        if not self.is_valid():
            return None
        return [int(deel) for deel in self.cleaned_data["keuze"].split(".") if deel]
