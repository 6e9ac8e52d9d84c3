from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stadmaken.common.lijstbestand import lees

from ..choices import Status, Uitschrijfreden

FORMATEN = ("xlsx", "csv")


class RedenForm(forms.Form):
    """Waarom een medewerker iemand uitschrijft of verwijdert."""

    reden = forms.ChoiceField(
        label=_("Waarom doet u dit?"),
        # Kiezen in plaats van schrijven: de reden blijft in het auditlog staan als de gegevens weg zijn.
        choices=[("", _("Kies een reden")), *Uitschrijfreden.choices],
        error_messages={"required": _("Kies waarom u dit doet.")},
    )


class UploadForm(forms.Form):
    """Het bestand, en het bewijs dat de mensen erin om de nieuwsbrief vroegen."""

    bestand = forms.FileField(
        label=_("Bestand met e-mailadressen"),
        max_length=120,
        help_text=_("Een CSV- of Excel-bestand (xlsx) van hooguit 5 MB, met op elke rij één adres."),
        error_messages={
            "required": _("Kies een bestand."),
            "empty": _("Dit bestand is leeg."),
            "max_length": _("De naam van dit bestand is te lang. Geef het een kortere naam."),
        },
    )
    waar = forms.CharField(
        label=_("Waar gaven deze mensen toestemming?"),
        max_length=150,
        help_text=_("Bijvoorbeeld: “Aanmeldformulier van de nieuwsbrief Samen Stadmaken”."),
        error_messages={"required": _("Schrijf waar deze mensen toestemming gaven.")},
    )
    wanneer = forms.DateField(
        label=_("Wanneer was dat?"),
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("Weet u het niet precies? Kies de laatste dag waarop iemand zich kon aanmelden."),
        error_messages={
            "required": _("Vul in wanneer dat was."),
            "invalid": _("Vul een datum in, bijvoorbeeld 31-12-2025."),
        },
    )
    akkoord = forms.BooleanField(
        label=_("Deze mensen vroegen zelf om deze nieuwsbrief, en ik kan dat laten zien."),
        error_messages={"required": _("Zonder toestemming mag u niemand de nieuwsbrief sturen.")},
    )

    def clean_bestand(self) -> Any:
        """De cellen worden meteen gelezen; het bestand zelf bewaren wij niet."""
        bestand = self.cleaned_data["bestand"]
        self.cellen = lees(bestand)
        return bestand

    def clean_wanneer(self) -> Any:
        """Toestemming ligt in het verleden."""
        wanneer = self.cleaned_data["wanneer"]
        if wanneer > timezone.localdate():
            raise forms.ValidationError(_("Kies een dag die al geweest is."))
        return wanneer


class KolomForm(forms.Form):
    """Welke kolom de adressen bevat."""

    def __init__(self, data: Any, kolommen: list[tuple[int, str]]) -> None:
        super().__init__(data)
        self.fields["kolom"] = forms.TypedChoiceField(
            label=_("In welke kolom staan de e-mailadressen?"), choices=kolommen, coerce=int
        )


class DownloadForm(forms.Form):
    """Wat er in het bestand komt."""

    formaat = forms.ChoiceField(choices=[(naam, naam) for naam in FORMATEN])
    wie = forms.ChoiceField(
        label=_("Wie"), required=False, choices=[(Status.ACTIEF, _("Alleen wie post krijgt")), ("", _("Iedereen"))]
    )
