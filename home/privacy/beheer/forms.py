from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from participatie.formulieren.invoer import zonder_stuurtekens

LANGSTE_KENMERK = 30
KENMERK = r"\A(?=.*\d)[A-Za-z0-9][A-Za-z0-9./-]{2,}\Z"
ZOEK, LINK, DOWNLOAD, KIES, WIS = "zoek", "link", "download", "kies", "wis"
REDENEN = (
    ("zelf", _("De persoon zelf vroeg dit")),
    ("namens", _("Iemand vroeg dit namens die persoon, en mag dat")),
    ("nabestaande", _("Een nabestaande vroeg dit")),
    ("plicht", _("Een rechter of de Autoriteit Persoonsgegevens vroeg dit")),
)


class ZoekForm(forms.Form):
    """Van welk adres."""

    email = forms.EmailField(
        label=_("E-mailadres"),
        help_text=_(
            "Het adres waarmee iemand zich aanmeldde of iets instuurde. Het staat nooit in een link of logboek."
        ),
        error_messages={
            "required": _("Vul een e-mailadres in."),
            "invalid": _("Vul een geldig e-mailadres in, bijvoorbeeld naam@voorbeeld.nl."),
        },
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )

    def clean_email(self) -> str:
        """In kleine letters: zo staat het overal."""
        return str(self.cleaned_data["email"]).lower()


class VerzoekForm(ZoekForm):
    """Waarom een medewerker bij deze gegevens mag: wie erom vroeg, en onder welk kenmerk dat bekend is."""

    reden = forms.ChoiceField(
        label=_("Waarom doet u dit?"),
        choices=REDENEN,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies waarom u dit doet.")},
    )
    verzoek = forms.CharField(
        label=_("Kenmerk van het verzoek"),
        max_length=LANGSTE_KENMERK,
        # Zonder spatie of apenstaartje: hier past geen naam of adres in.
        validators=[
            RegexValidator(r"\A(?=.*\d)[A-Za-z0-9][A-Za-z0-9./-]{2,}\Z", _("Gebruik een nummer zoals AVG-2026-014."))
        ],
        help_text=_("Het nummer in uw zaaksysteem, zoals AVG-2026-014. Geen naam of adres."),
        error_messages={"required": _("Vul het kenmerk van het verzoek in.")},
    )

    voor = "verzoek"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        # Dezelfde velden staan twee keer op het scherm: elk formulier heeft zijn eigen id's.
        super().__init__(*args, **{"auto_id": f"{self.voor}-%s", **kwargs})
        self.fields["email"].widget = forms.HiddenInput()


class DownloadForm(VerzoekForm):
    """Alles meenemen, om het aan de persoon te geven."""

    voor = "download"

    vorm = forms.ChoiceField(
        label=_("Bestand"),
        choices=(("csv", _("Tabel (csv)")), ("json", _("Voor een ander programma (json)"))),
        initial="csv",
        widget=forms.RadioSelect,
    )


class WisForm(VerzoekForm):
    """Wat er weg moet: eerst gekozen, dan bevestigd."""

    stuk = forms.MultipleChoiceField(error_messages={"required": _("Zet een vinkje bij wat u wilt verwijderen.")})

    def __init__(self, data: Any, *, kan: list[str]) -> None:
        schoon = data.copy()
        # Wat intussen weg is, telt niet meer mee: twee keer drukken is geen fout.
        gekozen = [zonder_stuurtekens(keuze, meer_regels=False) for keuze in data.getlist("stuk")]
        schoon.setlist("stuk", [keuze for keuze in dict.fromkeys(gekozen) if keuze in set(kan)])
        super().__init__(schoon)
        veld: Any = self.fields["stuk"]
        veld.choices = [(keuze, keuze) for keuze in kan]


class ActieForm(forms.Form):
    """Op welke knop is gedrukt."""

    actie = forms.ChoiceField(choices=[(naam, naam) for naam in (ZOEK, LINK, DOWNLOAD, KIES, WIS)])
