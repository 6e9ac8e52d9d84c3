"""De blokken waarmee een redacteur de vragenboom bouwt; een fout staat bij het antwoord of de vraag waar zij zit."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from stadmaken.common.blocks import VOORBEELD

from .boom import Bezwaar, Keuze, Vraag, bezwaren


class Antwoordblok(blocks.StructBlock):
    """Een antwoord met wat erna komt."""

    tekst = blocks.CharBlock(label=_("Antwoord"), max_length=120)
    uitleg = blocks.CharBlock(label=_("Uitleg"), required=False, max_length=200)
    naar_vraag = blocks.IntegerBlock(
        label=_("Ga naar vraag"),
        required=False,
        min_value=1,
        max_value=99,
        help_text=_("Het nummer van de volgende vraag. Leeg als dit antwoord instrumenten toont."),
    )
    instrumenten = blocks.ListBlock(
        blocks.PageChooserBlock(label=_("Instrument"), page_type="initiatieven.InstrumentPage"),
        label=_("Of toon deze instrumenten"),
        default=[],
        max_num=3,
    )

    class Meta:
        icon = "arrow-right"
        label = _("Antwoord")
        label_format = "{tekst}"


class Vraagblok(blocks.StructBlock):
    """Een vraag met haar antwoorden."""

    nummer = blocks.IntegerBlock(
        label=_("Nummer"),
        min_value=1,
        max_value=99,
        help_text=_("Antwoorden verwijzen met dit nummer naar deze vraag."),
    )
    vraag = blocks.CharBlock(label=_("Vraag"), max_length=120)
    uitleg = blocks.CharBlock(label=_("Uitleg"), required=False, max_length=250)
    antwoorden = blocks.ListBlock(Antwoordblok(), label=_("Antwoorden"), min_num=2, max_num=8)

    class Meta:
        icon = "help"
        label = _("Vraag")
        description = _("Een vraag met antwoorden. Elk antwoord gaat naar een volgende vraag, of toont instrumenten.")
        preview_template = VOORBEELD
        voorbeeld = {
            "kop": _("Wat wilt u van mensen weten?"),
            "punten": [_("Wat zij vinden"), _("Wat zij samen kunnen doen")],
        }
        label_format = "{nummer}. {vraag}"


class Boomblok(blocks.StreamBlock):
    """De hele boom: de bovenste vraag is het begin."""

    vraag = Vraagblok()

    class Meta:
        required = False
        max_num = 40
        collapsed = True

    def clean(self, value: Any) -> Any:
        schoon = super().clean(value)
        fouten = [bezwaar for bezwaar in bezwaren(lees(schoon)) if not (bezwaar.onaf and self.is_deferred_validation)]
        if fouten:
            raise _als_fout(fouten)
        return schoon


def lees(stroom: Any) -> list[Vraag]:
    """De boom als gewone gegevens."""
    return [
        Vraag(blok.value["nummer"], blok.value["vraag"], blok.value["uitleg"], tuple(_keuzes(blok.value["antwoorden"])))
        for blok in stroom
    ]


def _keuzes(antwoorden: Any) -> list[Keuze]:
    return [
        Keuze(
            antwoord["tekst"],
            antwoord["uitleg"],
            antwoord["naar_vraag"],
            tuple(pagina.pk for pagina in antwoord["instrumenten"] if pagina),
        )
        for antwoord in antwoorden
    ]


def _als_fout(fouten: list[Bezwaar]) -> blocks.StreamBlockValidationError:
    """De fouten op de plek in het formulier waar de redacteur ze oplost; per plek de eerste."""
    per_vraag: dict[int, dict[str, ValidationError]] = {}
    per_antwoord: dict[int, dict[int, ValidationError]] = {}
    for fout in fouten:
        if fout.keuze is None:
            per_vraag.setdefault(fout.vraag, {}).setdefault("nummer", ValidationError(fout.tekst))
        else:
            bij = {"naar_vraag": ValidationError(fout.tekst)}
            antwoorden = per_antwoord.setdefault(fout.vraag, {})
            antwoorden.setdefault(fout.keuze, blocks.StructBlockValidationError(bij))
    for plek, antwoorden in per_antwoord.items():
        per_vraag.setdefault(plek, {})["antwoorden"] = blocks.ListBlockValidationError(block_errors=antwoorden)
    return blocks.StreamBlockValidationError(
        block_errors={plek: blocks.StructBlockValidationError(bij) for plek, bij in per_vraag.items()}
    )
