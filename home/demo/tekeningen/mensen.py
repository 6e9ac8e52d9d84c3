"""Mensen en wat ze bij zich hebben."""

from .vormen import (
    BLAUW,
    BLAUW_MIDDEN,
    GROEN_DONKER,
    HUID,
    INKT,
    OKER,
    ROOD,
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

HAAR = ("#3a2a22", "#a9743c", "#d9c9b0", "#6b2f23", "#e9e2d6")


def _hoofd(y: float, huid: str, haar: str, kapsel: str) -> list[str]:
    """Een hoofd zonder gezicht: iedereen kan het zijn."""
    if kapsel == "doek":
        return [
            cirkel(0, y, 26, haar),
            ovaal(3, y + 2, 15, 18, huid),
            vlak(f"M-24 {y + 8:g}L-30 {y + 44:g}H24L22 {y + 8:g}Z", haar),
        ]
    delen = [rechthoek(-8, y + 12, 16, 22, huid), cirkel(0, y, 22, huid)]
    if kapsel == "lang":
        delen.insert(0, vlak(f"M-25 {y:g}C-28 {y - 34:g} 28 {y - 34:g} 25 {y:g}V{y + 40:g}H-25Z", haar))
        delen.append(
            vlak(
                f"M-23 {y - 2:g}C-22 {y - 30:g} 22 {y - 30:g} 23 {y - 2:g}C10 {y - 14:g} -6 {y - 14:g} -23 {y - 2:g}Z",
                haar,
            )
        )
    elif kapsel == "knot":
        delen += [
            cirkel(-2, y - 27, 11, haar),
            vlak(f"M-23 {y:g}C-24 {y - 31:g} 24 {y - 31:g} 23 {y:g}C8 {y - 12:g} -8 {y - 12:g} -23 {y:g}Z", haar),
        ]
    elif kapsel == "pet":
        delen += [
            vlak(f"M-23 {y - 4:g}C-22 {y - 32:g} 22 {y - 32:g} 23 {y - 4:g}Z", haar),
            rechthoek(10, y - 8, 26, 7, haar, 3),
        ]
    else:
        delen.append(
            vlak(f"M-23 {y:g}C-25 {y - 32:g} 25 {y - 32:g} 23 {y - 2:g}C14 {y - 16:g} -10 {y - 18:g} -23 {y:g}Z", haar)
        )
    return delen


def _armen(houding: str, jas: str, huid: str) -> list[str]:
    paden = {
        "staan": ("M-27 -150Q-44 -110 -36 -76", "M27 -150Q44 -110 36 -76"),
        "wijzen": ("M-27 -150Q-44 -110 -34 -78", "M27 -150L86 -172"),
        "zwaaien": ("M-27 -150Q-44 -110 -36 -76", "M27 -150Q62 -160 62 -214"),
        "praten": ("M-27 -150Q-52 -122 -20 -104", "M27 -150Q60 -128 66 -158"),
        "telefoon": ("M-27 -150Q-44 -110 -36 -76", "M27 -150Q46 -112 22 -122"),
    }
    links, rechts = paden[houding]
    delen = []
    for pad in (links, rechts):
        eind = pad.replace("Q", " ").replace("L", " ").split()
        delen += [lijn(pad, jas, 17), cirkel(float(eind[-2]), float(eind[-1]), 9, huid)]
    if houding == "telefoon":
        delen.append(rechthoek(12, -140, 16, 26, INKT, 3))
    return delen


def mens(
    x: float,
    grond: float,
    schaal: float = 1,
    *,
    jas: str = BLAUW,
    broek: str = INKT,
    huid: int = 0,
    haar: int = 0,
    kapsel: str = "kort",
    houding: str = "staan",
    spiegel: bool = False,
) -> str:
    """Iemand op straat, ongeveer 230 hoog bij schaal 1."""
    vel, kleur = HUID[huid], jas if kapsel == "doek" else HAAR[haar]
    if kapsel == "doek":
        kleur = (ROOD, BLAUW_MIDDEN, OKER, GROEN_DONKER, TERRA)[haar]
    delen = [
        schaduw(0, 0, 46),
        lijn("M-13 -80L-15 -8", broek, 22),
        lijn("M13 -80L15 -8", broek, 22),
        vlak("M-30 0H-4V-12C-4 -18 -24 -16 -30 0Z", INKT),
        vlak("M4 0H32C28 -16 8 -18 4 -12Z", INKT),
        vlak("M-30 -74C-34 -120 -36 -166 0 -168C36 -166 34 -120 30 -74Q0 -66 -30 -74Z", jas),
        *_hoofd(-196, vel, kleur, kapsel),
        *_armen(houding, jas, vel),
    ]
    return groep(delen, x=x, y=grond, schaal=schaal, spiegel=spiegel)


def kind(x: float, grond: float, schaal: float = 0.62, **kenmerken: object) -> str:
    """Een kind: dezelfde vormen, kleiner."""
    return mens(x, grond, schaal, **kenmerken)  # type: ignore[arg-type]


def zitter(
    x: float,
    grond: float,
    schaal: float = 1,
    *,
    jas: str = ROOD,
    huid: int = 0,
    haar: int = 2,
    kapsel: str = "kort",
    spiegel: bool = False,
) -> str:
    """Iemand die zit; grond is waar de voeten staan."""
    vel = HUID[huid]
    delen = [
        lijn("M0 -72H46V-8", INKT, 22),
        vlak("M34 0H64C60 -14 40 -16 34 -10Z", INKT),
        vlak("M-28 -62C-34 -110 -32 -152 0 -154C32 -152 30 -110 26 -62Z", jas),
        *_hoofd(-182, vel, HAAR[haar], kapsel),
        lijn("M14 -134Q34 -104 44 -88", jas, 16),
        cirkel(46, -86, 9, vel),
    ]
    return groep(delen, x=x, y=grond, schaal=schaal, spiegel=spiegel)


def wiel(x: float, y: float, r: float) -> str:
    spaken = "".join(
        lijn(f"M{x - r * c:.1f} {y - r * s:.1f}L{x + r * c:.1f} {y + r * s:.1f}", STEEN_DONKER, 1.5)
        for c, s in ((1, 0), (0.5, 0.866), (-0.5, 0.866))
    )
    band = f'<circle cx="{x:g}" cy="{y:g}" r="{r:g}" fill="none" stroke="{INKT}" stroke-width="7"/>'
    return spaken + band + cirkel(x, y, 5, INKT)


def fiets(x: float, grond: float, schaal: float = 1, kleur: str = ROOD, *, spiegel: bool = False) -> str:
    """Een stadsfiets."""
    delen = [
        schaduw(0, 0, 100),
        wiel(-66, -46, 43),
        wiel(66, -46, 43),
        lijn("M-66 -46L-30 -46L-44 -112L44 -108L66 -46M-30 -46L44 -106M-44 -112L-66 -46", kleur, 7),
        lijn("M44 -108L38 -136L20 -140", INKT, 6),
        rechthoek(-62, -122, 38, 10, INKT, 5),
        cirkel(-28, -46, 10, INKT),
    ]
    return groep(delen, x=x, y=grond, schaal=schaal, spiegel=spiegel)


def fietser(
    x: float,
    grond: float,
    schaal: float = 1,
    *,
    jas: str = OKER,
    kleur: str = BLAUW,
    huid: int = 0,
    haar: int = 1,
    kapsel: str = "kort",
    spiegel: bool = False,
) -> str:
    """Iemand op de fiets."""
    vel = HUID[huid]
    rijder = [
        lijn("M-40 -126L4 -92L-24 -34", INKT, 19),
        vlak("M-62 -118C-60 -170 -44 -206 -8 -208C14 -204 8 -168 -14 -116Z", jas),
        groep(_hoofd(-236, vel, HAAR[haar], kapsel), x=2),
        lijn("M-4 -190Q16 -150 30 -142", jas, 16),
        cirkel(31, -140, 9, vel),
    ]
    delen = [fiets(0, 0, 1, kleur), *rijder]
    return groep(delen, x=x, y=grond, schaal=schaal, spiegel=spiegel)


def rolstoel(
    x: float, grond: float, schaal: float = 1, *, jas: str = GROEN_DONKER, huid: int = 1, spiegel: bool = False
) -> str:
    """Iemand in een rolstoel."""
    delen = [
        schaduw(6, 0, 74),
        groep([zitter(0, -6, 0.95, jas=jas, huid=huid, haar=0)], x=-2, y=-14),
        lijn("M-34 -146V-62H36L44 -20H60", INKT, 6),
        wiel(-8, -44, 42),
        wiel(56, -14, 12),
    ]
    return groep(delen, x=x, y=grond, schaal=schaal, spiegel=spiegel)


def ballon(x: float, y: float, b: float, h: float, kleur: str = WIT, *, regels: int = 2, spiegel: bool = False) -> str:
    """Een tekstballon met regels."""
    delen = [
        rechthoek(0, 0, b, h, kleur, 22),
        vlak(f"M34 {h - 2:g}L24 {h + 34:g}L74 {h - 2:g}Z", kleur),
        *[
            rechthoek(
                -b * 0 + 26,
                26 + nr * 28,
                (b - 52) * (1 if nr < regels - 1 else 0.62),
                12,
                ZAND if kleur == WIT else "#ffffff88",
                6,
            )
            for nr in range(regels)
        ],
    ]
    return groep(delen, x=x + (b if spiegel else 0), y=y, spiegel=spiegel)
