"""Wat een medewerker bij een stap van een contract invult: een afspraak, het tekenen, de evaluatie."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participatie.models import Toezegging, Wijkcontract
from participatie.toezeggingen import dagen
from participatie.toezeggingen.beheer.forms import DagWidget
from participatie.toezeggingen.nummer import NUMMERS as AFSPRAAKNUMMERS

from ..actions.motor import laatste_van
from .sleutel import SleutelMixin


class AfspraakForm(SleutelMixin, forms.ModelForm):
    """Wie doet wat, voor wanneer, en waaraan ziet iedereen dat het is gelukt?"""

    nummers = AFSPRAAKNUMMERS
    versie = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**62, required=False)

    class Meta:
        model = Toezegging
        fields = ("wat", "wie", "oorspronkelijk_op", "indicator", "wijk", "toelichting")
        labels = {"wat": _("Wat is de afspraak"), "oorspronkelijk_op": _("Uiterlijk klaar op")}
        help_texts = {
            "oorspronkelijk_op": _("Deze dag blijft altijd op de site staan, ook als u haar later verschuift.")
        }
        widgets = {
            "oorspronkelijk_op": DagWidget(),
            "wat": forms.Textarea(attrs={"rows": 2}),
            "toelichting": forms.Textarea(attrs={"rows": 3}),
        }

    def __init__(self, contract: Wijkcontract, data: Any = None, instance: Toezegging | None = None) -> None:
        super().__init__(data, instance=instance, use_required_attribute=False)
        self.contract = contract
        self.fields["indicator"].required = True
        wijk: Any = self.fields["wijk"]
        wijk.queryset, wijk.empty_label = contract.wijken.all(), _("Het hele contract")
        self.fields["versie"].initial = laatste_van(contract)
        if not self.instance.pk:
            self.leg_nummer_klaar(Toezegging)

    def clean_oorspronkelijk_op(self) -> date:
        dag: date = self.cleaned_data["oorspronkelijk_op"]
        if dag > self.contract.eindigt_op:
            raise ValidationError(_("Dan is het contract al afgelopen. Kies een dag binnen de looptijd."))
        if dag < dagen.EERSTE:
            raise ValidationError(_("Deze dag is te lang geleden. Controleer het jaar."))
        return dagen.komt_nog(dag) if self.contract.is_getekend else dag

    def clean(self) -> dict[str, Any]:
        gegevens: dict[str, Any] = super().clean() or {}
        if not self.instance.pk:
            self.neem_nummer_over(self.instance)
        return gegevens


class StapForm(forms.Form):
    """Een stap van het contract; `versie` is de gebeurtenis die de medewerker het laatst zag."""

    versie = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**62)

    def __init__(self, contract: Wijkcontract, data: Any = None) -> None:
        super().__init__(data, use_required_attribute=False)
        self.contract = contract
        self.fields["versie"].initial = laatste_van(contract)


class DagStapForm(StapForm):
    """Een stap op een dag die is geweest."""

    op = forms.DateField(label=_("Op welke dag"), widget=DagWidget, error_messages={"required": _("Kies de dag.")})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["op"].initial = timezone.localdate

    def clean_op(self) -> date:
        return dagen.is_geweest(self.cleaned_data["op"])


class TekenForm(DagStapForm):
    """Tekenen kan niet worden teruggedraaid; daarom een vinkje."""

    gecontroleerd = forms.BooleanField(
        label=_("Alle partijen hebben getekend, en de tekst klopt."),
        error_messages={"required": _("Zet een vinkje als alle partijen hebben getekend en de tekst klopt.")},
    )


class EvalueerForm(DagStapForm):
    """Wat partijen van het contract vonden."""

    tekst = forms.CharField(
        label=_("Evaluatie"),
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": _("Schrijf op wat partijen van het contract vonden. Bewoners lezen dit.")},
        help_text=_("Wat lukte, wat niet, en wat leren wij ervan? Bewoners lezen dit."),
    )

    def clean_op(self) -> date:
        getekend = self.contract.getekend_op
        dag = super().clean_op()
        return dagen.niet_voor(dag, getekend) if getekend else dag

    def clean_tekst(self) -> str:
        return str(self.cleaned_data["tekst"]).replace("\r\n", "\n")
