"""Wat een tekst moeilijk maakt voor wie taalniveau B1 leest."""

import re

HOOGSTENS = 20
ZIN = re.compile(r"[^.!?:\n]+(?:[.!?:](?!\s|$)[^.!?:\n]*)*[.!?:]?")
WOORD = re.compile(r"[^\W\d_]+")


def lange_zinnen(tekst: str) -> list[str]:
    """De zinnen met meer dan twintig woorden."""
    zinnen = (zin.strip(" -") for zin in ZIN.findall(tekst))
    return [zin for zin in zinnen if len(WOORD.findall(zin)) > HOOGSTENS]
