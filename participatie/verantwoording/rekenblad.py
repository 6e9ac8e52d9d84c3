"""De nota van beantwoording als rekenblad: rij voor rij geschreven, dus met evenveel geheugen hoe groot zij ook is."""

from collections.abc import Iterable
from typing import IO, Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font

from stadmaken.common.modeladmin import onschadelijk

from .nota import Nota


def schrijf(nota: Nota, bestand: IO[bytes]) -> None:
    """Twee bladen: de thema's, en elke openbare bijdrage."""
    boek = Workbook(write_only=True)
    boek.properties.title = f"{_('Nota van beantwoording')}: {nota.project.title}"
    boek.properties.language = nota.project.locale.language_code
    themas = _blad(
        boek,
        _("Thema’s"),
        {
            _("Nummer"): 10,
            _("Thema"): 36,
            _("Bijdragen"): 11,
            _("Niet openbaar"): 14,
            _("Wat mensen zeiden"): 70,
            _("Antwoord van de gemeente"): 70,
            _("Leidt tot wijziging"): 18,
        },
    )
    for h in nota.hoofdstukken:
        antwoord = h.antwoord.tekst if h.antwoord else ""
        _rij(themas, [h.nummer, h.titel, h.aantal, h.niet_openbaar, h.samenvatting, antwoord, h.wijziging])
    inbreng = _blad(boek, _("Bijdragen"), {_("Nummer"): 10, _("Thema"): 36, _("Inbreng"): 90, _("Antwoord"): 70})
    for bijdrage in nota.bijdragen():
        _rij(inbreng, [bijdrage.nummer, bijdrage.hoofdstuk.titel, bijdrage.tekst, bijdrage.reactie])
    boek.save(bestand)


def _blad(boek: Workbook, titel: str, kolommen: dict[str, int]) -> Any:
    blad = boek.create_sheet(titel)
    blad.freeze_panes = "A2"
    for nummer, breedte in enumerate(kolommen.values()):
        blad.column_dimensions["ABCDEFGH"[nummer]].width = breedte
    _rij(blad, kolommen, font=Font(bold=True))
    return blad


def _rij(blad: Any, waarden: Iterable[Any], font: Font | None = None) -> None:
    cellen = []
    for waarde in waarden:
        cel = WriteOnlyCell(blad, onschadelijk(waarde, "xlsx"))
        if isinstance(waarde, str):
            cel.data_type = "s"  # ook wat met = begint, is tekst
            cel.alignment = Alignment(wrap_text=True, vertical="top")
        if font:
            cel.font = font
        cellen.append(cel)
    blad.append(cellen)
