"""Een gewone inhoudspagina als data."""

from typing import Any, NamedTuple


class Tekstpagina(NamedTuple):
    """Een inhoudspagina: haar pad onder de startpagina, en wat erop staat."""

    pad: str
    titel: str
    samenvatting: str
    inhoud: list[tuple[str, Any]]
    tekening: str = ""
