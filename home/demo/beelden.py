"""Van tekening (SVG) naar afbeelding in de beeldbank (PNG)."""

from functools import cache

import typst
from django.core.files.base import ContentFile

from stadmaken.common.models import Afbeelding

from .tekeningen import TAFERELEN

MAKER = "Eigen tekening (fictief)"
BLAD = b"""#set page(width: 1600pt, height: 900pt, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: 100%, height: 100%)
"""


@cache
def png(naam: str) -> bytes:
    """Een tafereel als PNG van 1600 bij 900 pixels."""
    return typst.compile(BLAD, format="png", ppi=72, sys_inputs={"svg": TAFERELEN[naam].tekenen()})


def beeld(naam: str) -> Afbeelding:
    """Het tafereel in de beeldbank; gemaakt als het er nog niet is."""
    tafereel = TAFERELEN[naam]
    if bestaand := Afbeelding.objects.filter(title=tafereel.titel, maker=MAKER).first():
        return bestaand
    nieuw = Afbeelding(title=tafereel.titel, description=tafereel.beschrijving, maker=MAKER)
    nieuw.file.save(f"{naam}.png", ContentFile(png(naam)), save=False)
    nieuw.save()
    return nieuw
