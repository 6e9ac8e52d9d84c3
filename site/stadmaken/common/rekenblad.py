"""Rekenbladen (XLSX) die rij voor rij worden geschreven: evenveel geheugen, hoe groot ze ook zijn."""

import re
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from datetime import date, datetime
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Any

from django.http import FileResponse
from django.utils import timezone
from django.utils.functional import Promise

from .bestandstekens import zonder_stuurtekens
from .modeladmin import onschadelijk

# Openpyxl kost tientallen MB; een webproces laadt het pas als iemand een rekenblad maakt.
if TYPE_CHECKING:
    from openpyxl.cell import WriteOnlyCell

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LANGSTE_CEL = 32_767
LANGSTE_NAAM = 31
# Zo mag een blad niet heten.
NIET_IN_NAAM = re.compile(r"[\\/*?:\[\]]+")
DAG, MOMENT = "dd-mm-yyyy", "dd-mm-yyyy hh:mm"
Kolommen = Sequence[tuple[str | Promise, int]]


def een_blad(titel: str, kolommen: Kolommen, rijen: Iterable[Sequence[Any]]) -> "Boek":
    """Een boek met één blad; `kolommen` zijn namen met hun breedte in tekens."""
    boek = Boek(titel)
    blad = boek.blad(titel, kolommen)
    for rij in rijen:
        blad.rij(rij)
    return boek


def als_download(boek: "Boek", naam: str) -> FileResponse:
    """Het boek als antwoord, van schijf verstuurd: een XLSX is pas te lezen als de laatste rij erin staat."""
    with ExitStack() as bij_een_fout:
        bestand = bij_een_fout.enter_context(TemporaryFile())
        boek.bewaar(bestand)
        bestand.seek(0)
        antwoord = FileResponse(bestand, as_attachment=True, filename=naam, content_type=XLSX)
        bij_een_fout.pop_all()  # vanaf hier sluit het antwoord het bestand, en dan is het weg
        return antwoord


class Boek:
    """Een bestand met één of meer bladen."""

    def __init__(self, titel: str, taal: str = "") -> None:
        from openpyxl import Workbook

        self._boek = Workbook(write_only=True)
        self._boek.properties.title = zonder_stuurtekens(str(titel))
        if taal:
            self._boek.properties.language = taal

    def blad(self, titel: str, kolommen: Kolommen, *, terugloop: bool = False) -> "Blad":
        """Een nieuw blad; met `terugloop` loopt lange tekst in een cel door op de volgende regel."""
        return Blad(self._boek.create_sheet(_bladnaam(titel)), kolommen, terugloop=terugloop)

    def bewaar(self, bestand: IO[bytes]) -> None:
        """Sluit het boek en schrijf het weg."""
        self._boek.save(bestand)


class Blad:
    """Een blad met een vaste koprij. Elke rij gebruikt dezelfde cellen: opmaak maken kost anders de meeste tijd."""

    def __init__(self, blad: Any, kolommen: Kolommen, *, terugloop: bool) -> None:
        from openpyxl.utils import get_column_letter

        self._blad = blad
        blad.freeze_panes = "A2"
        for nummer, (_naam, breedte) in enumerate(kolommen, start=1):
            blad.column_dimensions[get_column_letter(nummer)].width = breedte
        self._soorten = {soort: self._cellen(len(kolommen), terugloop, soort) for soort in ("", DAG, MOMENT)}
        self.rij([naam for naam, _breedte in kolommen], self._koppen(len(kolommen)))

    def _cellen(self, aantal: int, terugloop: bool, formaat: str) -> "list[WriteOnlyCell]":
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment

        onder_elkaar = Alignment(wrap_text=True, vertical="top")
        cellen = [WriteOnlyCell(self._blad) for _nummer in range(aantal)]
        for cel in cellen:
            if terugloop:
                cel.alignment = onder_elkaar
            if formaat:
                cel.number_format = formaat
        return cellen

    def _koppen(self, aantal: int) -> "list[WriteOnlyCell]":
        from openpyxl.styles import Font

        vet = Font(bold=True)
        cellen = self._cellen(aantal, terugloop=False, formaat="")
        for cel in cellen:
            cel.font = vet
        return cellen

    def rij(self, waarden: Iterable[Any], cellen: "list[WriteOnlyCell] | None" = None) -> None:
        """Een rij erbij: een datum blijft een datum, en tekst altijd tekst, ook als zij op een formule lijkt."""
        gevuld = []
        for kolom, waarde in enumerate(waarden):
            formaat, inhoud = _inhoud(waarde)
            cel = (cellen or self._soorten[formaat])[kolom]
            cel.value = inhoud
            if isinstance(inhoud, str):
                cel.data_type = "s"
            gevuld.append(cel)
        self._blad.append(gevuld)


def _bladnaam(titel: str) -> str:
    return " ".join(NIET_IN_NAAM.sub(" ", zonder_stuurtekens(str(titel))).split())[:LANGSTE_NAAM]


def _inhoud(waarde: Any) -> tuple[str, Any]:
    """Het getalformaat en wat er in de cel komt."""
    if waarde is None or isinstance(waarde, int | float):
        return "", waarde
    if isinstance(waarde, datetime):
        return MOMENT, timezone.make_naive(waarde)  # een rekenblad kent geen tijdzones
    if isinstance(waarde, date):
        return DAG, waarde
    return "", onschadelijk(str(waarde), "xlsx")[:LANGSTE_CEL]
