"""Het palet en de kleinste vormen. Elke functie geeft SVG als tekst."""

from collections.abc import Iterable

BREED, HOOG = 1600, 900

INKT = "#1d2b3a"
BLAUW = "#17406d"
BLAUW_MIDDEN = "#3f77a6"
BLAUW_LICHT = "#a9cbe0"
LUCHT = "#dcebf3"
LUCHT_LAAG = "#f8f1e2"
WATER = "#6fa3c2"
WATER_LICHT = "#a5c9dc"
ROOD = "#b8402f"
ROOD_DONKER = "#8d3326"
TERRA = "#d5805f"
OKER = "#e5ac4d"
ZAND = "#ead9b8"
ZAND_LICHT = "#f6ecd8"
STEEN = "#cfc4b2"
STEEN_DONKER = "#b3a792"
GROEN = "#5f9068"
GROEN_DONKER = "#3d6c52"
GROEN_LICHT = "#a8c893"
GRAS = "#8fb87c"
WIT = "#fffdf8"
HOUT = "#8a5f42"
HUID = ("#f2c9a5", "#d9a074", "#8f5d3f", "#e8b48c", "#6f4630")

SCHADUW = 'fill="#1d2b3a" fill-opacity="0.13"'


def groep(delen: Iterable[str], *, x: float = 0, y: float = 0, schaal: float = 1, spiegel: bool = False) -> str:
    """Verplaats en schaal delen als één geheel."""
    sx = -schaal if spiegel else schaal
    return f'<g transform="translate({x:g} {y:g}) scale({sx:g} {schaal:g})">{"".join(delen)}</g>'


def rechthoek(x: float, y: float, b: float, h: float, kleur: str, rond: float = 0) -> str:
    return f'<rect x="{x:g}" y="{y:g}" width="{b:g}" height="{h:g}" rx="{rond:g}" fill="{kleur}"/>'


def cirkel(x: float, y: float, r: float, kleur: str) -> str:
    return f'<circle cx="{x:g}" cy="{y:g}" r="{r:g}" fill="{kleur}"/>'


def ovaal(x: float, y: float, rx: float, ry: float, kleur: str) -> str:
    return f'<ellipse cx="{x:g}" cy="{y:g}" rx="{rx:g}" ry="{ry:g}" fill="{kleur}"/>'


def vlak(pad: str, kleur: str, dekking: float = 1) -> str:
    return f'<path d="{pad}" fill="{kleur}" fill-opacity="{dekking:g}"/>'


def lijn(pad: str, kleur: str, dikte: float = 4) -> str:
    return (
        f'<path d="{pad}" fill="none" stroke="{kleur}" stroke-width="{dikte:g}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def schaduw(x: float, y: float, rx: float, ry: float = 8) -> str:
    return f'<ellipse cx="{x:g}" cy="{y:g}" rx="{rx:g}" ry="{ry:g}" {SCHADUW}/>'


def lucht(boven: str = LUCHT, onder: str = LUCHT_LAAG) -> str:
    """Een heldere lucht die naar de horizon warmer wordt."""
    return (
        f'<defs><linearGradient id="lucht" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="{boven}"/>'
        f'<stop offset="0.8" stop-color="{onder}"/></linearGradient></defs>'
        f'<rect width="{BREED}" height="{HOOG}" fill="url(#lucht)"/>'
    )


def zon(x: float, y: float, r: float = 70) -> str:
    return cirkel(x, y, r * 1.5, "#fbe3b0") + cirkel(x, y, r, "#f7cf80")


def wolk(x: float, y: float, schaal: float = 1) -> str:
    """Een Hollandse stapelwolk."""
    delen = [
        ovaal(0, 0, 120, 34, WIT),
        cirkel(-50, -22, 44, WIT),
        cirkel(10, -44, 60, WIT),
        cirkel(66, -18, 40, WIT),
    ]
    return groep(delen, x=x, y=y, schaal=schaal)


def svg(delen: Iterable[str]) -> str:
    """Het hele doek."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{BREED}" height="{HOOG}" viewBox="0 0 {BREED} {HOOG}">'
        f"{''.join(delen)}</svg>"
    )
