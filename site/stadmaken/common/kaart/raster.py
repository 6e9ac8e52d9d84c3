"""Welke tegels bij het gebied van de stad horen (Web Mercator, EPSG:3857)."""

from math import asinh, pi, radians, tan

from .gebied import gebied

ZOOM = (11, 18)


def in_gebied(z: int, x: int, y: int) -> bool:
    """Of deze tegel het gebied van de kaart raakt, op een zoomniveau dat wij tonen."""
    if not ZOOM[0] <= z <= ZOOM[1]:
        return False
    west, zuid, oost, noord = gebied()
    links, boven = _kolom(west, z), _rij(noord, z)
    rechts, onder = _kolom(oost, z), _rij(zuid, z)
    return links <= x <= rechts and boven <= y <= onder


def _kolom(lengte: float, z: int) -> int:
    return int((lengte + 180) / 360 * 2**z)


def _rij(breedte: float, z: int) -> int:
    return int((1 - asinh(tan(radians(breedte))) / pi) / 2 * 2**z)
