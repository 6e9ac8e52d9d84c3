"""Het formulier van een datum: wat iedereen invult staat open, de rest heeft een goede standaard."""

from itertools import pairwise
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, InlinePanel, MultiFieldPanel, ObjectList

from ...aanbod.models import AanbodPage
from ...beheer.rules import eigen_aanbod, mag_beheren
from ..choices import Wijze
from .forms import SleutelVeld


class GelegenheidForm(WagtailAdminModelForm):
    """Een datum met haar bijeenkomsten."""

    aanbod: forms.ModelChoiceField = forms.ModelChoiceField(
        label=gettext_lazy("Cursus of activiteit"),
        queryset=AanbodPage.objects.order_by("title"),
        empty_label=gettext_lazy("Kies een cursus of activiteit"),
    )
    sleutel = SleutelVeld()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.for_user is not None and not mag_beheren(self.for_user):
            self.fields["aanbod"].queryset = eigen_aanbod(self.for_user).order_by("title")
        if self.instance.pk:
            self.fields["aanbod"].disabled = True
            del self.fields["sleutel"]

    def clean(self) -> dict[str, Any]:
        gegevens: dict[str, Any] = super().clean() or {}
        for form in self._rijen("bijeenkomsten"):
            if not form.cleaned_data.get("locatie") and not form.cleaned_data.get("online"):
                form.add_error("locatie", _("Vul een locatie in, of een link om online mee te doen."))
        if gegevens.get("wijze") == Wijze.TIJDVAK:
            self._weiger_overlap()
        groepen = sum(form.cleaned_data.get("aantal") or 0 for form in self._rijen("gereserveerd"))
        capaciteit = gegevens.get("capaciteit")
        if capaciteit and groepen > capaciteit:
            raise ValidationError(
                {"capaciteit": _("Er zijn {n} plekken gereserveerd. Dat is meer dan er zijn.").format(n=groepen)}
            )
        return gegevens

    def _weiger_overlap(self) -> None:
        """Twee keer tegelijk is elk gesprek twee keer."""
        met = [form for form in self._rijen("bijeenkomsten") if {"begin", "eind"} <= form.cleaned_data.keys()]
        op_volgorde = sorted(met, key=lambda form: form.cleaned_data["begin"])
        for eerder, later in pairwise(op_volgorde):
            if later.cleaned_data["begin"] < eerder.cleaned_data["eind"]:
                later.add_error("begin", _("Dit spreekuur is er dan al. Kies een andere tijd."))

    def _rijen(self, naam: str) -> list[Any]:
        if naam not in self.formsets:
            return []
        self.formsets[naam].is_valid()
        forms_ = self.formsets[naam].forms
        return [f for f in forms_ if getattr(f, "cleaned_data", None) and not f.cleaned_data.get("DELETE")]

    def is_valid(self) -> bool:
        """Een fout die bij een bijeenkomst is gezet, telt ook mee."""
        return bool(super().is_valid()) and all(formset.is_valid() for formset in self.formsets.values())


KEER = [
    FieldRowPanel([FieldPanel("begin"), FieldPanel("eind")]),
    FieldRowPanel([FieldPanel("locatie"), FieldPanel("adres")]),
    FieldPanel("online"),
    FieldPanel("titel"),
]
KEREN = InlinePanel(
    "bijeenkomsten",
    heading=gettext_lazy("Bijeenkomsten"),
    label=gettext_lazy("Bijeenkomst"),
    panels=KEER,
    min_num=1,
    help_text=gettext_lazy("Een cursus van drie avonden heeft drie bijeenkomsten. Wie zich aanmeldt, komt alle keren."),
)
MEEDOEN = MultiFieldPanel(
    [
        FieldPanel("wijze"),
        FieldRowPanel([FieldPanel("capaciteit"), FieldPanel("tijdvak_minuten")]),
    ],
    heading=gettext_lazy("Meedoen"),
)
MEER = MultiFieldPanel(
    [
        FieldRowPanel([FieldPanel("opent_op"), FieldPanel("sluit_op")]),
        FieldRowPanel([FieldPanel("max_samen"), FieldPanel("minimum")]),
        FieldRowPanel([FieldPanel("wachtlijst"), FieldPanel("aanbod_uren")]),
        FieldRowPanel([FieldPanel("herinnering_dagen"), FieldPanel("naam")]),
    ],
    heading=gettext_lazy("Meer instellingen"),
    classname="collapsed",
    help_text=gettext_lazy("Meestal zijn deze goed zoals ze staan."),
)
GROEPEN = InlinePanel(
    "gereserveerd",
    heading=gettext_lazy("Plekken voor een groep"),
    label=gettext_lazy("Groep"),
    panels=[
        FieldRowPanel([FieldPanel("kenmerk"), FieldPanel("gebied")]),
        FieldPanel("naam"),
        FieldRowPanel([FieldPanel("aantal"), FieldPanel("tot")]),
    ],
    classname="collapsed",
    help_text=gettext_lazy("Bijvoorbeeld vijf plekken voor wie voor het eerst meedoet. Meestal niet nodig."),
)
VAST = HelpPanel(
    content=gettext_lazy(
        "<p>Er zijn mensen aangemeld. Een andere tijd of plek geeft u door met “Verzetten”: "
        "dan krijgt iedereen een mail met de nieuwe afspraak.</p>"
    )
)
NIEUW = ObjectList([FieldPanel("aanbod"), KEREN, MEEDOEN, MEER, GROEPEN], base_form_class=GelegenheidForm)
MET_AANMELDINGEN = ObjectList(
    [FieldPanel("aanbod"), VAST, FieldPanel("capaciteit"), MEER, GROEPEN], base_form_class=GelegenheidForm
)
