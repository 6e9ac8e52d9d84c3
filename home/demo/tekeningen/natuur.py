"""Bomen, struiken, water."""

from random import Random

from .vormen import (
    GRAS,
    GROEN,
    GROEN_DONKER,
    GROEN_LICHT,
    HOUT,
    OKER,
    ROOD,
    TERRA,
    WATER,
    WATER_LICHT,
    WIT,
    cirkel,
    groep,
    lijn,
    ovaal,
    rechthoek,
    schaduw,
    vlak,
)


def boom(x: float, grond: float, schaal: float = 1, *, tint: str = GROEN, zaad: int = 1) -> str:
    """Een ronde straatboom met licht op de kroon."""
    kans = Random(zaad)  # noqa: S311  alleen vorm, geen geheim
    delen = [
        schaduw(0, 2, 92, 11),
        vlak("M-11 0L-7 -150H7L12 0Z", HOUT),
        lijn("M0 -110L-40 -160M2 -124L44 -170", HOUT, 9),
    ]
    bollen = [(-62, -190, 62), (58, -196, 66), (0, -176, 66), (-30, -256, 62), (40, -262, 58), (4, -300, 50)]
    delen += [cirkel(bx + kans.randint(-6, 6), by + kans.randint(-6, 6), r, tint) for bx, by, r in bollen]
    for _ in range(9):
        delen.append(cirkel(kans.randint(-62, 34), kans.randint(-300, -196), kans.randint(9, 20), GROEN_LICHT))
    delen[-9:] = [deel.replace("/>", ' fill-opacity="0.5"/>') for deel in delen[-9:]]
    return groep(delen, x=x, y=grond, schaal=schaal)


def populier(x: float, grond: float, schaal: float = 1, tint: str = GROEN_DONKER) -> str:
    """Een slanke boom voor langs de weg."""
    delen = [rechthoek(-6, -70, 12, 70, HOUT), ovaal(0, -190, 44, 150, tint), ovaal(-12, -220, 20, 100, "#ffffff18")]
    return groep(delen, x=x, y=grond, schaal=schaal)


def wilg(x: float, grond: float, schaal: float = 1) -> str:
    """Een treurwilg aan de sloot: een kruin met lange, hangende takken."""
    kruin = [ovaal(0, -205, 112, 74, GROEN), cirkel(-66, -186, 56, GROEN), cirkel(68, -188, 54, GROEN)]
    slierten = []
    for nr, hoek in enumerate(range(-112, 113, 16)):
        lang = 96 + (nr * 37) % 54
        tint = (GROEN, GROEN_LICHT, "#79a56f")[nr % 3]
        slierten.append(lijn(f"M{hoek * 0.86:g} -190Q{hoek * 1.12:g} -150 {hoek * 1.08:g} {-190 + lang}", tint, 13))
    stam = [schaduw(0, 0, 60), vlak("M-14 0L-10 -170H12L16 0Z", HOUT)]
    return groep([*stam, *kruin, *slierten], x=x, y=grond, schaal=schaal)


def struik(x: float, grond: float, schaal: float = 1, bloem: str = "") -> str:
    """Een struik, met of zonder bloemen."""
    delen = [
        cirkel(-40, -34, 34, GROEN),
        cirkel(0, -44, 42, GROEN_DONKER),
        cirkel(42, -32, 32, GROEN),
        rechthoek(-66, -30, 132, 30, GROEN, 14),
    ]
    if bloem:
        plekken = ((-48, -34), (-20, -52), (8, -30), (30, -44), (54, -22), (-6, -66))
        delen += [cirkel(bx, by, 7, bloem) for bx, by in plekken]
    return groep(delen, x=x, y=grond, schaal=schaal)


def bloemen(x: float, y: float, b: float, zaad: int = 3) -> str:
    """Een strook wilde bloemen."""
    kans = Random(zaad)  # noqa: S311
    delen = []
    for _ in range(int(b / 13)):
        bx, h = x + kans.uniform(0, b), kans.uniform(16, 40)
        delen.append(lijn(f"M{bx:.0f} {y:g}V{y - h:.0f}", GROEN_DONKER, 3))
        delen.append(
            cirkel(round(bx), round(y - h), kans.choice((5, 6, 7)), kans.choice((OKER, ROOD, TERRA, WIT, "#8a7fb5")))
        )
    return "".join(delen)


def gras(y: float, kleur: str = GRAS, hoogte: float = 900) -> str:
    """Een glooiend veld tot onder in beeld."""
    return vlak(f"M0 {y:g}C400 {y - 26:g} 900 {y + 22:g} 1600 {y - 8:g}V{hoogte:g}H0Z", kleur)


def water(y: float, hoogte: float, zaad: int = 5) -> str:
    """Water met golfjes en licht."""
    kans = Random(zaad)  # noqa: S311
    delen = [rechthoek(0, y, 1600, hoogte, WATER)]
    for _ in range(34):
        wx, wy = kans.randint(0, 1560), kans.randint(int(y) + 14, int(y + hoogte) - 8)
        lang = kans.randint(30, 110)
        delen.append(lijn(f"M{wx} {wy}q{lang / 4:.0f} -7 {lang / 2:.0f} 0t{lang / 2:.0f} 0", WATER_LICHT, 5))
    return "".join(delen)


def eend(x: float, y: float, schaal: float = 1, *, spiegel: bool = False) -> str:
    delen = [
        vlak("M-30 0C-36 -16 -20 -20 -8 -14C6 -8 10 -20 8 -28C8 -42 30 -42 30 -28C30 -14 32 0 16 4H-18Z", "#7b5b43"),
        cirkel(19, -29, 12, GROEN_DONKER),
        vlak("M29 -31L44 -26L29 -22Z", OKER),
        cirkel(22, -32, 2.5, WIT),
    ]
    return groep(delen, x=x, y=y, schaal=schaal, spiegel=spiegel)
