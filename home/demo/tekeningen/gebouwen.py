"""Huizen, flats en gevels: de stad."""

from .vormen import (
    BLAUW,
    BLAUW_LICHT,
    BLAUW_MIDDEN,
    GROEN_DONKER,
    HOUT,
    OKER,
    ROOD,
    ROOD_DONKER,
    STEEN,
    STEEN_DONKER,
    TERRA,
    WIT,
    ZAND,
    ZAND_LICHT,
    cirkel,
    groep,
    lijn,
    rechthoek,
    vlak,
)

RUIT = "#44617a"
RUIT_LICHT = "#7ea3bb"


def raam(x: float, y: float, b: float, h: float, *, luik: str = "") -> str:
    """Een schuifraam met roeden, met of zonder luiken."""
    delen = [rechthoek(x - 5, y - 5, b + 10, h + 10, WIT), rechthoek(x, y, b, h, RUIT)]
    delen.append(vlak(f"M{x:g} {y + h * 0.62:g}L{x + b:g} {y + h * 0.2:g}V{y:g}H{x:g}Z", RUIT_LICHT, 0.75))
    delen.append(lijn(f"M{x + b / 2:g} {y:g}V{y + h:g}M{x:g} {y + h / 2:g}H{x + b:g}", WIT, 4))
    delen.append(rechthoek(x - 9, y + h + 4, b + 18, 7, STEEN))
    if luik:
        delen += [rechthoek(x - 28, y - 4, 19, h + 8, luik, 2), rechthoek(x + b + 9, y - 4, 19, h + 8, luik, 2)]
    return "".join(delen)


def deur(x: float, grond: float, kleur: str, b: float = 54, h: float = 108) -> str:
    """Een voordeur met bovenlicht en stoeptrede."""
    y = grond - h
    return "".join(
        [
            rechthoek(x - 7, y - 34, b + 14, h + 34, WIT),
            rechthoek(x, y - 28, b, 22, RUIT),
            rechthoek(x, y, b, h, kleur),
            rechthoek(x + 9, y + 12, b - 18, h * 0.34, "#ffffff22", 3),
            rechthoek(x + 9, y + h * 0.52, b - 18, h * 0.36, "#ffffff22", 3),
            cirkel(x + b - 11, y + h * 0.5, 4, OKER),
            rechthoek(x - 16, grond - 8, b + 32, 10, STEEN_DONKER),
        ]
    )


def _trap(b: float, kleur: str, lijst: str) -> str:
    """Trapgevel: treden met witte dekstenen."""
    delen = []
    for tree in range(5):
        inzet = tree * b / 11
        delen.append(rechthoek(inzet, -34 * (tree + 1), b - 2 * inzet, 36, kleur))
        delen.append(rechthoek(inzet - 4, -34 * (tree + 1) - 8, b - 2 * inzet + 8, 9, lijst))
    delen.append(rechthoek(b / 2 - 15, -134, 30, 46, RUIT, 15))
    return "".join(delen)


def _klok(b: float, kleur: str, lijst: str) -> str:
    """Klokgevel: een zwierige top."""
    heen = f"M0 2C{b * 0.2:g} -6 {b * 0.16:g} -96 {b * 0.3:g} -118C{b * 0.36:g} -162 "
    terug = f"{b * 0.64:g} -162 {b * 0.7:g} -118C{b * 0.84:g} -96 {b * 0.8:g} -6 {b:g} 2Z"
    pad = heen + terug
    return (
        vlak(pad, kleur)
        + lijn(pad.rstrip("Z"), lijst, 9)
        + cirkel(b / 2, -84, 17, RUIT)
        + cirkel(b / 2, -84, 8, RUIT_LICHT)
    )


def _punt(b: float, kleur: str, lijst: str) -> str:
    """Puntgevel met hijsbalk."""
    return (
        vlak(f"M0 2L{b / 2:g} -134L{b:g} 2Z", kleur)
        + lijn(f"M-6 2L{b / 2:g} -136L{b + 6:g} 2", lijst, 10)
        + rechthoek(b / 2 - 4, -120, 8, 26, HOUT)
        + rechthoek(b / 2 - 17, -70, 34, 44, RUIT, 3)
    )


def _lijst(b: float, kleur: str, lijst: str) -> str:
    """Lijstgevel met pannendak en dakkapel."""
    return (
        vlak(f"M-4 0L26 -92H{b - 26:g}L{b + 4:g} 0Z", "#6d4a42")
        + rechthoek(b / 2 - 30, -72, 60, 56, WIT)
        + rechthoek(b / 2 - 22, -64, 44, 42, RUIT)
        + vlak(f"M{b / 2 - 38:g} -70L{b / 2:g} -100L{b / 2 + 38:g} -70Z", lijst)
        + rechthoek(-8, -8, b + 16, 16, lijst)
    )


TOPPEN = {"trap": _trap, "klok": _klok, "punt": _punt, "lijst": _lijst}


def gevelhuis(
    x: float, grond: float, b: float, h: float, top: str, kleur: str, *, deurkleur: str = GROEN_DONKER, rij: int = 2
) -> str:
    """Een stadshuis met een gevel uit TOPPEN."""
    lijst = WIT if kleur != WIT else STEEN
    delen = [rechthoek(0, 0, b, h, kleur), TOPPEN[top](b, kleur, lijst)]
    laag = (h - 150) / rij
    stap = b / 3
    for nr in range(rij):
        delen += [raam(stap * k - 23 + stap / 2, 22 + nr * laag, 42, min(78, laag - 34)) for k in (0.15, 1, 1.85)]
    delen += [deur(b - 84, h, deurkleur), raam(34, h - 112, b - 170, 72)]
    delen.append(rechthoek(0, h - 16, b, 16, "#00000022"))
    return groep(delen, x=x, y=grond - h)


def straatwand(grond: float, x: float = -20, *, begin: int = 0, tot: float = 1640) -> str:
    """Een rij gevelhuizen naast elkaar."""
    soorten = [
        (210, 300, "trap", ROOD),
        (190, 335, "klok", ZAND),
        (230, 310, "lijst", ROOD_DONKER),
        (200, 330, "punt", BLAUW_MIDDEN),
        (215, 320, "klok", TERRA),
        (195, 318, "trap", "#a8573f"),
        (225, 310, "lijst", ZAND_LICHT),
    ]
    deuren = (GROEN_DONKER, ROOD_DONKER, BLAUW, OKER)
    delen, nr = [], begin
    while x < tot:
        b, h, top, kleur = soorten[nr % len(soorten)]
        delen.append(gevelhuis(x, grond, b, h, top, kleur, deurkleur=deuren[nr % 4]))
        x, nr = x + b + 3, nr + 1
    return "".join(delen)


def rijtjeshuizen(x: float, grond: float, aantal: int, kleur: str = TERRA, *, b: float = 190, h: float = 210) -> str:
    """Doorzonwoningen met een doorlopend pannendak."""
    breed = b * aantal
    delen = [
        rechthoek(0, 0, breed, h, kleur),
        vlak(f"M-14 4L46 -104H{breed - 46:g}L{breed + 14:g} 4Z", "#7a4b3f"),
        rechthoek(-14, -2, breed + 28, 12, WIT),
    ]
    for nr in range(aantal):
        links = nr * b
        delen += [raam(links + 26, 36, 52, 56), raam(links + 112, 36, 52, 56), raam(links + 22, h - 92, 84, 62)]
        delen += [
            deur(links + 128, h, (BLAUW, GROEN_DONKER, ROOD)[nr % 3], 40, 88),
            rechthoek(links + 84, -128, 26, 46, "#7a4b3f"),
        ]
    return groep(delen, x=x, y=grond - h)


def flat(x: float, grond: float, lagen: int, kolommen: int, kleur: str = ZAND_LICHT) -> str:
    """Een galerijflat met balkons."""
    b, h = kolommen * 84 + 24, lagen * 66 + 30
    delen = [rechthoek(0, 0, b, h, kleur), rechthoek(-6, -12, b + 12, 16, STEEN_DONKER)]
    balkons = (BLAUW_LICHT, TERRA, OKER, BLAUW_MIDDEN)
    for laag in range(lagen):
        for kolom in range(kolommen):
            rx, ry = 22 + kolom * 84, 16 + laag * 66
            delen += [rechthoek(rx, ry, 60, 40, RUIT), rechthoek(rx + 30, ry, 4, 40, WIT)]
            delen.append(vlak(f"M{rx} {ry + 28}L{rx + 30} {ry + 6}V{ry}H{rx}Z", RUIT_LICHT, 0.7))
            delen.append(rechthoek(rx - 5, ry + 30, 70, 20, balkons[(laag + kolom * 3) % 4], 2))
    return groep(delen, x=x, y=grond - h)


def nieuwbouw(x: float, grond: float, lagen: int, kolommen: int, kleur: str) -> str:
    """Een woongebouw van nu: grote ramen, houten banden, groen op het dak."""
    b, h = kolommen * 100 + 30, lagen * 92 + 20
    delen = [rechthoek(0, 0, b, h, kleur), rechthoek(0, -10, b, 12, HOUT)]
    delen += [cirkel(24 + k * 38, -16, 15 + (k * 7) % 9, "#7fa873") for k in range(int(b / 38))]
    for laag in range(lagen):
        for kolom in range(kolommen):
            rx, ry = 26 + kolom * 100, 18 + laag * 92
            delen += [
                rechthoek(rx, ry, 76, 58, WIT),
                rechthoek(rx + 5, ry + 5, 30, 48, RUIT),
                rechthoek(rx + 40, ry + 5, 31, 48, RUIT_LICHT),
            ]
            delen.append(lijn(f"M{rx - 4} {ry + 66}H{rx + 80}", HOUT, 6))
    return groep(delen, x=x, y=grond - h)
