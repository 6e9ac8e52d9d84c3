"""Kleine fabrieken voor de nieuwsbrief en haar edities."""

import itertools
from typing import Any

from .fabriek import maak_home

_teller = itertools.count(1)


def maak_nieuwsbrief(**velden: Any) -> Any:
    """De nieuwsbrief; een tweede aanroep geeft dezelfde."""
    from initiatieven.models import NieuwsbriefPage

    if bestaand := NieuwsbriefPage.objects.first():
        return bestaand
    gegevens = {"title": "Nieuwsbrief", "slug": "nieuwsbrief", "samenvatting": "Nieuws in uw mail.", **velden}
    return maak_home().add_child(instance=NieuwsbriefPage(**gegevens))


def maak_editie(*blokken: tuple[str, Any], **velden: Any) -> Any:
    """Een gepubliceerde editie met deze blokken, opnieuw uit de database."""
    from initiatieven.models import EditiePage

    nummer = next(_teller)
    gegevens = {"title": f"Editie {nummer}", "slug": f"editie-{nummer}", "samenvatting": "Dit speelt er.", **velden}
    editie = EditiePage(inhoud=list(blokken), **gegevens)
    maak_nieuwsbrief().add_child(instance=editie)
    return EditiePage.objects.get(pk=editie.pk)


def artikel(titel: str, **velden: Any) -> tuple[str, dict[str, Any]]:
    """Een artikelblok."""
    from wagtail.rich_text import RichText

    leeg: dict[str, Any] = {"beeld": None, "pagina": None, "adres": "", "knoptekst": ""}
    return ("artikel", {"titel": titel, "tekst": RichText("<p>Lees dit.</p>"), **leeg, **velden})


def over(soort: str, pagina: Any, **velden: Any) -> tuple[str, dict[str, Any]]:
    """Een blok over een pagina: `project`, `cursus`, `activiteit` of `oproep`."""
    leeg: dict[str, Any] = {"titel": "", "tekst": "", "beeld": None, "knoptekst": ""}
    return (soort, {"pagina": pagina.page_ptr, **leeg, **velden})
