"""Wat een medewerker bij een inbreng invult."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from participatie.models import Afwijzingsreden, Foto, Inbreng
from stadmaken.common.schrijfhulp.inhoud import Tekstsoort
from stadmaken.common.schrijfhulp.velden import nagekeken

from .. import redactie, redenen
from ..actions import Fotokeuze
from ..choices import Uitkomst, Uitvoering
from ..rules import mag_foto_zien, mag_origineel_zien

ANDERS = "anders"
ACTIES = [
    "plaatsen",
    "plaatsen_en_beantwoorden",
    "niet_plaatsen",
    "verbergen",
    "herstellen",
    "beantwoorden",
    "uitvoering",
]
ZINNEN = [
    _("Bedankt voor uw idee. Wij nemen het mee in het ontwerp."),
    _("Bedankt voor uw inbreng. Wij kunnen dit niet overnemen, omdat "),
    _("Dit valt buiten dit plan. Wij hebben uw inbreng doorgegeven aan de collega’s die hierover gaan."),
    _("Wij onderzoeken of dit kan. U hoort dat uiterlijk op "),
    _("Een deel van uw idee komt in het plan: "),
]


class ActieForm(forms.Form):
    """Op welke knop is gedrukt, en wat was de laatste gebeurtenis die de medewerker zag?"""

    actie = forms.ChoiceField(choices=[(naam, naam) for naam in ACTIES])
    versie = forms.IntegerField(min_value=0, max_value=2**62)


def regels(tekst: str) -> str:
    """Een browser stuurt CR LF; zonder dat verschil is ongewijzigde tekst ook ongewijzigd."""
    return tekst.replace("\r\n", "\n")


class PubliekForm(forms.Form):
    """De tekst die op de site komt, per vraag; vooraf ingevuld zonder persoonsgegevens."""

    def __init__(self, inbreng: Inbreng, data: Any = None) -> None:
        super().__init__(data, prefix="publiek")
        self.labels: dict[str, str] = {}
        bewaard = {deel["label"]: deel["tekst"] for deel in inbreng.publiek}
        for nummer, (vraag, concept) in enumerate(
            zip(redactie.openbare_vragen(inbreng), redactie.concept(inbreng), strict=True)
        ):
            naam = f"tekst_{nummer}"
            self.labels[naam] = vraag["label"]
            self.fields[naam] = forms.CharField(
                label=_("Op de site"),
                required=False,
                max_length=20_000,
                initial=bewaard.get(vraag["label"], "") if bewaard else concept["tekst"],
                widget=forms.Textarea(attrs={"rows": min(14, 3 + len(concept["tekst"]) // 60)}),
            )

    def publiek(self) -> list[dict[str, str]]:
        """De delen met tekst, zoals ze op de site komen."""
        return [
            {"label": label, "tekst": regels(self.cleaned_data[naam])}
            for naam, label in self.labels.items()
            if self.cleaned_data[naam]
        ]


class FotosForm(forms.Form):
    """Per foto: mag zij op de site, en wat is erop te zien? Een scan van papier is hooguit te bekijken."""

    def __init__(self, inbreng: Inbreng, medewerker: Any, data: Any = None) -> None:
        super().__init__(data, prefix="foto")
        te_zien = [foto for foto in inbreng.fotos.all() if mag_foto_zien(medewerker, foto)]
        self.fotos = [foto for foto in te_zien if not foto.scan]
        self.scans = [foto for foto in te_zien if foto.scan]
        for foto in self.fotos:
            self.fields[f"tonen_{foto.pk}"] = forms.BooleanField(
                label=_("Op de site"), required=False, initial=foto.tonen
            )
            self.fields[f"beschrijving_{foto.pk}"] = forms.CharField(
                label=_("Wat is te zien?"), required=False, max_length=200, initial=foto.beschrijving
            )

    def keuzes(self) -> dict[int, Fotokeuze]:
        """De keuze per foto."""
        gegevens = self.cleaned_data
        return {
            foto.pk: Fotokeuze(gegevens[f"tonen_{foto.pk}"], gegevens[f"beschrijving_{foto.pk}"]) for foto in self.fotos
        }

    def rijen(self) -> list[tuple[Foto, forms.BoundField, forms.BoundField]]:
        """Elke foto met haar twee velden."""
        return [(foto, self[f"tonen_{foto.pk}"], self[f"beschrijving_{foto.pk}"]) for foto in self.fotos]


class RedenForm(forms.Form):
    """Waarom iets niet op de site komt: een reden van de lijst, of eigen woorden."""

    keuze = forms.ChoiceField(
        label=_("Reden"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies een reden. De indiener leest die.")},
    )
    eigen = forms.CharField(
        label=_("In eigen woorden"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2, **nagekeken(Tekstsoort.REDEN)}),
        help_text=_("De indiener leest dit, onder de gekozen reden. Op de site staat alleen de gekozen reden."),
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, prefix="reden")
        te_kiezen = Afwijzingsreden.objects.filter(actief=True).values_list("pk", "tekst")
        self.vast = {str(pk): tekst for pk, tekst in te_kiezen}
        self.fields["keuze"].choices = [*self.vast.items(), (ANDERS, _("Een andere reden"))]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if gegevens.get("keuze") == ANDERS and not gegevens.get("eigen"):
            self.add_error("eigen", _("Schrijf op waarom. De indiener leest het."))
        return gegevens

    @property
    def reden(self) -> str:
        """De tekst voor de indiener."""
        keuze, eigen = self.cleaned_data["keuze"], self.cleaned_data["eigen"]
        return redenen.samengesteld(self.vast.get(keuze, ""), regels(eigen))


class AntwoordForm(forms.Form):
    """Het antwoord van de gemeente."""

    uitkomst = forms.ChoiceField(
        label=_("Uitkomst"),
        choices=Uitkomst.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies een uitkomst.")},
    )
    tekst = forms.CharField(
        label=_("Antwoord"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 6, **nagekeken(Tekstsoort.ANTWOORD)}),
        error_messages={"required": _("Schrijf het antwoord.")},
        help_text=_("Staat bij de inbreng op de site en gaat per mail naar de indiener."),
    )
    namens = forms.CharField(
        label=_("Namens"),
        max_length=120,
        error_messages={"required": _("Vul in wie antwoordt, bijvoorbeeld “Projectteam Kleverpark”.")},
    )

    def __init__(self, data: Any = None, **opties: Any) -> None:
        super().__init__(data, prefix="antwoord", **opties)

    def clean_tekst(self) -> str:
        return regels(self.cleaned_data["tekst"])


class UitvoeringForm(forms.Form):
    """Wat er in de stad van komt."""

    uitvoering = forms.ChoiceField(label=_("Uitvoering"), choices=Uitvoering.choices)
    toelichting = forms.CharField(
        label=_("Toelichting"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2, **nagekeken(Tekstsoort.UITVOERING)}),
        help_text=_("De indiener krijgt dit te lezen."),
    )

    def __init__(self, data: Any = None, **opties: Any) -> None:
        super().__init__(data, prefix="uitvoering", **opties)


def ingevuld(inbreng: Inbreng, form: PubliekForm, medewerker: Any) -> list[dict[str, Any]]:
    """Elke vraag met wat erop is geantwoord en, als het openbaar mag, het veld voor de site.

    Zonder recht op het origineel blijft alleen over wat toch al op de site zou komen.
    """
    origineel = mag_origineel_zien(medewerker)
    velden = iter(form)
    rijen = []
    for vraag in inbreng.invoer:
        tekst = str(vraag.get("weergave") or "")
        if not tekst.strip():
            continue
        openbaar = redactie.mag_op_site(vraag)
        stukken = redactie.stukken(tekst, inbreng.naam) if openbaar else [(tekst, None)]
        rijen.append(
            {
                "label": vraag["label"],
                "stukken": stukken if origineel else [],
                "voorstellen": [(deel, voorstel) for deel, voorstel in stukken if voorstel] if origineel else [],
                "afgeschermd": not origineel,
                "veld": next(velden) if openbaar else None,
            }
        )
    return rijen
