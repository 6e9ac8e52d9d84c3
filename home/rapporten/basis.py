"""Wat onze rapporten delen: wie ze ziet, wat er staat als er niets is, en een bestand dat ons eigen formaat heeft."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView

from stadmaken.common import csvbestand, rekenblad


@dataclass(frozen=True)
class Exportkolom:
    """Een kolom van het bestand: haar kop, wat erin komt, en hoe breed zij in een rekenblad is."""

    kop: Any
    waarde: Callable[[Any], Any]
    breedte: int = 24


class Cel(Column):
    """Een kolom met een eigen sjabloon per cel; `instance` is de rij."""

    def __init__(self, naam: str, sjabloon: str, **opties: Any) -> None:
        super().__init__(naam, accessor=lambda _rij: "", **opties)
        self.cell_template_name = sjabloon


class Waarde(Column):
    """Een kolom met één waarde; op een telefoon staat de kop erbij."""

    cell_template_name = "home/rapporten/_waarde.html"


class Rapport(ReportView):
    """Een lijst in “Rapporten”: alleen voor wie er iets aan kan doen, met filters, XLSX en CSV."""

    template_name = "home/rapporten/rapport.html"
    results_template_name = "home/rapporten/resultaten.html"
    search_backend_name = None
    paginate_by = 50
    uitleg: Any = ""
    leeg: Any = ""
    leeg_doen: Any = ""
    exportkolommen: tuple[Exportkolom, ...] = ()
    bestandsnaam = "rapport"

    def mag(self, medewerker: Any) -> bool:
        """Of deze medewerker het rapport ziet."""
        raise NotImplementedError

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.mag(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def wat_eerst(self) -> tuple[Any, str] | None:
        """Een knop bij een lege lijst, als er eerst iets te doen valt."""
        return None

    @property
    def list_export(self) -> tuple[Exportkolom, ...]:
        return self.exportkolommen

    def as_spreadsheet(self, rijen: Any, soort: str) -> HttpResponseBase:
        """Wat er nu in beeld is, als bestand: alle bladzijden, met dezelfde filters."""
        koppen = [kolom.kop for kolom in self.exportkolommen]
        cellen = ([kolom.waarde(rij) for kolom in self.exportkolommen] for rij in rijen)
        naam = f"{self.bestandsnaam}-{timezone.localdate():%Y-%m-%d}.{soort}"
        if soort == self.FORMAT_CSV:
            return csvbestand.als_download(koppen, cellen, naam)
        kolommen = [(kolom.kop, kolom.breedte) for kolom in self.exportkolommen]
        return rekenblad.als_download(rekenblad.een_blad(str(self.get_page_title()), kolommen, cellen), naam)
