"""Een cursus of activiteit in lopende tekst, met haar eerstvolgende keer."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from stadmaken.common.blocks import VOORBEELD

from .rijen import eerstvolgende


class ActiviteitBlock(blocks.StructBlock):
    """Een cursus of activiteit: wat, wanneer, en of er plek is."""

    pagina = blocks.PageChooserBlock(
        label=_("cursus of activiteit"), page_type=["initiatieven.CursusPage", "initiatieven.ActiviteitPage"]
    )

    class Meta:
        icon = "date"
        label = _("Activiteit of cursus")
        description = _("Een cursus of activiteit met haar eerstvolgende keer. De datum blijft vanzelf kloppen.")
        preview_template = VOORBEELD
        voorbeeld = {
            "tekening": "agenda",
            "kop": _("Samen opruimen in de wijk"),
            "tekst": _("Zaterdag 10 mei, 10.00 uur"),
        }
        template = "initiatieven/aanbod/blok.html"

    def bereid_voor(self, waarden: list[Any]) -> None:
        """Haal van alle blokken samen de eerstvolgende keer op; wat een bezoeker niet mag zien, valt weg."""
        rijen = eerstvolgende([waarde["pagina"].pk for waarde in waarden if waarde["pagina"]])
        for waarde in waarden:
            waarde["gevonden"] = rijen.get(waarde["pagina"].pk) if waarde["pagina"] else None
