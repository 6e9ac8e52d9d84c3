"""Invulplekken in een tekst: vinden, nakijken en invullen."""

import re
from collections.abc import Mapping

PLEK = re.compile(r"\{([a-z][a-z_]*)\}")
ACCOLADE = re.compile(r"[{}]")
LEGE_REGELS = re.compile(r"\n{3,}")


def plekken(tekst: str) -> set[str]:
    """De namen van de invulplekken in een tekst."""
    return set(PLEK.findall(tekst))


def losse_accolade(tekst: str) -> bool:
    """Of er een accolade staat die niet bij een invulplek hoort."""
    return bool(ACCOLADE.search(PLEK.sub("", tekst)))


def vul(tekst: str, waarden: Mapping[str, str]) -> str:
    """De tekst met de waarden erin, in één keer: een accolade in een waarde is gewone tekst. Onbekend blijft staan."""
    return PLEK.sub(lambda plek: waarden.get(plek[1], plek[0]), tekst)


def netjes(tekst: str) -> str:
    """Hooguit één lege regel achter elkaar, zodat wat leeg bleef geen gat laat."""
    regels = "\n".join(regel.rstrip() for regel in tekst.replace("\r\n", "\n").split("\n"))
    return LEGE_REGELS.sub("\n\n", regels).strip() + "\n"
