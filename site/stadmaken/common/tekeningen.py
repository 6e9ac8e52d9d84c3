"""Iconen en tekeningen: SVG-bestanden uit site/static/img, in de pagina zelf gezet."""

import re
from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.utils.safestring import SafeString, mark_safe

NAAM = re.compile(r"[a-z0-9-]+")


def lees_svg(map_: str, naam: str) -> str:
    """De inhoud van een SVG-bestand; een onbekende naam is een fout van de ontwikkelaar."""
    pad = finders.find(f"img/{map_}/{naam}.svg") if NAAM.fullmatch(naam) else None
    if not pad:
        raise FileNotFoundError(f"img/{map_}/{naam}.svg bestaat niet")
    tekst = Path(str(pad)).read_text(encoding="utf-8")
    return re.sub(r">\s+<", "><", re.sub(r"<!--.*?-->", "", tekst, flags=re.DOTALL)).strip()


@cache
def _svg(map_: str, naam: str, klasse: str) -> str:
    kaal = lees_svg(map_, naam).replace(' xmlns="http://www.w3.org/2000/svg"', "", 1)
    return kaal.replace("<svg ", f'<svg class="{klasse}" aria-hidden="true" ', 1)


def svg(map_: str, naam: str, klasse: str) -> SafeString:
    """Een versierend SVG-beeld met een klasse, verborgen voor schermlezers; onthouden, behalve tijdens ontwikkelen."""
    if settings.DEBUG:
        _svg.cache_clear()
    return mark_safe(_svg(map_, naam, klasse))  # noqa: S308  eigen bestanden, geen invoer
