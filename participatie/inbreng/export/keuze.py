"""Het filter van de lijst in woorden, voor het scherm, het spoor en de naam van het bestand."""

from datetime import date

from django.utils.text import slugify
from django.utils.translation import gettext as _

from ..beheer.filters import FilterForm

LANGSTE_NAAM = 80


def in_woorden(filter_: FilterForm) -> str:
    """Bijvoorbeeld “Project: Plein aan de Vaart; Antwoord: Te laat”. De zoekterm kan een naam zijn en blijft weg."""
    return "; ".join(f"{label}: {waarde}" if waarde else label for label, waarde in _delen(filter_)) or _("Alles")


def bestandsnaam(filter_: FilterForm, vandaag: date) -> str:
    """Bijvoorbeeld “inbreng-2026-11-21-plein-aan-de-vaart-te-laat”."""
    delen = slugify(" ".join(waarde or label for label, waarde in _delen(filter_)))
    return f"inbreng-{vandaag.isoformat()}-{delen}"[:LANGSTE_NAAM].rstrip("-")


def _delen(filter_: FilterForm) -> list[tuple[str, str]]:
    delen = []
    for naam, waarde in filter_.gekozen.items():
        veld = filter_.fields[naam]
        keuzes = {str(sleutel): str(tekst) for sleutel, tekst in getattr(veld, "choices", [])}
        label = _("met zoekterm") if naam == "zoek" else str(veld.label)
        delen.append((label, keuzes.get(str(waarde), "")))
    return delen
