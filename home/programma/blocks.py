"""De blokken van het programma: pijler, doel, inspanning."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from stadmaken.common.blocks import VOORBEELD
from stadmaken.common.doelblok import PaginaOfAdres

VRAGEN = r"\A[0-9]{1,2}(\.[0-9]{1,2})?(, ?[0-9]{1,2}(\.[0-9]{1,2})?)*\Z"


class Inspanning(PaginaOfAdres):
    """Wat de gemeente doet, met waar dat te zien is."""

    moet = False

    titel = blocks.CharBlock(label=_("Inspanning"), max_length=120)

    class Meta:
        icon = "tick"
        label = _("Inspanning")
        label_format = "{titel}"
        form_layout = ["titel", "pagina", "adres"]


class Doel(blocks.StructBlock):
    """Een operationeel doel met wat eraan bijdraagt en waaraan te zien is of het lukt."""

    titel = blocks.CharBlock(label=_("Doel"), max_length=200)
    vragen = blocks.RegexBlock(
        VRAGEN,
        label=_("Vragen in de Quick Scan Lokale Democratie"),
        required=False,
        max_length=60,
        help_text=_("De nummers, met een komma ertussen: “2.1, 2.4”."),
        error_messages={"invalid": _("Schrijf nummers met een komma ertussen, bijvoorbeeld “2.1, 2.4”.")},
    )
    inspanningen = blocks.ListBlock(Inspanning(), label=_("Inspanningen"), default=[])
    indicatoren = blocks.ListBlock(
        SnippetChooserBlock("home.Indicator", label=_("Indicator")), label=_("Indicatoren"), default=[]
    )

    class Meta:
        icon = "view"
        label = _("Doel")
        label_format = "{titel}"


class Pijlerblok(blocks.StructBlock):
    """Een pijler met haar strategische doel."""

    titel = blocks.CharBlock(label=_("Pijler"), max_length=80)
    strategisch_doel = blocks.TextBlock(label=_("Strategisch doel"), max_length=400)
    doelen = blocks.ListBlock(Doel(), label=_("Doelen"), default=[])

    class Meta:
        icon = "list-ul"
        label = _("Pijler")
        label_format = "{titel}"
        description = _("Een pijler met haar doel, wat ervoor gebeurt, en waaraan te zien is of het lukt.")
        preview_template = VOORBEELD
        voorbeeld = {
            "kop": _("Iedereen kan meedoen"),
            "punten": [_("Een doel"), _("Wat ervoor gebeurt"), _("Een cijfer")],
        }


class ProgrammaBlokken(blocks.StreamBlock):
    """Alles waaruit een programma bestaat."""

    pijler = Pijlerblok()

    class Meta:
        required = False
