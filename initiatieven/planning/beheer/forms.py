"""Wat een medewerker bij een datum invult."""

from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..models import Bijeenkomst

JAREN_VOORUIT = 3


class DagWidget(forms.DateInput):
    """De datumkiezer van de browser zelf."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class UurWidget(forms.TimeInput):
    """De tijdkiezer van de browser zelf."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


class DagVeld(forms.DateField):
    """Een dag die een mens bedoelt: niet in een vorige eeuw, en niet over twintig jaar."""

    widget = DagWidget

    def clean(self, value: Any) -> date | None:
        dag: date | None = super().clean(value)
        if dag and not 2000 <= dag.year <= timezone.localdate().year + JAREN_VOORUIT:
            raise forms.ValidationError(_("Kies een dag tussen 2000 en over drie jaar."))
        return dag


def moment(dag: date, uur: time) -> datetime:
    """Een dag met een uur op de klok van Amsterdam. In UTC, want alleen die telt de uren die er echt zijn."""
    return timezone.make_aware(datetime.combine(dag, uur)).astimezone(UTC)


class SleutelVeld(forms.UUIDField):
    """De sleutel van dit ene formulier: twee keer drukken is één keer doen."""

    widget = forms.HiddenInput

    def __init__(self) -> None:
        super().__init__(required=False, initial=uuid4)

    def clean(self, value: Any) -> UUID:
        return super().clean(value) or uuid4()


class ToelichtingForm(forms.Form):
    """Wat de deelnemers erbij lezen."""

    toelichting = forms.CharField(
        label=gettext_lazy("Wat wilt u erbij zeggen?"),
        required=False,
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Staat in de mail en op de eigen pagina van elke deelnemer."),
    )


class RedenForm(forms.Form):
    """Waarom iets niet doorgaat; dat staat ook op de site."""

    toelichting = forms.CharField(
        label=gettext_lazy("Waarom gaat het niet door?"),
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Staat in de mail, op de site en in de agenda’s van deelnemers."),
    )


class TijdForm(ToelichtingForm):
    """Wanneer en waar."""

    dag = DagVeld(label=gettext_lazy("Dag"))
    van = forms.TimeField(label=gettext_lazy("Begint om"), widget=UurWidget)
    tot = forms.TimeField(label=gettext_lazy("Eindigt om"), widget=UurWidget)
    tot_dag = DagVeld(
        label=gettext_lazy("Laatste dag"),
        required=False,
        help_text=gettext_lazy("Alleen als het meer dagen duurt, zoals een participatiebankje."),
    )
    locatie = forms.CharField(label=gettext_lazy("Locatie"), required=False, max_length=120)
    adres = forms.CharField(label=gettext_lazy("Adres"), required=False, max_length=160)
    online = forms.URLField(
        label=gettext_lazy("Link om online mee te doen"),
        required=False,
        max_length=200,
        assume_scheme="https",
        help_text=gettext_lazy("Alleen wie is aangemeld krijgt deze link te zien."),
    )
    field_order = ("dag", "van", "tot", "tot_dag", "locatie", "adres", "online", "toelichting")

    @classmethod
    def begin_met(cls, keer: Bijeenkomst) -> dict[str, Any]:
        """Hoe het nu is."""
        begin, eind = timezone.localtime(keer.begin), timezone.localtime(keer.eind)
        meer_dagen = begin.date() != eind.date()
        tijden = {"dag": begin.date(), "van": begin.time(), "tot": eind.time()}
        plek = {naam: getattr(keer, naam) for naam in ("locatie", "adres", "online")}
        return {**tijden, **plek, "tot_dag": eind.date() if meer_dagen else None}

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if not gegevens.get("locatie") and not gegevens.get("online") and not self.errors:
            self.add_error("locatie", _("Vul een locatie in, of een link om online mee te doen."))
        if {"dag", "van", "tot"} <= gegevens.keys():
            begin = moment(gegevens["dag"], gegevens["van"])
            eind = moment(gegevens.get("tot_dag") or gegevens["dag"], gegevens["tot"])
            if eind <= begin:
                self.add_error("tot", _("Het einde ligt na het begin."))
            elif (eind if self.loopt_al(gegevens) else begin) <= timezone.now():
                self.add_error("dag", _("Dit is al geweest. Kies een dag die nog komt."))
            gegevens |= {"begin": begin, "eind": eind}
        return gegevens

    def loopt_al(self, gegevens: dict[str, Any]) -> bool:
        """Of dit begin er al stond; dan mag het geweest zijn."""
        return False

    def velden(self) -> dict[str, Any]:
        """Wat een bijeenkomst hiervan bewaart."""
        namen = ("begin", "eind", "locatie", "adres", "online", "toelichting")
        return {naam: self.cleaned_data[naam] for naam in namen}


class VerzetForm(TijdForm):
    """Een andere tijd of plek. Wat al is begonnen, kan nog langer duren of elders verdergaan."""

    volgnummer = forms.IntegerField(min_value=0, max_value=2**31 - 1, required=False, widget=forms.HiddenInput)

    @classmethod
    def begin_met(cls, keer: Bijeenkomst) -> dict[str, Any]:
        return {**super().begin_met(keer), "volgnummer": keer.volgnummer}

    def loopt_al(self, gegevens: dict[str, Any]) -> bool:
        was = self.initial["van"].replace(second=0, microsecond=0)
        return (gegevens["dag"], gegevens["van"]) == (self.initial["dag"], was)

    def velden(self) -> dict[str, Any]:
        return {**super().velden(), "volgnummer": self.cleaned_data["volgnummer"]}


class ErbijForm(TijdForm):
    """Een bijeenkomst die er nog niet was."""

    sleutel = SleutelVeld()

    def velden(self) -> dict[str, Any]:
        return {**super().velden(), "sleutel": self.cleaned_data["sleutel"]}


class PlekkenForm(forms.Form):
    """Hoeveel plekken er zijn."""

    capaciteit = forms.IntegerField(
        label=gettext_lazy("Aantal plekken"),
        required=False,
        min_value=1,
        max_value=5000,
        help_text=gettext_lazy("Leeg: er is plek voor iedereen."),
    )


class KopieForm(forms.Form):
    """Wanneer het opnieuw begint."""

    sleutel = SleutelVeld()
    dag = DagVeld(
        label=gettext_lazy("Eerste dag van de nieuwe reeks bijeenkomsten"),
        help_text=gettext_lazy("Alle bijeenkomsten schuiven evenveel dagen op, op dezelfde uren."),
    )

    def clean_dag(self) -> date:
        """Een kopie is voor later."""
        dag: date = self.cleaned_data["dag"]
        if dag <= timezone.localdate():
            raise forms.ValidationError(_("Dit is al geweest. Kies een dag die nog komt."))
        return dag
