from django import forms

GROOTST = 999_999


class NotaForm(forms.Form):
    """Welk thema van de nota, welke bladzij daarvan en welk deel van de pdf; alles mag leeg blijven."""

    thema = forms.IntegerField(required=False, min_value=0, max_value=GROOTST)
    pagina = forms.IntegerField(required=False, min_value=1, max_value=GROOTST)
    deel = forms.IntegerField(required=False, min_value=1, max_value=GROOTST)
