"""Van tekening (SVG) naar afbeelding in de beeldbank (PNG)."""

from functools import cache
from io import BytesIO

import typst
from django.core.files.images import ImageFile

from stadmaken.common.models import Afbeelding

from .tekeningen import TAFERELEN

PPI = 72  # 1600 bij 900 pixels
MAKER = "Eigen tekening (fictief)"
BLAD = b"""#set page(width: 1600pt, height: 900pt, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: 100%, height: 100%)
"""


@cache
def png(naam: str) -> bytes:
    """Een tafereel als PNG."""
    return typst.compile(BLAD, format="png", ppi=PPI, sys_inputs={"svg": TAFERELEN[naam].tekenen()})


def beeld(naam: str) -> Afbeelding:
    """Het tafereel in de beeldbank; gemaakt als het er nog niet is."""
    tafereel = TAFERELEN[naam]
    if bestaand := Afbeelding.objects.filter(title=tafereel.titel, maker=MAKER).first():
        return bestaand
    return Afbeelding.objects.create(
        title=tafereel.titel,
        description=tafereel.beschrijving,
        maker=MAKER,
        file=ImageFile(BytesIO(png(naam)), f"{naam}.png"),
    )
