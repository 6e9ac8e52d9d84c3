"""Rekenbladen (XLSX) die rij voor rij worden geschreven: evenveel geheugen, hoe groot ze ook zijn."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import IO, Any

from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from .modeladmin import onschadelijk

LANGSTE_CEL = 32_767
KOP = Font(bold=True)
# Zo begint een formule of een foutcode.
LIJKT_IETS_ANDERS = ("=", "#")


def schrijf(
    bestand: IO[bytes], titel: str, kolommen: Sequence[tuple[str, int]], rijen: Iterable[Sequence[Any]]
) -> None:
    """Eén blad met een vaste kop; `kolommen` zijn namen met hun breedte in tekens."""
    boek = Workbook(write_only=True)
    boek.properties.title = titel
    blad = boek.create_sheet(titel)
    blad.freeze_panes = "A2"
    for nummer, (_naam, breedte) in enumerate(kolommen, start=1):
        blad.column_dimensions[get_column_letter(nummer)].width = breedte
    koppen = [WriteOnlyCell(blad, naam) for naam, _breedte in kolommen]
    for kop in koppen:
        kop.font = KOP
    blad.append(koppen)
    for rij in rijen:
        blad.append([cel(blad, waarde) for waarde in rij])
    boek.save(bestand)


def cel(blad: Any, waarde: Any) -> Any:
    """Eén cel: een datum als datum, en tekst altijd als tekst, ook als zij op een formule of foutcode lijkt."""
    if waarde is None or isinstance(waarde, int | float):
        return waarde
    if isinstance(waarde, datetime):
        return _met_formaat(blad, timezone.make_naive(waarde), "dd-mm-yyyy hh:mm")  # zonder tijdzone
    if isinstance(waarde, date):
        return _met_formaat(blad, waarde, "dd-mm-yyyy")
    tekst = onschadelijk(str(waarde), "xlsx")[:LANGSTE_CEL]
    if not tekst.startswith(LIJKT_IETS_ANDERS):
        return tekst
    gemaakt = WriteOnlyCell(blad, tekst)
    gemaakt.data_type = "s"
    return gemaakt


def _met_formaat(blad: Any, waarde: date, formaat: str) -> WriteOnlyCell:
    gemaakt = WriteOnlyCell(blad, waarde)
    gemaakt.number_format = formaat
    return gemaakt
