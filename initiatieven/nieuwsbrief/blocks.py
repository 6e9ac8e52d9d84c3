"""Waaruit een editie bestaat. Wat een lezer ervan ziet, maakt `delen`: één keer, voor web, mail en platte tekst."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock

from stadmaken.common.blocks import VOORBEELD, BeeldBlock, CitaatBlock, TekstBlock

OPMAAK_ARTIKEL = ["bold", "italic", "ol", "ul", "link", "document-link"]


class ArtikelBlock(blocks.StructBlock):
    """Een eigen stuk, met een link naar meer."""

    titel = blocks.CharBlock(label=_("titel"), max_length=120)
    tekst = blocks.RichTextBlock(label=_("tekst"), features=OPMAAK_ARTIKEL)
    beeld = ImageBlock(label=_("afbeelding"), required=False)
    pagina = blocks.PageChooserBlock(label=_("link naar een pagina"), required=False)
    adres = blocks.URLBlock(
        label=_("of naar een adres elders"), required=False, help_text=_("Begint met https://. Laat anders leeg.")
    )
    knoptekst = blocks.CharBlock(label=_("tekst van de link"), required=False, max_length=60)

    class Meta:
        icon = "doc-full-inverse"
        label = _("Artikel")
        description = _("Een eigen stuk, dat u hier schrijft.")
        preview_template = VOORBEELD
        voorbeeld = {
            "kop": _("Nieuw in de stad"),
            "tekst": _("Een kort stuk met een link naar meer."),
            "knop": _("Bekijk het plan"),
        }

    def clean(self, value: Any) -> Any:
        schoon = super().clean(value)
        if schoon["pagina"] and schoon["adres"]:
            bezwaar = ValidationError(_("Kies een pagina, of vul een adres in. Niet allebei."))
            raise blocks.StructBlockValidationError(block_errors={"adres": bezwaar})
        return schoon


class PaginaDeelBlock(blocks.StructBlock):
    """Een bestaande pagina; wat hier leeg blijft, komt van die pagina."""

    titel = blocks.CharBlock(
        label=_("titel"), required=False, max_length=120, help_text=_("Leeg: de titel van de pagina.")
    )
    tekst = blocks.TextBlock(
        label=_("tekst"), required=False, max_length=800, help_text=_("Leeg: de samenvatting van de pagina.")
    )
    beeld = ImageBlock(label=_("afbeelding"), required=False, help_text=_("Leeg: de afbeelding van de pagina."))
    knoptekst = blocks.CharBlock(label=_("tekst van de link"), required=False, max_length=60)


class ProjectnieuwsBlock(PaginaDeelBlock):
    """Wat er nieuw is bij een project."""

    pagina = blocks.PageChooserBlock(label=_("project"), page_type="participatie.ProjectPage")
    update = blocks.CharBlock(
        label=_("update"),
        required=False,
        max_length=80,
        help_text=_("Het anker van de update (“update-…”): dan springt de link daarheen. Leeg: bovenaan het project."),
    )

    class Meta:
        icon = "site"
        label = _("Nieuws over een project")
        description = _("Kies een project. Titel, tekst en beeld komen daarvandaan, tenzij u ze zelf invult.")
        preview_template = VOORBEELD
        voorbeeld = {
            "tekening": "straat",
            "kop": _("De bomen worden in maart geplant"),
            "tekst": _("Nieuws over de Kleverparkweg."),
        }
        form_layout = ["pagina", "titel", "tekst", "beeld", "knoptekst", "update"]


class CursusBlock(PaginaDeelBlock):
    """Een cursus, met de eerstvolgende keer."""

    pagina = blocks.PageChooserBlock(label=_("cursus"), page_type="initiatieven.CursusPage")

    class Meta:
        icon = "clipboard-list"
        label = _("Cursus")
        description = _("Kies een cursus. De eerstvolgende datum komt er vanzelf bij.")
        preview_template = VOORBEELD
        voorbeeld = {"tekening": "school", "kop": _("Een wijkkrant maken"), "tekst": _("Drie avonden, vanaf 7 mei.")}
        form_layout = ["pagina", "titel", "tekst", "beeld", "knoptekst"]


class AgendaBlock(PaginaDeelBlock):
    """Een activiteit, met de eerstvolgende keer."""

    pagina = blocks.PageChooserBlock(label=_("activiteit"), page_type="initiatieven.ActiviteitPage")

    class Meta:
        icon = "date"
        label = _("Activiteit")
        description = _("Kies een activiteit. De eerstvolgende datum komt er vanzelf bij.")
        preview_template = VOORBEELD
        voorbeeld = {"tekening": "agenda", "kop": _("Samen opruimen"), "tekst": _("Zaterdag 10 mei, 10.00 uur")}
        form_layout = ["pagina", "titel", "tekst", "beeld", "knoptekst"]


class OproepDeelBlock(PaginaDeelBlock):
    """Een vraag aan de lezer, met één knop: naar een formulier of een andere pagina."""

    pagina = blocks.PageChooserBlock(label=_("formulier of pagina"))

    class Meta:
        icon = "pick"
        label = _("Oproep")
        description = _("Vraag lezers om één ding te doen, met één knop.")
        preview_template = VOORBEELD
        voorbeeld = {
            "kop": _("Wat mist u in uw wijk?"),
            "tekst": _("Vertel het ons in vijf minuten."),
            "knop": _("Vul het formulier in"),
        }
        form_layout = ["pagina", "titel", "tekst", "knoptekst", "beeld"]


class EditieBlokken(blocks.StreamBlock):
    """De inhoud van een editie van de nieuwsbrief."""

    tekst = TekstBlock()
    artikel = ArtikelBlock()
    project = ProjectnieuwsBlock()
    cursus = CursusBlock()
    activiteit = AgendaBlock()
    oproep = OproepDeelBlock()
    citaat = CitaatBlock()
    beeld = BeeldBlock()

    class Meta:
        label = _("inhoud")
        required = False
