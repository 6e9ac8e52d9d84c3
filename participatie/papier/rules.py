"""Wie wat mag met papier."""

from typing import Any

from participatie.inbreng.rules import mag_behandelen, mag_deze_behandelen, mag_origineel_zien
from participatie.models import Correctie, Inbreng

from . import strook


def mag_strook(medewerker: Any, inbreng: Inbreng, bewijs: str) -> bool:
    """Kenmerk en code afdrukken: wie het net overtypte, of wie het origineel mag zien."""
    return mag_origineel_zien(medewerker) or strook.bewijs_klopt(bewijs, inbreng, medewerker)


def mag_verbeteren(medewerker: Any) -> bool:
    """Verbeteringen voorstellen en bekijken: daarvoor is de oorspronkelijke tekst nodig."""
    return mag_behandelen(medewerker) and mag_origineel_zien(medewerker)


def is_te_verbeteren(inbreng: Inbreng) -> bool:
    """Alleen wat een medewerker overtypte: wat iemand zelf verstuurde, zijn de eigen woorden van de indiener."""
    return bool(inbreng.getypt_door_id and inbreng.formulier_id and not inbreng.geschoond_op)


def mag_beoordelen(medewerker: Any, correctie: Correctie) -> bool:
    """Een ander dan de voorsteller, wie dat ook is."""
    eigen = mag_verbeteren(medewerker) and mag_deze_behandelen(medewerker, correctie.inbreng)
    return eigen and correctie.door_id != medewerker.pk
