"""De pagina die uitlegt wat er te halen is, met voorbeelden die werken."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from stadmaken.common.gemeente import absoluut

from .lezen import VERSIE

NAMEN = {"json": "JSON", "csv": "CSV", "geojson": "GeoJSON"}


@require_safe
def uitleg(request: HttpRequest) -> HttpResponse:
    """Open data voor mensen: welke lijsten er zijn, wat erin staat en hoe u ze ophaalt."""
    from .blad import MEEST_PER_PAGINA  # laadt de API-bibliotheek; zie deur.py
    from .bronnen import BRONNEN

    gegevens = {
        "bronnen": [_bron(bron, MEEST_PER_PAGINA) for bron in BRONNEN],
        "inhoud": [{"href": f"#{bron.naam}", "tekst": bron.naam.capitalize()} for bron in BRONNEN],
        "voorbeelden": _voorbeelden(),
        "basis": absoluut("/api/v1"),
        "meest": MEEST_PER_PAGINA,
        "verzoeken": settings.API_VERZOEKEN_PER_MINUUT,
        "versie": VERSIE,
    }
    return render(request, "search/api/uitleg.html", gegevens)


def _voorbeelden() -> list[tuple[str, str]]:
    return [
        (_("Projecten in uitvoering, alleen titel en adres"), "/api/v1/projecten?status=uitvoering&velden=titel,url"),
        (_("Inbreng die wij overnamen, als rekenblad"), "/api/v1/bijdragen?uitkomst=overgenomen&formaat=csv"),
        (_("Toezeggingen die vertraagd zijn"), "/api/v1/toezeggingen?status=vertraagd"),
        (_("Formulieren die nu open zijn"), "/api/v1/formulieren?status=open"),
        (_("De grenzen van de wijken, voor een kaart"), "/api/v1/wijken?formaat=geojson&velden=naam,code"),
    ]


def _bron(bron: Any, meest: int) -> dict[str, Any]:
    adres = f"/api/v1/{bron.naam}"
    heel = {formaat: f"{adres}?formaat={formaat}&perPagina={meest}" for formaat in bron.formaten if formaat != "json"}
    return {
        "naam": bron.naam,
        "titel": bron.naam.capitalize(),
        "uitleg": bron.uitleg,
        "vormen": [(NAMEN[formaat], heel.get(formaat, adres)) for formaat in bron.formaten],
        "velden": bron.velden,
        "filters": bron.filternamen,
    }
