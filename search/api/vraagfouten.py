"""Wat er aan een vraag mankeert, in gewone taal en met wat er wel kan."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest

Fout = tuple[str, str]
# De namen van pydantic, met wat iemand eraan doet. {…} komt uit de fout zelf.
ZINNEN = {
    "keuze": "“{naam}” kan alleen dit zijn: {kan}.",
    "literal_error": "“{naam}” kan alleen dit zijn: {expected}.",
    "greater_than_equal": "“{naam}” is minstens {ge}.",
    "less_than_equal": "“{naam}” is hooguit {le}.",
    "getal": "“{naam}” is een geheel getal: gebruik alleen cijfers.",
    "dag": "“{naam}” is een dag: schrijf jjjj-mm-dd, bijvoorbeeld 2026-03-01.",
    "date_from_datetime_parsing": "“{naam}” is geen dag die bestaat: schrijf jjjj-mm-dd, bijvoorbeeld 2026-03-01.",
    "date_parsing": "“{naam}” is geen dag die bestaat: schrijf jjjj-mm-dd, bijvoorbeeld 2026-03-01.",
    "string_too_long": "“{naam}” is te lang: gebruik hooguit {max_length} tekens.",
}
ANDERS = "“{naam}” heeft een waarde die niet kan. Op /open-data/ staat wat er kan."
VELDEN = "“velden” is een rij namen met een komma ertussen, zonder spaties. Op /open-data/ staat welke velden er zijn."


def onbekende(request: HttpRequest, toegestaan: Sequence[str]) -> list[Fout]:
    """De parameters die wij hier niet kennen, of die er meer dan één keer staan."""
    fouten = []
    for naam, waarden in request.GET.lists():
        if naam not in toegestaan:
            kan = f" Wel: {', '.join(sorted(toegestaan))}." if toegestaan else " Hier kan geen enkele."
            fouten.append((naam, f"De parameter “{naam[:60]}” bestaat hier niet.{kan}"))
        elif len(waarden) > 1:
            fouten.append((naam, f"“{naam}” staat er meer dan één keer. Geef één waarde."))
    return fouten


def in_gewone_taal(fouten: Sequence[dict[str, Any]]) -> list[Fout]:
    """De fouten van de bibliotheek, één zin per parameter."""
    return [(naam := str(fout["loc"][-1]), _zin(naam, fout)) for fout in fouten]


def _zin(naam: str, fout: dict[str, Any]) -> str:
    if naam == "velden":
        return VELDEN
    patroon = ZINNEN.get(fout["type"], ANDERS)
    return patroon.format(naam=naam, **fout.get("ctx", {}))
