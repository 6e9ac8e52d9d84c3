"""Tekst in zinnen en woorden, om te zien hoe makkelijk zij leest."""

import re

_WOORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


def zinnen(tekst: str, einde: str = ".!?…") -> list[tuple[str, list[str]]]:
    """Elke zin met haar woorden; een regel die eindigt, is ook een zin. Zonder woorden telt een zin niet."""
    stukken = (stuk.strip() for stuk in re.split(rf"(?<=[{einde}])[\s”\"')\]]|\n+", tekst))
    return [(zin, woorden) for zin in stukken if (woorden := _WOORD.findall(zin))]
