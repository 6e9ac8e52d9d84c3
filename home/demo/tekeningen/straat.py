"""Wat er op straat staat."""

from .vormen import (
    BLAUW,
    BLAUW_LICHT,
    GROEN,
    HOUT,
    INKT,
    OKER,
    ROOD,
    STEEN,
    STEEN_DONKER,
    TERRA,
    WIT,
    ZAND,
    cirkel,
    groep,
    lijn,
    ovaal,
    rechthoek,
    schaduw,
    vlak,
)


def bank(x: float, grond: float, schaal: float = 1) -> str:
    """Een houten bank."""
    delen = [schaduw(0, 0, 120), *[rechthoek(-110, y, 220, 12, HOUT, 4) for y in (-112, -94, -60)]]
    delen += [lijn(f"M{px} -118V-60M{px} -60V0", INKT, 8) for px in (-88, 88)]
    return groep(delen, x=x, y=grond, schaal=schaal)


def lantaarn(x: float, grond: float, schaal: float = 1) -> str:
    delen = [
        lijn("M0 0V-300", INKT, 9),
        rechthoek(-14, -16, 28, 16, INKT, 3),
        vlak("M-26 -300L-16 -350H16L26 -300Z", "#fbe3b0"),
        vlak("M-24 -350H24L0 -378Z", INKT),
    ]
    return groep(delen, x=x, y=grond, schaal=schaal)


def infobord(x: float, grond: float, schaal: float = 1) -> str:
    """Een bord met een QR-code (een tekening: niet te scannen)."""
    delen = [schaduw(0, 0, 90), rechthoek(-84, -210, 12, 210, INKT), rechthoek(72, -210, 12, 210, INKT)]
    delen += [
        rechthoek(-110, -330, 220, 230, BLAUW, 12),
        rechthoek(-96, -316, 192, 34, WIT, 4),
        rechthoek(-96, -270, 70, 12, BLAUW_LICHT, 5),
    ]
    delen += [rechthoek(-96, y, 80 - (y + 240) * 0.3, 10, BLAUW_LICHT, 5) for y in (-246, -224, -202)]
    delen += [rechthoek(4, -268, 92, 92, WIT, 4), rechthoek(-96, -150, 192, 34, ROOD, 6)]
    oogjes = ((10, -262), (66, -262), (10, -206))
    for ox, oy in oogjes:
        delen += [
            rechthoek(ox, oy, 24, 24, INKT),
            rechthoek(ox + 5, oy + 5, 14, 14, WIT),
            rechthoek(ox + 9, oy + 9, 6, 6, INKT),
        ]
    for nr, rij in enumerate(["0110", "1011", "0101", "1101", "0110"]):
        delen += [rechthoek(42 + k * 7, -232 + nr * 9, 7, 9, INKT) for k, aan in enumerate(rij) if aan == "1"]
    return groep(delen, x=x, y=grond, schaal=schaal)


def hek(x: float, grond: float, b: float) -> str:
    """Een rood-wit bouwhek."""
    delen = [rechthoek(0, -92, b, 26, WIT), rechthoek(0, -52, b, 26, WIT)]
    for y in (-92, -52):
        delen += [vlak(f"M{k} {y}h26l-18 26h-26Z", ROOD) for k in range(26, int(b) - 20, 56)]
    delen += [lijn(f"M{k} -100V0", STEEN_DONKER, 9) for k in (16, b - 16)]
    return groep(delen, x=x, y=grond)


def schommel(x: float, grond: float, schaal: float = 1) -> str:
    delen = [
        schaduw(0, 0, 170),
        lijn("M-160 0L-110 -260L-70 0M160 0L110 -260L70 0", TERRA, 13),
        lijn("M-116 -260H116", BLAUW, 14),
        lijn("M-44 -256L-70 -92M-4 -256L-30 -92M40 -256V-80M84 -256V-80", STEEN_DONKER, 4),
        rechthoek(-78, -94, 56, 12, ROOD, 4),
        rechthoek(34, -82, 56, 12, ROOD, 4),
    ]
    return groep(delen, x=x, y=grond, schaal=schaal)


def glijbaan(x: float, grond: float, schaal: float = 1) -> str:
    delen = [
        schaduw(40, 0, 200),
        rechthoek(-100, -250, 14, 250, HOUT),
        rechthoek(-10, -250, 14, 250, HOUT),
        rechthoek(-106, -150, 116, 14, HOUT),
        vlak("M-122 -244L-48 -320L26 -244Z", ROOD),
        lijn("M-96 -30H-2M-96 -66H-2M-96 -104H-2", OKER, 9),
        vlak("M4 -156C90 -150 110 -30 210 -22V-2C90 -4 70 -124 4 -132Z", OKER),
        rechthoek(-98, -186, 106, 10, BLAUW, 4),
    ]
    return groep(delen, x=x, y=grond, schaal=schaal)


def wip(x: float, grond: float, schaal: float = 1) -> str:
    delen = [
        vlak("M-30 0L0 -50L30 0Z", STEEN_DONKER),
        '<g transform="rotate(-9 0 -50)">',
        rechthoek(-140, -58, 280, 14, GROEN, 6),
    ]
    delen += [lijn("M-112 -58V-86M112 -58V-86", INKT, 7), "</g>"]
    return groep(delen, x=x, y=grond, schaal=schaal)


def bootje(x: float, y: float, schaal: float = 1, kleur: str = ROOD) -> str:
    delen = [
        vlak("M-150 -40H150L118 16C110 26 -110 26 -120 16Z", kleur),
        rechthoek(-154, -50, 308, 14, WIT, 5),
        vlak("M-70 -50V-104H40L66 -50Z", ZAND),
        rechthoek(-54, -92, 36, 26, BLAUW_LICHT),
        rechthoek(-8, -92, 36, 26, BLAUW_LICHT),
    ]
    return groep(delen, x=x, y=y, schaal=schaal)


def bakfiets(x: float, grond: float, schaal: float = 1, kleur: str = BLAUW) -> str:
    delen = [vlak("M0 -104H130L112 -30H22Z", kleur), rechthoek(-4, -112, 138, 12, HOUT, 4)]
    return groep(delen, x=x, y=grond, schaal=schaal)


def kraampje(x: float, grond: float, kleur: str = ROOD, schaal: float = 1) -> str:
    """Een marktkraam met gestreept dak."""
    delen = [
        rechthoek(-126, -250, 10, 250, HOUT),
        rechthoek(116, -250, 10, 250, HOUT),
        rechthoek(-140, -104, 280, 26, HOUT, 4),
    ]
    delen += [rechthoek(-130, -80, 260, 80, ZAND)]
    for nr in range(7):
        tint = kleur if nr % 2 == 0 else WIT
        delen.append(vlak(f"M{-150 + nr * 43} -232L{-132 + nr * 38} -300H{-94 + nr * 38}L{-107 + nr * 43} -232Z", tint))
        delen.append(ovaal(-128.5 + nr * 43, -232, 21.5, 17, tint))
    delen += [cirkel(-96 + k * 32, -116, 15, (ROOD, OKER, GROEN)[k % 3]) for k in range(7)]
    return groep([schaduw(0, 0, 150), *delen], x=x, y=grond, schaal=schaal)


def tafel(x: float, grond: float, b: float) -> str:
    """Een lange tafel met papieren en koffie."""
    delen = [rechthoek(0, -110, b, 18, HOUT, 6), lijn(f"M36 -94V0M{b - 36:g} -94V0", HOUT, 14)]
    delen += [
        vlak("M70 -112H220L200 -122H84Z", WIT),
        vlak(f"M{b - 250:g} -112H{b - 110:g}L{b - 126:g} -122H{b - 236:g}Z", BLAUW_LICHT),
    ]
    delen += [
        rechthoek(plek, -130, 20, 20, kleur, 3)
        for plek, kleur in ((b / 2 - 40, ROOD), (b / 2 + 26, WIT), (b - 80, OKER))
    ]
    return groep(delen, x=x, y=grond)


def tegels(y: float, kleur: str = STEEN, voeg: str = STEEN_DONKER) -> str:
    """Bestrating tot onder in beeld, in perspectief."""
    delen = [rechthoek(0, y, 1600, 900 - y, kleur)]
    diep = y + 22
    stap = 22.0
    while diep < 900:
        delen.append(lijn(f"M0 {diep:.0f}H1600", voeg, 2))
        stap *= 1.28
        diep += stap
    delen += [lijn(f"M{800 + k * 70} {y}L{800 + k * 250} 900", voeg, 2) for k in range(-14, 15)]
    return "".join(delen)
