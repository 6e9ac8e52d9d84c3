"""De blokken van het programma: pijler, doel, inspanning."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock


class Inspanning(blocks.StructBlock):
    """Wat de gemeente doet, met de pagina waar dat te zien is."""

    titel = blocks.CharBlock(label=_("Inspanning"), max_length=120)
    pagina = blocks.PageChooserBlock(label=_("Pagina"), required=False)

    class Meta:
        icon = "tick"
        label = _("Inspanning")


class Doel(blocks.StructBlock):
    """Een operationeel doel met wat eraan bijdraagt en waaraan te zien is of het lukt."""

    titel = blocks.CharBlock(label=_("Doel"), max_length=200)
    inspanningen = blocks.ListBlock(Inspanning(), label=_("Inspanningen"), default=[])
    indicatoren = blocks.ListBlock(SnippetChooserBlock("home.Indicator"), label=_("Indicatoren"), default=[])

    class Meta:
        icon = "view"
        label = _("Doel")


class Pijlerblok(blocks.StructBlock):
    """Een pijler met haar strategische doel."""

    titel = blocks.CharBlock(label=_("Pijler"), max_length=80)
    strategisch_doel = blocks.TextBlock(label=_("Strategisch doel"), max_length=400)
    doelen = blocks.ListBlock(Doel(), label=_("Doelen"))

    class Meta:
        icon = "list-ul"
        label = _("Pijler")


class ProgrammaBlokken(blocks.StreamBlock):
    """Alles waaruit een programma bestaat."""

    pijler = Pijlerblok()
