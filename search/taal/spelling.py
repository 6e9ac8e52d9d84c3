"""Wat iemand waarschijnlijk bedoelde met een woord dat nergens staat."""

from .woordenboek import lijken_op

KORTSTE = 4
KANDIDATEN = 400


def verbeter(woord: str, taal: str) -> str:
    """Het bekende woord dat er het meest op lijkt; bij gelijke stand het gewoonste. Leeg als niets erop lijkt."""
    if len(woord) < KORTSTE or woord.isdigit():
        return ""
    from rapidfuzz.distance import OSA  # pas bij het eerste onbekende woord

    grens = _grens(woord)
    gewogen = [
        (OSA.distance(woord, ander, score_cutoff=grens), -aantal, ander)
        for ander, aantal in lijken_op(woord, taal, grens, KANDIDATEN).values_list("woord", "aantal")
    ]
    afstand, _aantal, beste = min(gewogen, default=(grens + 1, 0, ""))
    return beste if afstand <= grens else ""


def _grens(woord: str) -> int:
    return 1 if len(woord) <= 5 else 2 if len(woord) <= 11 else 3
