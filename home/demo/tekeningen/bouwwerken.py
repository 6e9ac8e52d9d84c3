"""Kerk, molen, brug en kraan."""

from .gebouwen import RUIT
from .vormen import (
    BLAUW,
    BLAUW_LICHT,
    BLAUW_MIDDEN,
    GROEN_DONKER,
    HOUT,
    INKT,
    OKER,
    ROOD_DONKER,
    STEEN,
    STEEN_DONKER,
    TERRA,
    WIT,
    ZAND,
    cirkel,
    groep,
    lijn,
    rechthoek,
    vlak,
)


def kerk(x: float, grond: float, schaal: float, kleur: str = BLAUW_LICHT) -> str:
    """Het silhouet van een grote stadskerk aan de horizon."""
    delen = [
        vlak("M0 0V-120L40 -190L90 -120H300L340 -160L380 -120V0Z", kleur),
        rechthoek(170, -236, 60, 120, kleur),
        vlak("M164 -236H236L222 -286H178Z", kleur),
        vlak("M180 -286H220L200 -400Z", kleur),
        cirkel(200, -300, 14, kleur),
    ]
    return groep(delen, x=x, y=grond, schaal=schaal)


def molen(x: float, grond: float, schaal: float = 1, wiek: str = INKT) -> str:
    """Een stellingmolen aan het water."""
    delen = [
        vlak("M-78 0L-52 -210H52L78 0Z", ROOD_DONKER),
        rechthoek(-110, -120, 220, 12, HOUT),
        lijn("M-100 -108L-66 -30M100 -108L66 -30M-104 -120V-146H104V-120", HOUT, 6),
        vlak("M-54 -208C-50 -276 50 -276 54 -208Z", "#4f6b57"),
        rechthoek(-22, -70, 44, 70, WIT),
        rechthoek(-16, -64, 32, 64, GROEN_DONKER),
        rechthoek(-14, -186, 28, 34, RUIT, 3),
    ]
    wieken = [
        lijn("M0 0L0 -190", wiek, 8)
        + vlak("M4 -46H40V-186H4Z", ZAND, 0.95)
        + lijn("M40 -46V-186M4 -81H40M4 -116H40M4 -151H40", wiek, 3)
    ]
    for hoek in (22, 112, 202, 292):
        delen.append(f'<g transform="translate(0 -226) rotate({hoek})">{wieken[0]}</g>')
    delen.append(cirkel(0, -226, 12, OKER))
    return groep(delen, x=x, y=grond, schaal=schaal)


def ophaalbrug(x: float, y: float, b: float) -> str:
    """Een Hollandse ophaalbrug over `b` breedte; y is het wegdek."""
    links, rechts = b * 0.3, b * 0.7
    poort = links - 40
    delen = [
        vlak(f"M-60 26H{links - 10:g}V230C{links - 60:g} 214 0 214 -60 230Z", ROOD_DONKER),
        vlak(f"M{rechts + 10:g} 26H{b + 60:g}V230C{b:g} 214 {rechts + 60:g} 214 {rechts + 10:g} 230Z", ROOD_DONKER),
        *[lijn(f"M-56 {k}H{links - 14:g}M{rechts + 14:g} {k}H{b + 56:g}", "#7a2a1f", 3) for k in range(56, 200, 28)],
        rechthoek(-60, 0, b + 120, 24, STEEN),
        rechthoek(-60, 22, b + 120, 12, STEEN_DONKER),
        *[rechthoek(plek, -300, 24, 300, BLAUW) for plek in (poort - 60, poort + 24)],
        rechthoek(poort - 74, -316, 138, 24, BLAUW),
        rechthoek(poort - 60, -150, 108, 14, BLAUW),
        vlak(f"M{poort - 190:g} -300L{rechts:g} -356V-334L{poort - 190:g} -264Z", BLAUW_MIDDEN),
        rechthoek(poort - 214, -318, 64, 66, INKT, 5),
        lijn(f"M{rechts - 12:g} -344V-4", INKT, 6),
        lijn(f"M-60 -58H{b + 60:g}M-60 -30H{b + 60:g}", BLAUW, 7),
    ]
    delen += [lijn(f"M{plek:g} -60V0", BLAUW, 7) for plek in range(-60, int(b) + 70, 70)]
    return groep(delen, x=x, y=y)


def kraan(x: float, grond: float, schaal: float = 1) -> str:
    """Een torenkraan."""
    delen = [lijn("M0 0V-520M34 0V-520", OKER, 8)]
    delen += [lijn(f"M0 {-k * 52}L34 {-(k + 1) * 52}", OKER, 5) for k in range(10)]
    delen += [
        lijn("M-150 -520H420M-150 -490H420", OKER, 8),
        *[lijn(f"M{-150 + k * 52} -490L{-124 + k * 52} -520L{-98 + k * 52} -490", OKER, 4) for k in range(10)],
        lijn("M17 -600L-140 -520M17 -600L400 -520M17 -600V-520", INKT, 4),
        rechthoek(-150, -492, 70, 54, BLAUW),
        rechthoek(38, -488, 44, 50, BLAUW_LICHT, 4),
        lijn("M320 -490V-330", INKT, 4),
        rechthoek(280, -330, 80, 26, TERRA),
    ]
    return groep(delen, x=x, y=grond, schaal=schaal)
