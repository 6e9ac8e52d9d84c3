"""Kleine zinnen die in meer stukken staan."""

from datetime import date
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..themas.choices import LeidtTotWijziging


def datum(dag: date | None) -> str:
    """Bijvoorbeeld “7 december 2026”; niets als er geen dag is."""
    return date_format(dag, "j F Y") if dag else ""


def getal(aantal: int) -> str:
    """Bijvoorbeeld “1.500”."""
    return number_format(aantal, decimal_pos=0, force_grouping=True)


def bijdragen(aantal: int) -> str:
    """Bijvoorbeeld “12 bijdragen”."""
    return ngettext("%(aantal)s bijdrage", "%(aantal)s bijdragen", aantal) % {"aantal": getal(aantal)}


def wijziging(thema: Any) -> str:
    """Of een thema tot verandering leidt, of dat er nog geen antwoord is."""
    return str(LeidtTotWijziging(thema.wijziging).label) if thema.wijziging else _("Nog geen antwoord")


def niet_openbaar(aantal: int) -> str:
    """Hoeveel bijdragen niemand kan lezen; niets als dat er geen zijn."""
    if not aantal:
        return ""
    zin = ngettext("%(aantal)s bijdrage is niet openbaar.", "%(aantal)s bijdragen zijn niet openbaar.", aantal)
    return zin % {"aantal": getal(aantal)}
