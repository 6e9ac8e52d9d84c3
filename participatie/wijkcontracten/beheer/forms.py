"""Wat een medewerker over een wijkcontract invult."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.admin.widgets import AdminPageChooser
from wagtail.documents.widgets import AdminDocumentChooser

from participatie.models import Gebied, Wijk, Wijkcontract, WijkplatformPage
from participatie.toezeggingen.beheer.forms import DagWidget

from ..actions.motor import laatste_van
from ..nummer import NUMMERS
from .sleutel import SleutelMixin

GETAL = re.compile(r"[0-9]{1,18}")


class Wijkvinkjes(forms.CheckboxSelectMultiple):
    """Alleen wat een nummer kan zijn, komt bij de database."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        return [waarde for waarde in super().value_from_datadict(data, files, name) or [] if GETAL.fullmatch(waarde)]


class AlleenNummers:
    """Een kiezer zoekt bij een fout op wat er is ingevuld; ook daarbij komt alleen een nummer bij de database."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        waarde = super().value_from_datadict(data, files, name)  # type: ignore[misc]
        return waarde if not waarde or GETAL.fullmatch(str(waarde)) else None


class Platformkiezer(AlleenNummers, AdminPageChooser):
    """De pagina van een wijkplatform."""


class Stukkiezer(AlleenNummers, AdminDocumentChooser):
    """Een bestand uit de verzameling."""


class ContractForm(SleutelMixin, WagtailAdminModelForm):
    """De gegevens van een contract. Is het getekend, dan hoort er een reden bij."""

    nummers = NUMMERS
    wijken: forms.ModelMultipleChoiceField = forms.ModelMultipleChoiceField(
        label=_("Wijken"),
        queryset=Wijk.objects.order_by("naam"),
        required=False,
        widget=Wijkvinkjes,
        help_text=_("Laat alles leeg als het contract voor het hele gebied geldt."),
    )
    gebied: forms.ModelChoiceField = forms.ModelChoiceField(
        label=_("Gebied"), queryset=Gebied.objects.order_by("naam"), required=False, empty_label=_("Geen gebied")
    )
    platform: forms.ModelChoiceField = forms.ModelChoiceField(
        label=_("Wijkplatform"),
        queryset=WijkplatformPage.objects.all(),
        required=False,
        widget=Platformkiezer(target_models=[WijkplatformPage]),
    )
    versie = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**62, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["versie"].initial = laatste_van(self.instance)
        else:
            self.leg_nummer_klaar(Wijkcontract)

    def clean(self) -> dict[str, Any]:
        gegevens: dict[str, Any] = super().clean() or {}
        if not self.instance.pk:
            self.neem_nummer_over(self.instance)
        begin, eind = gegevens.get("begint_op"), gegevens.get("eindigt_op")
        if begin and eind and eind < begin:
            self.add_error(
                "eindigt_op", _("Deze dag ligt voor de dag waarop het contract begint. Kies een latere dag.")
            )
        if not gegevens.get("gebied") and not gegevens.get("wijken"):
            self.add_error("gebied", _("Kies een gebied, of hieronder minstens één wijk."))
        return gegevens


class GetekendForm(ContractForm):
    """Een getekend contract verandert alleen met een reden die iedereen kan lezen."""

    reden = forms.CharField(
        label=_("Waarom verandert het contract?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Schrijf op waarom het contract verandert. Bewoners lezen dit.")},
        help_text=_("Staat op de site, met wat er eerst stond."),
    )


INHOUD = [
    FieldPanel("titel", attrs={"placeholder": _("Wijkcontract Delftwijk 2026-2027")}),
    FieldPanel("samenvatting", help_text=_("In een paar zinnen: waar gaat het contract over?")),
    InlinePanel(
        "partijen",
        [FieldRowPanel([FieldPanel("soort"), FieldPanel("naam")])],
        heading=_("Partijen"),
        label=_("Partij"),
        help_text=_("Een organisatie of functie. Geen namen van mensen."),
    ),
    MultiFieldPanel([FieldPanel("gebied"), FieldPanel("wijken"), FieldPanel("platform")], heading=_("Waar het geldt")),
    FieldRowPanel(
        [FieldPanel("begint_op", widget=DagWidget), FieldPanel("eindigt_op", widget=DagWidget)], heading=_("Looptijd")
    ),
    FieldPanel("document", widget=Stukkiezer, help_text=_("Het getekende contract als bestand. Mag ook later.")),
]
OPSTELLEN = ObjectList(INHOUD, base_form_class=ContractForm)
VERANDEREN = ObjectList([FieldPanel("reden"), *INHOUD], base_form_class=GetekendForm)
GEEVALUEERD = ObjectList([FieldPanel("reden"), *INHOUD, FieldPanel("evaluatie")], base_form_class=GetekendForm)
