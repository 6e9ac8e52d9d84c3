"""Getagde pdf's (PDF/UA) zetten. Alle tekst gaat als gegevens naar het sjabloon en wordt nooit als opmaak gelezen."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import font_source_sans_pro
import typst

LETTERMAP = Path(font_source_sans_pro.__file__).with_name("files")


@cache
def _letters() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[str(LETTERMAP)])


def zet(sjabloon: Path, gegevens: dict[str, Any], **opties: Any) -> bytes:
    """Het sjabloon, gevuld met de gegevens."""
    invoer = {"gegevens": json.dumps(gegevens)}
    return bytes(typst.compile(str(sjabloon), font_paths=_letters(), sys_inputs=invoer, **opties))
