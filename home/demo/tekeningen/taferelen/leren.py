"""Leren, pitchen en elkaar treffen; en wie een cursus geeft."""

from .. import gebouwen as g
from .. import mensen as m
from .. import natuur as n
from .. import straat as s
from ..vormen import (
    BLAUW,
    BLAUW_LICHT,
    BLAUW_MIDDEN,
    GROEN,
    GROEN_DONKER,
    INKT,
    OKER,
    ROOD,
    STEEN,
    TERRA,
    WIT,
    ZAND,
    ZAND_LICHT,
    cirkel,
    lijn,
    lucht,
    rechthoek,
    svg,
    wolk,
)


def les() -> str:
    """Een docent bij een bord, en mensen die meedoen."""
    return svg(
        [
            rechthoek(0, 0, 1600, 900, ZAND_LICHT),
            rechthoek(0, 700, 1600, 200, ZAND),
            g.raam(110, 130, 190, 270),
            g.raam(1300, 130, 190, 270),
            rechthoek(400, 80, 800, 380, BLAUW, 12),
            rechthoek(424, 104, 752, 332, WIT, 6),
            lijn("M480 170H760M480 220H680", BLAUW_MIDDEN, 14),
            lijn("M480 390L600 330L720 352L860 250L1110 210", GROEN, 14),
            cirkel(1110, 210, 20, ROOD),
            cirkel(860, 250, 14, OKER),
            m.mens(330, 830, 1.4, jas=ROOD, kapsel="knot", haar=2, huid=1, houding="wijzen"),
            s.tafel(560, 860, 860),
            m.mens(640, 850, 1.15, jas=GROEN_DONKER, huid=3, haar=0),
            m.mens(830, 850, 1.15, jas=OKER, kapsel="lang", haar=4),
            m.mens(1010, 850, 1.15, jas=BLAUW_MIDDEN, kapsel="doek", haar=0, huid=2),
            m.rolstoel(1190, 860, 1.15, jas=TERRA, spiegel=True),
            m.mens(1400, 850, 1.2, jas=BLAUW, haar=3, houding="praten", spiegel=True),
            n.struik(70, 870, 1.1, bloem=ROOD),
        ]
    )


def cafe() -> str:
    """Iemand pitcht in een buurthuis; anderen luisteren en bieden hulp aan."""
    slingers = [cirkel(120 + 124 * k, 96 + (14 if k % 2 else 0), 16, (ROOD, OKER, GROEN)[k % 3]) for k in range(12)]
    return svg(
        [
            rechthoek(0, 0, 1600, 900, "#f3e6cf"),
            rechthoek(0, 680, 1600, 220, "#b98f66"),
            rechthoek(0, 680, 1600, 14, "#8b5e3c"),
            lijn("M60 60C420 140 1180 140 1540 60", INKT, 5),
            *slingers,
            rechthoek(90, 620, 520, 90, ROOD, 10),
            rechthoek(70, 690, 560, 40, "#7d2019", 8),
            m.mens(330, 640, 1.35, jas=BLAUW, kapsel="lang", haar=1, houding="wijzen"),
            m.ballon(430, 210, 330, 130, WIT, regels=3),
            rechthoek(1180, 210, 300, 320, STEEN, 10),
            rechthoek(1200, 230, 260, 280, BLAUW_LICHT, 6),
            n.boom(1330, 500, 0.8, zaad=7),
            m.mens(760, 850, 1.25, jas=OKER, haar=0, huid=2, houding="zwaaien", spiegel=True),
            m.mens(920, 856, 1.25, jas=GROEN_DONKER, kapsel="knot", haar=4, spiegel=True),
            m.mens(1080, 850, 1.25, jas=ROOD, kapsel="doek", haar=2, huid=1, houding="praten", spiegel=True),
            m.rolstoel(1260, 864, 1.2, jas=BLAUW_MIDDEN, huid=3, spiegel=True),
            m.mens(1440, 850, 1.2, jas=TERRA, haar=2, spiegel=True),
            n.struik(110, 880, 1.1, bloem=OKER),
        ]
    )


def bankje() -> str:
    """Het participatiebankje op een plein."""
    return svg(
        [
            lucht(),
            wolk(320, 150, 1),
            wolk(1240, 120, 0.9),
            g.rijtjeshuizen(-40, 620, 9),
            s.tegels(620),
            n.boom(250, 700, 1.3, zaad=12),
            n.boom(1380, 700, 1.3, zaad=14, tint="#6d9a60"),
            s.bank(800, 820, 1.7),
            m.mens(560, 850, 1.3, jas=BLAUW, kapsel="lang", haar=2, houding="praten"),
            m.mens(1040, 850, 1.3, jas=ROOD, huid=2, houding="praten", spiegel=True),
            m.ballon(470, 380, 240, 100, WIT),
            m.ballon(950, 360, 260, 110, BLAUW, spiegel=True),
            m.kind(1180, 850, 0.75, jas=GROEN, haar=1),
            s.lantaarn(120, 800, 1.2),
            n.struik(1520, 840, 1.2, bloem=ROOD),
        ]
    )


def docent_een() -> str:
    """Een vrouw die cursussen geeft."""
    return _portret(jas=ROOD, kapsel="lang", haar=1, huid=1)


def docent_twee() -> str:
    """Een man die cursussen geeft."""
    return _portret(jas=GROEN_DONKER, kapsel="kort", haar=3, huid=2)


def _portret(*, jas: str, kapsel: str, haar: int, huid: int) -> str:
    return svg(
        [
            rechthoek(0, 0, 1600, 900, BLAUW_LICHT),
            *[g.raam(px, 90, 220, 320) for px in (120, 420, 960, 1260)],
            n.boom(150, 900, 1.8, zaad=5),
            n.boom(1450, 900, 1.8, zaad=9),
            *[n.struik(px, 900, 1.6, bloem=kleur) for px, kleur in ((380, OKER), (1230, ROOD))],
            n.bloemen(60, 880, 260, zaad=4),
            n.bloemen(1320, 880, 260, zaad=6),
            m.mens(800, 1210, 4.6, jas=jas, kapsel=kapsel, haar=haar, huid=huid),
        ]
    )
