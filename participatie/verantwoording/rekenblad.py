"""De nota van beantwoording als rekenblad: rij voor rij geschreven, dus met evenveel geheugen hoe groot zij ook is."""

from collections.abc import Callable, Iterable
from typing import IO, Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

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
        themas(h.nummer, h.titel, h.aantal, h.niet_openbaar, h.samenvatting, antwoord, h.wijziging)
    inbreng = _blad(boek, _("Bijdragen"), {_("Nummer"): 10, _("Thema"): 36, _("Inbreng"): 90, _("Antwoord"): 70})
    for bijdrage in nota.bijdragen():
        inbreng(bijdrage.nummer, bijdrage.hoofdstuk.titel, bijdrage.tekst, bijdrage.reactie)
    boek.save(bestand)


def _blad(boek: Workbook, titel: str, kolommen: dict[str, int]) -> Callable[..., None]:
    """Een blad met een vaste koprij; geeft de functie die er een rij onder zet."""
    blad = boek.create_sheet(titel)
    blad.freeze_panes = "A2"
    cellen = [_cel(blad, alignment=Alignment(wrap_text=True, vertical="top")) for _naam in kolommen]
    for nummer, breedte in enumerate(kolommen.values(), start=1):
        blad.column_dimensions[get_column_letter(nummer)].width = breedte
    _zet(blad, [_cel(blad, font=Font(bold=True)) for _naam in kolommen], kolommen)
    return lambda *waarden: _zet(blad, cellen, waarden)


def _cel(blad: Any, **opmaak: Any) -> WriteOnlyCell:
    cel = WriteOnlyCell(blad)
    for naam, waarde in opmaak.items():
        setattr(cel, naam, waarde)
    return cel


def _zet(blad: Any, cellen: list[WriteOnlyCell], waarden: Iterable[Any]) -> None:
    """Schrijf een rij met steeds dezelfde cellen: opmaak per cel opnieuw maken kost het meeste van de tijd."""
    for cel, waarde in zip(cellen, waarden, strict=True):
        cel.value = onschadelijk(waarde, "xlsx")
        if isinstance(waarde, str):
            cel.data_type = "s"  # ook wat met = begint, is tekst
    blad.append(cellen)
