"""Een lijst lezen uit een CSV of een Excel-bestand, zonder dat een raar bestand kwaad kan."""

import csv
import io
import zipfile
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

MEGABYTE = 1024 * 1024
GROOTSTE = 5 * MEGABYTE
UITGEPAKT = 100 * MEGABYTE
MEESTE_RIJEN = 20_000
MEESTE_KOLOMMEN = 30
LANGSTE_CEL = 1000
SCHEIDINGEN = ";,\t"


def lees(bestand: Any) -> list[list[str]]:
    """De cellen, rij voor rij; een onbruikbaar bestand is een fout die zegt wat er mis is."""
    if bestand.size > GROOTSTE:
        raise ValidationError(_("Dit bestand is te groot. Gebruik een bestand van hooguit 5 MB."))
    inhoud = bestand.read()
    rijen = _uit_excel(inhoud) if inhoud.startswith(b"PK\x03\x04") else _uit_csv(inhoud)
    cellen: list[list[str]] = []
    for rij in rijen:
        if len(cellen) >= MEESTE_RIJEN:
            raise ValidationError(_("In dit bestand staan meer dan 20.000 rijen. Deel het op."))
        cellen.append([_cel(waarde) for waarde in list(rij)[:MEESTE_KOLOMMEN]])
    if not any(any(rij) for rij in cellen):
        raise ValidationError(_("Dit bestand is leeg."))
    return cellen


def breedte(cellen: list[list[str]]) -> int:
    """Hoeveel kolommen er zijn."""
    return max(len(rij) for rij in cellen)


def _cel(waarde: Any) -> str:
    tekst = "" if waarde is None else str(waarde)
    return "".join(teken for teken in tekst if teken.isprintable()).strip()[:LANGSTE_CEL]


def _uit_csv(inhoud: bytes) -> Iterable[list[str]]:
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        tekst = inhoud.decode("cp1252", errors="replace")
    tekst = tekst.replace("\x00", "")
    eerste = tekst.partition("\n")[0]
    scheiding = max(SCHEIDINGEN, key=eerste.count)
    try:
        yield from csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding)
    except csv.Error as fout:
        raise ValidationError(_("Dit bestand is niet te lezen. Bewaar het opnieuw als CSV of XLSX.")) from fout


def _uit_excel(inhoud: bytes) -> Iterable[tuple[Any, ...]]:
    from openpyxl import load_workbook  # tientallen MB, voor één scherm

    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
            if sum(deel.file_size for deel in zip_.infolist()) > UITGEPAKT:
                raise ValidationError(_("Dit bestand is te groot. Gebruik een bestand van hooguit 5 MB."))
        boek = load_workbook(io.BytesIO(inhoud), read_only=True, data_only=True)
        blad = boek.worksheets[0]
        yield from blad.iter_rows(values_only=True, max_row=MEESTE_RIJEN + 1, max_col=MEESTE_KOLOMMEN)
    except ValidationError:
        raise
    except Exception as fout:  # een kapot Excel-bestand faalt op veel manieren
        raise ValidationError(_("Dit bestand is niet te lezen. Bewaar het opnieuw als CSV of XLSX.")) from fout
