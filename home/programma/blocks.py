"""De blokken van het programma: pijler, doel, inspanning."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

EIGEN_ADRES = r"\A/(?![/\\])\S*\Z"
VRAGEN = r"\A[0-9]{1,2}(\.[0-9]{1,2})?(, ?[0-9]{1,2}(\.[0-9]{1,2})?)*\Z"


class Inspanning(blocks.StructBlock):
    """Wat de gemeente doet, met de pagina waar dat te zien is."""

    titel = blocks.CharBlock(label=_("Inspanning"), max_length=120)
    pagina = blocks.PageChooserBlock(
        label=_("Pagina"), required=False, help_text=_("Waar te zien is dat wij dit doen.")
    )
    adres = blocks.RegexBlock(
        EIGEN_ADRES,
        label=_("Of een adres op deze site"),
        required=False,
        max_length=200,
        help_text=_("Begint met een /."),
        error_messages={"invalid": _("Begin met een /, bijvoorbeeld “/toezeggingen/”.")},
    )

    class Meta:
        icon = "tick"
        label = _("Inspanning")
        label_format = "{titel}"


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


class ProgrammaBlokken(blocks.StreamBlock):
    """Alles waaruit een programma bestaat."""

    pijler = Pijlerblok()

    class Meta:
        required = False
