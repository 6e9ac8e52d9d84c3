"""De pagina die uitlegt wat er te halen is, met voorbeelden die werken."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from stadmaken.common.gemeente import absoluut
from stadmaken.common.schil import Keuze


@require_safe
def uitleg(request: HttpRequest) -> HttpResponse:
    """Open data voor mensen: welke lijsten er zijn, wat erin staat en hoe u ze ophaalt."""
    from .blad import MEEST_PER_PAGINA, MEESTE_PAGINAS
    from .bronnen import BRONNEN  # laadt de API-bibliotheek; zie deur.py
    from .deur import VENSTER

    bronnen = [_bron(bron) for bron in BRONNEN]
    gegevens = {
        "bronnen": bronnen,
        "basis": absoluut("/api/v1"),
        "meest": MEEST_PER_PAGINA,
        "paginas": MEESTE_PAGINAS,
        "verzoeken": settings.API_VERZOEKEN_PER_MINUUT,
        "venster": VENSTER,
        "kruimelpad": {"kruimels": [Keuze(_("Startpagina"), "/"), Keuze(_("Open data"), "", huidig=True)]},
    }
    return render(request, "search/api/uitleg.html", gegevens)


def _bron(bron: Any) -> dict[str, Any]:
    adres = f"/api/v1/{bron.naam}"
    vormen = [
        (formaat.upper() if formaat != "geojson" else "GeoJSON", f"{adres}?formaat={formaat}")
        for formaat in bron.formaten
    ]
    return {
        "naam": bron.naam,
        "titel": bron.naam.capitalize(),
        "uitleg": bron.uitleg,
        "adres": adres,
        "vormen": vormen,
        "velden": bron.velden,
        "filters": bron.filternamen,
    }
