"""Een toezegging vastleggen, en de gegevens eromheen bijwerken."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.widgets import AdminPageChooser

from participatie.models import Inbreng, ProjectPage, Toezegging, Wijk
from participatie.teams.beheer.velden import alleen_eigen_project
from participatie.teams.rules import eigen_projecten
from stadmaken.common.schrijfhulp.inhoud import Tekstsoort
from stadmaken.common.schrijfhulp.velden import nagekeken

from .. import dagen
from ..models import nieuw_nummer
from ..nummer import NUMMERS

HOOGSTENS = 500
NUMMER = re.compile(r"[0-9]{1,18}")
SCHEIDING = re.compile(r"[\s,;]+")


class DagWidget(forms.DateInput):
    """De datumkiezer van de browser zelf."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class Projectkiezer(AdminPageChooser):
    """Een nummer dat geen project kan zijn, komt niet bij de database."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        waarde = super().value_from_datadict(data, files, name)
        return waarde if not waarde or NUMMER.fullmatch(str(waarde)) else None


class GegevensForm(WagtailAdminModelForm):
    """Wat ook later nog te veranderen is."""

    project: forms.ModelChoiceField = forms.ModelChoiceField(
        label=_("Project"),
        queryset=ProjectPage.objects.all(),
        required=False,
        widget=Projectkiezer(target_models=[ProjectPage]),
    )
    wijk: forms.ModelChoiceField = forms.ModelChoiceField(
        label=_("Wijk"), queryset=Wijk.objects.order_by("naam"), required=False, empty_label=_("Geen of meer wijken")
    )
    kenmerken = forms.CharField(
        label=_("Kenmerken van inbreng"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "Welke inbreng leidde hiertoe? Eén kenmerk per regel, of met komma’s ertussen. "
            "Deze mensen lezen op hun ontvangstpagina, en in hun mail, elke stap van deze toezegging."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in self.fields.keys() & {"wat", "toelichting"}:
            self.fields[naam].widget.attrs |= nagekeken(Tekstsoort.TOEZEGGING)
        recht = "change" if self.instance.pk else "add"
        self.overal = self.for_user.has_perm(f"participatie.{recht}_toezegging")
        if not self.overal:
            alleen_eigen_project(self)
        if self.instance.pk:
            rijen = self._te_koppelen(self.instance.inbreng).order_by("pk").values_list("kenmerk", flat=True)
            self.initial["kenmerken"] = "\n".join(rijen)

    def clean_openbaar(self) -> bool:
        """Wie alleen verbergt wat misging, maakt de cijfers van het register mooier dan zij zijn."""
        openbaar: bool = self.cleaned_data["openbaar"]
        stond_er = bool(self.instance.pk) and Toezegging.objects.filter(pk=self.instance.pk, openbaar=True).exists()
        if stond_er and not openbaar and self.instance.viel_tegen:
            raise ValidationError(
                _("Deze toezegging is te laat, verschoven of vervallen. Zij blijft openbaar, zodat de cijfers kloppen.")
            )
        return openbaar

    def clean_kenmerken(self) -> list[Inbreng]:
        delen = [deel for deel in SCHEIDING.split(self.cleaned_data["kenmerken"].strip()) if deel]
        gevraagd = {_kenmerk(deel): deel for deel in delen}
        if len(gevraagd) > HOOGSTENS:
            raise ValidationError(_("Dit zijn er te veel. Koppel hooguit 500 kenmerken aan één toezegging."))
        gevonden = list(self._te_koppelen(Inbreng.objects).filter(kenmerk__in=gevraagd))
        onbekend = [gevraagd[naam] for naam in gevraagd.keys() - {rij.kenmerk for rij in gevonden}]
        if onbekend:
            uitleg = _("Wij kennen deze kenmerken niet: {namen}. Verbeter ze of haal ze weg.")
            raise ValidationError(uitleg.format(namen=", ".join(sorted(onbekend)[:20])))
        return [*gevonden, *self._van_anderen()]

    def _te_koppelen(self, inbreng: Any) -> Any:
        """Een team koppelt alleen inbreng van de eigen projecten."""
        return inbreng.all() if self.overal else inbreng.filter(project__in=eigen_projecten(self.for_user))

    def _van_anderen(self) -> list[Inbreng]:
        """Wat anderen koppelden en dit team niet ziet, blijft gekoppeld."""
        if self.overal or not self.instance.pk:
            return []
        return list(self.instance.inbreng.exclude(pk__in=self._te_koppelen(self.instance.inbreng).values("pk")))


class BijContractForm(GegevensForm):
    """Een afspraak in een wijkcontract: haar wijk staat niet op het scherm, en verandert dus ook niet."""

    wijk = None  # type: ignore[assignment]  # zo haalt Django een veld van de ouder weg


class VastleggenForm(GegevensForm):
    """Een nieuwe toezegging; het nummer ligt al vast, zodat twee keer drukken er één geeft."""

    sleutel = forms.CharField(widget=forms.HiddenInput, max_length=100)
    ouder = forms.BooleanField(
        label=_("Dit is een toezegging van vroeger"),
        required=False,
        help_text=_("Alleen als de beloofde dag al voorbij is. De toezegging staat dan meteen als te laat op de site."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sleutel"].initial = NUMMERS.onderteken(_vrij_nummer())

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        self.instance.nummer = NUMMERS.uit_sleutel(gegevens.get("sleutel", ""))
        if not self.instance.nummer:  # een verborgen veld toont zelf geen fout
            self.add_error(None, _("Dit formulier klopt niet meer. Open het opnieuw."))
        gedaan, dag = gegevens.get("gedaan_op"), gegevens.get("oorspronkelijk_op")
        if gedaan:
            self._toets("gedaan_op", dagen.is_geweest, gedaan)
        if dag:
            self._toets("oorspronkelijk_op", dagen.niet_te_ver if gegevens.get("ouder") else dagen.komt_nog, dag)
        if gedaan and dag and not self.has_error("oorspronkelijk_op"):
            self._toets("oorspronkelijk_op", dagen.niet_voor, dag, gedaan)
        return gegevens

    def _toets(self, veld: str, regel: Any, *waarden: Any) -> None:
        try:
            regel(*waarden)
        except ValidationError as fout:
            self.add_error(veld, fout)


def _kenmerk(deel: str) -> str:
    tekens = "".join(teken for teken in deel.upper() if teken.isalnum())
    return f"{tekens[:4]}-{tekens[4:]}"


def _vrij_nummer() -> str:
    nummer = nieuw_nummer()
    while Toezegging.objects.filter(nummer=nummer).exists():
        nummer = nieuw_nummer()
    return nummer


BEGELEIDEND = [
    MultiFieldPanel([FieldPanel("project"), FieldPanel("wijk")], heading=_("Waarvoor geldt dit")),
    MultiFieldPanel(
        [FieldPanel("bron"), FieldPanel("bron_toelichting"), FieldPanel("kenmerken")],
        heading=_("Waar komt dit vandaan"),
    ),
    FieldPanel(
        "openbaar",
        help_text=_(
            "Zet dit uit als de toezegging één persoon aangaat. Wie inbracht, wordt ook dan op de hoogte gehouden."
        ),
    ),
]
VASTLEGGEN = ObjectList(
    [
        FieldPanel("wat", attrs={"placeholder": _("Wij planten voor de winter tien bomen in de Kleverparkweg")}),
        FieldPanel("toelichting", help_text=_("Wat bewoners verder moeten weten. Mag leeg blijven.")),
        FieldPanel("wie"),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel(
                            "gedaan_op", widget=DagWidget, help_text=_("Wanneer zei of schreef iemand dit toe?")
                        ),
                        FieldPanel(
                            "oorspronkelijk_op",
                            widget=DagWidget,
                            heading=_("Uiterlijk klaar op"),
                            help_text=_("Deze dag blijft altijd op de site staan, ook als u haar later verschuift."),
                        ),
                    ]
                ),
                FieldPanel("ouder"),
            ],
            heading=_("Wanneer"),
        ),
        *BEGELEIDEND,
    ],
    base_form_class=VastleggenForm,
)
# Wat in een getekend wijkcontract staat, ligt vast; alleen waar het bij hoort, verandert.
BIJ_CONTRACT = ObjectList([FieldPanel("project"), FieldPanel("kenmerken")], base_form_class=BijContractForm)
BIJWERKEN = ObjectList([FieldPanel("toelichting"), FieldPanel("wie"), *BEGELEIDEND], base_form_class=GegevensForm)
