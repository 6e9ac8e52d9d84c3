"""Wat een medewerker bij het overtypen invult: de vragen van het formulier, en hoe en wanneer de inbreng binnenkwam."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from participatie.formulieren.forms import AntwoordenForm
from participatie.formulieren.invoer import Ontvangen
from participatie.formulieren.velden import DatumVeld
from participatie.formulieren.velden.beeld import FotosVeld
from participatie.formulieren.vragenlijst import Vraag, Vragenlijst
from participatie.inbreng.choices import Kanaal

from .inhoud import eis_in_woorden

DAGEN_VOORAF = 60
TEKST = {"korte_tekst", "lange_tekst"}
SCAN = "scan"
MAX_SCANS = 4
KANALEN = [keuze for keuze in Kanaal.choices if keuze[0] != Kanaal.WEBSITE]


class OvertypForm(AntwoordenForm):
    """Dezelfde vragen en controles als op de site, voor wie overneemt wat een ander schreef of zei.

    Een verplichte tekst blijft verplicht: zonder tekst is er geen inbreng. Een andere verplichte vraag mag leeg
    blijven, want papier laat dat toe. Wie een vraag beantwoordt die niet voor hem was, heeft toch iets gezegd: dat
    blijft.
    """

    def __init__(
        self,
        lijst: Vragenlijst,
        ontvangen: Ontvangen | None = None,
        fotofouten: Mapping[str, list[ValidationError]] | None = None,
    ) -> None:
        data, vervuild = (ontvangen.data, ontvangen.vervuild) if ontvangen else (None, set())
        super().__init__(lijst, data, bereik=lijst.vragen, vervuild=vervuild, fotofouten=fotofouten)

    def telt(self, vraag: Vraag) -> bool:
        return super().telt(vraag) or any(self.antwoorden.getlist(vraag.sleutel))

    def veld(self, vraag: Vraag) -> forms.Field:
        veld = super().veld(vraag)
        veld.required = veld.required and vraag.soort in TEKST
        veld.help_text = " ".join(deel for deel in (eis_in_woorden(vraag), vraag.waarde.get("uitleg") or "") if deel)
        veld.widget.is_required = veld.required
        # Anders vult de browser de naam en het e-mailadres van de medewerker in.
        veld.widget.attrs["autocomplete"] = "off"
        return veld

    @property
    def leeg_gelaten(self) -> list[Vraag]:
        """De vragen die op de site verplicht zijn, en hier geen antwoord kregen."""
        return [
            vraag
            for vraag in self.lijst.vragen
            if vraag.waarde.get("verplicht") and vraag.geldt(self.antwoorden) and not self.heeft_antwoord(vraag)
        ]

    def heeft_antwoord(self, vraag: Vraag) -> bool:
        """Of er iets staat."""
        return any(self.antwoorden.getlist(vraag.sleutel))


class BeginForm(forms.Form):
    """Waarmee het scherm begint na “Nog een”; wat niet klopt, telt niet."""

    kanaal = forms.ChoiceField(required=False, choices=KANALEN)
    dag = forms.DateField(required=False, input_formats=["%Y-%m-%d"])

    def begin(self) -> dict[str, Any]:
        """De beginwaarden van het scherm: vandaag, tenzij er iets is meegegeven."""
        self.is_valid()
        dag = self.cleaned_data.get("dag") or timezone.localdate()
        return {"kanaal": self.cleaned_data.get("kanaal") or "", "ontvangen_op": dag}


class ZoekForm(forms.Form):
    """Een formulier zoeken op naam, of op de naam van het project."""

    q = forms.CharField(label=gettext_lazy("Zoek een formulier of project"), required=False, max_length=100)


class HerkomstForm(forms.Form):
    """Hoe en wanneer de inbreng binnenkwam."""

    kanaal = forms.ChoiceField(
        label=gettext_lazy("Hoe kwam dit binnen?"),
        choices=KANALEN,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Kies hoe dit binnenkwam.")},
    )
    reden = forms.CharField(
        label=gettext_lazy("Waarom nemen wij dit nog mee?"),
        required=False,
        max_length=300,
        help_text=gettext_lazy(
            "Alleen als dit buiten de looptijd binnenkwam. De indiener leest dit. "
            "Bijvoorbeeld: Het poststempel is van op tijd."
        ),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    use_required_attribute = False

    def __init__(
        self,
        pagina: Any,
        data: Any = None,
        fotofouten: Mapping[str, list[ValidationError]] | None = None,
        **opties: Any,
    ) -> None:
        self.pagina, self.fotofouten = pagina, fotofouten or {}
        super().__init__(data, auto_id="herkomst_%s", **opties)
        dag = DatumVeld(label=_("Wanneer kwam dit binnen?"))
        dag.widget.attrs |= {"min": self.vroegst.isoformat(), "max": timezone.localdate().isoformat()}
        scan = FotosVeld(
            label=_("Foto of scan van het papier"),
            maximaal=MAX_SCANS,
            required=False,
            help_text=_("Komt nooit op de site. Handig als een collega later iets verbetert."),
        )
        self.fields = {
            "kanaal": self.fields["kanaal"],
            "ontvangen_op": dag,
            "reden": self.fields["reden"],
            SCAN: scan,
        }

    @property
    def vroegst(self) -> date:
        """Ruim voor de opening; daarvoor is een jaartal verkeerd getypt."""
        return timezone.localdate(self.pagina.opent_op) - timedelta(days=DAGEN_VOORAF)

    @property
    def looptijd(self) -> str:
        """Van wanneer tot wanneer het formulier open is, in woorden."""
        begin, eind = timezone.localdate(self.pagina.opent_op), self.pagina.laatste_dag
        if eind is None:
            return _("Dit formulier is open vanaf {begin}.").format(begin=date_format(begin, "j F Y"))
        tekst = _("Dit formulier is open van {begin} tot en met {eind}.")
        return tekst.format(begin=date_format(begin, "j F Y"), eind=date_format(eind, "j F Y"))

    def clean_ontvangen_op(self) -> date:
        dag: date = self.cleaned_data["ontvangen_op"]
        if dag > timezone.localdate():
            raise ValidationError(_("Deze dag is nog niet geweest. Vul vandaag of een eerdere dag in."))
        if dag < self.vroegst:
            tekst = ngettext(
                "Deze dag ligt meer dan {n} dag voor de opening van het formulier. Controleer het jaar.",
                "Deze dag ligt meer dan {n} dagen voor de opening van het formulier. Controleer het jaar.",
                DAGEN_VOORAF,
            )
            raise ValidationError(tekst.format(n=DAGEN_VOORAF))
        return dag

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        for fout in self.fotofouten.get(SCAN, []):
            self.add_error(SCAN, fout)
        dag = gegevens.get("ontvangen_op")
        if dag and not self.op_tijd(dag) and not gegevens.get("reden"):
            self.add_error(
                "reden", _("Het formulier was die dag niet open. Schrijf op waarom wij deze inbreng toch meenemen.")
            )
        return gegevens

    def op_tijd(self, dag: date) -> bool:
        """Of het formulier op die dag open was."""
        laatste = self.pagina.laatste_dag
        return timezone.localdate(self.pagina.opent_op) <= dag and (laatste is None or dag <= laatste)


class RedenForm(forms.Form):
    """Waarom iets wordt verbeterd."""

    use_required_attribute = False

    reden = forms.CharField(
        label=gettext_lazy("Wat was er verkeerd overgetypt?"),
        max_length=300,
        help_text=gettext_lazy("De indiener leest dit. Bijvoorbeeld: Bij vraag 2 was een woord verkeerd gelezen."),
        error_messages={"required": gettext_lazy("Schrijf op wat er verkeerd was overgetypt.")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class OordeelForm(forms.Form):
    """Akkoord of niet."""

    oordeel = forms.ChoiceField(choices=[("akkoord", "akkoord"), ("niet", "niet")])
