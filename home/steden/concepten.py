"""De pagina's die elke gemeente moet hebben, als concept: een mens leest ze na voordat zij op de site komen."""

from typing import Any

from wagtail.models import Page

from home.models import InhoudPage, ToegankelijkheidPage

from .teksten import VOOR_ELKE_STAD

TOEGANKELIJKHEID = {
    "title": "Toegankelijkheid",
    "slug": "toegankelijkheid",
    "samenvatting": "Iedereen moet deze site kunnen gebruiken. Hier staat wat nog niet goed is. Lukt u iets niet? "
    "Meld het ons.",
}


def maak_concepten(thuis: Page) -> None:
    """Zet onder de startpagina: privacy, cookies en de toegankelijkheidsverklaring."""
    for tekst in VOOR_ELKE_STAD:
        velden = {"title": tekst.titel, "slug": tekst.pad, "samenvatting": tekst.samenvatting, "inhoud": tekst.inhoud}
        _zet_klaar(thuis, InhoudPage, velden)
    _zet_klaar(thuis, ToegankelijkheidPage, TOEGANKELIJKHEID)


def _zet_klaar(thuis: Page, soort: type[Page], velden: dict[str, Any]) -> None:
    pagina = soort(**velden, live=False)
    thuis.add_child(instance=pagina)
    pagina.save_revision()
