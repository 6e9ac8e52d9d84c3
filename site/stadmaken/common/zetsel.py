"""Getagde pdf's (PDF/UA) zetten. Alle tekst gaat als gegevens naar het sjabloon en wordt nooit als opmaak gelezen.

PDF/UA weigert het hele bestand om één teken dat de lettertypen niet kennen, zoals een emoji. Dat wordt een leeg vakje.
"""

import json
import re
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import font_source_sans_pro

from .bestandstekens import zonder_stuurtekens

if TYPE_CHECKING:
    import typst

LETTERMAP = Path(font_source_sans_pro.__file__).with_name("files")
# Wat het lettertype zeker kent; naar al het andere wordt gevraagd, want dat kan ook in een ander lettertype staan.
BEKEND = re.compile(r"[\n\r\x20-\x7e\xa0-\u017f\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a€]")
VAKJE = "□"
# Zoveel verschillende onbekende tekens per stuk; de rest wordt zonder vragen een vakje.
HOOGSTENS = 300
ONZETBAAR = re.compile("could not be displayed|disallowed codepoint")
_PROEF = b"""#set document(title: "proef")
#set text(font: "Source Sans Pro", lang: "nl")
#let t = json(bytes(sys.inputs.gegevens))
#t #text(weight: "semibold", t) #strong(t)"""


class ZetselError(Exception):
    """Het sjabloon is met deze gegevens niet te zetten."""


@cache
def _letters() -> "typst.Fonts":
    import typst  # zwaar, en een webproces zet zelden iets

    return typst.Fonts(include_system_fonts=False, font_paths=[str(LETTERMAP)])


def zet(sjabloon: Path, gegevens: dict[str, Any], **opties: Any) -> bytes:
    """Het sjabloon, gevuld met de gegevens; `ZetselError` als dat niet gaat."""
    try:
        return _compileer(sjabloon, zetbaar(gegevens), opties)
    except ZetselError as fout:
        if not ONZETBAAR.search(str(fout)):
            raise
    return _compileer(sjabloon, zetbaar(gegevens, streng=True), opties)


def _compileer(sjabloon: Path, gegevens: dict[str, Any], opties: dict[str, Any]) -> bytes:
    import typst

    invoer = {"gegevens": json.dumps(gegevens)}
    try:
        return bytes(typst.compile(str(sjabloon), font_paths=_letters(), sys_inputs=invoer, **opties))
    except typst.TypstError as fout:
        raise ZetselError(str(fout)) from fout


def zetbaar(gegevens: dict[str, Any], *, streng: bool = False) -> dict[str, Any]:
    """Dezelfde gegevens met alleen tekens die te zetten zijn; `streng` vertrouwt alleen wat het lettertype zeker kent.

    Streng is nodig voor tekens die elk apart wel te zetten zijn, maar samen niet.
    """
    schoon = _per_tekst(gegevens, lambda tekst: zonder_stuurtekens(tekst).replace("\t", " "))
    vreemd = sorted(set(BEKEND.sub("", json.dumps(schoon, ensure_ascii=False))))
    weg = vreemd if streng else [teken for nummer, teken in enumerate(vreemd) if nummer >= HOOGSTENS or not _kan(teken)]
    vakjes = dict.fromkeys(map(ord, weg), VAKJE)
    uit: dict[str, Any] = _per_tekst(schoon, lambda tekst: tekst.translate(vakjes))
    return uit


def _per_tekst(waarde: Any, doe: Callable[[str], str]) -> Any:
    if isinstance(waarde, str):
        return doe(waarde)
    if isinstance(waarde, dict):
        return {naam: _per_tekst(deel, doe) for naam, deel in waarde.items()}
    return [_per_tekst(deel, doe) for deel in waarde] if isinstance(waarde, list | tuple) else waarde


@lru_cache(maxsize=4096)
def _kan(teken: str) -> bool:
    """Of een van de lettertypen dit teken heeft; vragen kost enkele milliseconden."""
    import typst

    try:
        typst.compile(
            _PROEF,
            font_paths=_letters(),
            sys_inputs={"gegevens": json.dumps(teken)},
            format="pdf",
            pdf_standards="ua-1",
        )
    except typst.TypstError:
        return False
    return True
