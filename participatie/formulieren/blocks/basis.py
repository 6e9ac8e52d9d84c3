from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

TEKST, KEUZE, CONTACT = _("Tekst"), _("Keuze"), _("Contact")
VOORBEELDKEUZES = (_("Meer bomen"), _("Meer plek om te zitten"), _("Iets anders"))
BEELD, OPBOUW = _("Plaats en beeld"), _("Opbouw")


class VoorwaardeBlock(blocks.StructBlock):
    """Wanneer een vraag verschijnt."""

    vraag = blocks.CharBlock(
        label=_("alleen tonen als bij deze vraag"),
        required=False,
        help_text=_("Neem het label over van een keuzevraag die eerder in dit formulier staat."),
    )
    antwoord = blocks.CharBlock(
        label=_("dit is geantwoord"),
        required=False,
        help_text=_("Neem het antwoord over zoals het bij die vraag staat, bijvoorbeeld “Ja”."),
    )

    class Meta:
        icon = "decimal"
        label = _("Voorwaarde (alleen als deze vraag niet voor iedereen is)")
        collapsed = True


def openbaar_blok(*, default: bool) -> blocks.BooleanBlock:
    """Of het antwoord op de site mag."""
    return blocks.BooleanBlock(
        label=_("dit antwoord mag op de site"),
        required=False,
        default=default,
        help_text=_("Pas nadat u de inbreng hebt geplaatst. Vraagt u naar iets persoonlijks, zet dit dan uit."),
    )


def indeling(*eigen: str, openbaar: bool = True) -> list[str]:
    """De volgorde van de velden van een vraag in het CMS."""
    return ["label", "uitleg", *eigen, "verplicht", *(["openbaar"] if openbaar else []), "voorwaarde"]


class VraagBlock(blocks.StructBlock):
    """Wat elke vraag heeft. Een nieuw vraagtype is een nieuwe klasse met een `veld`."""

    label = blocks.CharBlock(
        label=_("vraag of label"),
        max_length=200,
        help_text=_("Staat boven het veld. Kort, bijvoorbeeld “Uw idee”, of een hele vraag."),
    )
    uitleg = blocks.TextBlock(
        label=_("uitleg"),
        required=False,
        max_length=500,
        rows=2,
        help_text=_("Staat onder het label. Leg uit wat u bedoelt, of waarom u dit vraagt."),
    )
    verplicht = blocks.BooleanBlock(
        label=_("verplicht"),
        required=False,
        help_text=_("Zonder antwoord kan iemand niet versturen. Bij andere vragen staat “(niet verplicht)”."),
    )
    voorwaarde = VoorwaardeBlock(required=False)

    #: Is dit een vraag, of tekst en indeling?
    is_vraag = True

    def veld(self, waarde: Mapping[str, Any], **basis: Any) -> forms.Field:
        """Het invoerveld; `basis` bevat label, uitleg en verplicht."""
        raise NotImplementedError

    def antwoorden(self, waarde: Mapping[str, Any]) -> dict[str, str]:
        """Waar een voorwaarde op kan slaan: wat een mens leest -> wat het formulier verstuurt."""
        return {}

    def get_preview_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Het echte veld, met verzonnen antwoorden waar een redacteur die nog moet bedenken."""
        waarde = {naam: kind.get_default() for naam, kind in self.child_blocks.items()}
        if "keuzes" in waarde:
            waarde["keuzes"] = [str(keuze) for keuze in VOORBEELDKEUZES]
        form = forms.Form()
        form.fields["voorbeeld"] = self.veld(waarde, label=str(self.label), help_text="", required=True)
        return {**(parent_context or {}), "veld": form["voorbeeld"]}

    class Meta:
        label_format = "{label}"
        preview_template = "participatie/formulieren/blokvoorbeeld.html"
