from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from stadmaken.common.blocks import VOORBEELD

from .basis import OPBOUW


class StapBlock(blocks.StructBlock):
    """Begin van een nieuwe stap."""

    is_vraag = False

    titel = blocks.CharBlock(
        label=_("titel van de stap"), max_length=80, help_text=_("Wat hierna komt, staat op een eigen pagina.")
    )
    inleiding = blocks.TextBlock(label=_("inleiding"), required=False, max_length=500, rows=2)

    class Meta:
        icon = "horizontalrule"
        label = _("Nieuwe stap")
        group = OPBOUW
        label_format = "{titel}"
        description = _("Verdeelt een lang formulier. Voor het versturen zien mensen al hun antwoorden nog eens.")
        preview_template = VOORBEELD
        voorbeeld = {"kop": _("Stap 2: over u"), "tekst": _("Wat hierna komt, staat op een eigen pagina.")}


class UitlegBlock(blocks.RichTextBlock):
    """Tekst tussen de vragen."""

    is_vraag = False

    def __init__(self, **kwargs: object) -> None:
        super().__init__(features=["bold", "ol", "ul", "link", "document-link"], **kwargs)

    class Meta:
        icon = "info-circle"
        label = _("Uitleg")
        description = _("Tekst tussen de vragen, bijvoorbeeld wat er al vaststaat.")
        preview_value = "<p>De rijbaan ligt vast. Over bomen en banken denkt u mee.</p>"
        group = OPBOUW
        template = "blocks/tekst.html"
