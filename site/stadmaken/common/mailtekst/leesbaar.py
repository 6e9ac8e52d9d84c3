"""Wat een tekst moeilijk maakt voor wie taalniveau B1 leest."""

from ..zinnen import zinnen

HOOGSTENS = 20


def lange_zinnen(tekst: str) -> list[str]:
    """De zinnen met meer dan twintig woorden; na een dubbele punt begint in een mail iets nieuws."""
    return [zin.strip(" -") for zin, woorden in zinnen(tekst, ".!?…:") if len(woorden) > HOOGSTENS]
