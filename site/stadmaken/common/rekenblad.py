"""Rekenbladen (XLSX) die rij voor rij worden geschreven: evenveel geheugen, hoe groot ze ook zijn."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import IO, Any

from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from .modeladmin import onschadelijk

LANGSTE_CEL = 32_767
KOP = Font(bold=True)
BOVENAAN = Alignment(wrap_text=True, vertical="top")


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
    blad.append([cel(blad, naam, font=KOP) for naam, _breedte in kolommen])
    for rij in rijen:
        blad.append([cel(blad, waarde) for waarde in rij])
    boek.save(bestand)


def cel(blad: Any, waarde: Any, font: Font | None = None) -> WriteOnlyCell:
    """Eén cel: een datum als datum, en tekst altijd als tekst, ook als zij op een formule of foutcode lijkt."""
    if isinstance(waarde, datetime):
        waarde = timezone.make_naive(waarde)  # een rekenblad kent geen tijdzones
    elif not isinstance(waarde, date | int | float | None):
        waarde = onschadelijk(str(waarde), "xlsx")[:LANGSTE_CEL]
    gemaakt = WriteOnlyCell(blad, waarde)
    if isinstance(waarde, str):
        gemaakt.data_type = "s"
        gemaakt.alignment = BOVENAAN
    elif isinstance(waarde, date):
        gemaakt.number_format = "dd-mm-yyyy hh:mm" if isinstance(waarde, datetime) else "dd-mm-yyyy"
    if font:
        gemaakt.font = font
    return gemaakt
