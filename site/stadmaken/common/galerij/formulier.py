from django import forms
from django.utils.translation import gettext_lazy as _

from ..filters import Keuzefilter

WIJKEN = [("", _("Kies een wijk")), ("oude-stad", "Oude Stad"), ("meerwijk", "Meerwijk"), ("molenwijk", "Molenwijk")]
VERVOER = [("lopend", _("Lopend")), ("fiets", _("Met de fiets")), ("bus", _("Met de bus"))]


class ProefForm(forms.Form):
    """Elk soort veld een keer; alleen om naar te kijken."""

    use_required_attribute = False

    naam = forms.CharField(label=_("Naam"), required=False, max_length=80)
    email = forms.EmailField(
        label=_("E-mailadres"),
        error_messages={"invalid": _("Vul een geldig e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.")},
        help_text=_("Daarop krijgt u antwoord."),
        widget=forms.EmailInput({"autocomplete": "email"}),
    )
    telefoon = forms.CharField(label=_("Telefoonnummer"), required=False, widget=forms.TextInput({"type": "tel"}))
    reactie = forms.CharField(
        label=_("Uw reactie"),
        error_messages={"required": _("Vul uw reactie in.")},
        help_text=_("Zet geen persoonsgegevens in uw reactie."),
        widget=forms.Textarea,
    )
    wijk = forms.ChoiceField(label=_("Wijk"), choices=WIJKEN, error_messages={"required": _("Kies een wijk.")})
    vervoer = forms.ChoiceField(label=_("Hoe komt u op het plein?"), choices=VERVOER, widget=forms.RadioSelect)
    wensen = forms.MultipleChoiceField(
        label=_("Wat wilt u op het plein?"),
        help_text=_("U kunt meer dan één antwoord kiezen."),
        choices=[("bomen", _("Bomen")), ("banken", _("Banken")), ("water", _("Water om mee te spelen"))],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    datum = forms.DateField(label=_("Wanneer zag u dit?"), widget=forms.DateInput({"type": "date"}))
    aantal = forms.IntegerField(
        label=_("Met hoeveel mensen komt u?"), min_value=1, widget=forms.TextInput(attrs={"inputmode": "numeric"})
    )
    foto = forms.FileField(label=_("Foto"), required=False, help_text=_("Een JPG of PNG van hooguit 12 MB."))
    akkoord = forms.BooleanField(label=_("Stuur mij een bericht als er antwoord is"), required=False)


class ProefFilter(Keuzefilter):
    """Een filter met een keuze, een waarde die wij niet kennen en een vinkje."""

    wat = forms.ChoiceField(label=_("Wat"), required=False, choices=[("", _("Alles")), ("cursus", _("Cursus"))])
    waar = forms.ChoiceField(label=_("Gebied"), required=False, choices=[("", _("Alle gebieden")), ("noord", "Noord")])
    plek = forms.BooleanField(label=_("Alleen waar nu plek is"), required=False)
