"""Mensen bij elkaar."""

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
    GROEN_LICHT,
    INKT,
    OKER,
    ROOD,
    ROOD_DONKER,
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
    vlak,
    wolk,
)


def gesprek() -> str:
    return svg(
        [
            rechthoek(0, 0, 1600, 900, ZAND_LICHT),
            rechthoek(0, 690, 1600, 210, ZAND),
            *[g.raam(px, 130, 210, 270) for px in (120, 1240)],
            rechthoek(520, 90, 560, 330, WIT, 10),
            vlak("M560 300C650 220 740 340 830 260S990 190 1040 240V390H560Z", GROEN_LICHT),
            lijn("M560 340C700 310 820 370 1040 320", BLAUW_MIDDEN, 12),
            cirkel(690, 250, 16, ROOD),
            cirkel(900, 220, 16, OKER),
            rechthoek(560, 116, 240, 20, BLAUW, 8),
            rechthoek(560, 150, 160, 14, BLAUW_LICHT, 6),
            m.mens(470, 836, 1.3, jas=BLAUW, kapsel="lang", haar=1, houding="wijzen"),
            m.ballon(150, 470, 210, 96, WIT),
            m.ballon(1180, 440, 230, 96, BLAUW, spiegel=True),
            m.mens(760, 830, 1.3, jas=GROEN_DONKER, huid=2, haar=0),
            m.mens(920, 826, 1.25, jas=OKER, kapsel="knot", haar=4),
            m.mens(1090, 836, 1.3, jas=ROOD, huid=1, kapsel="doek", haar=1, houding="praten", spiegel=True),
            m.mens(290, 842, 1.3, jas=TERRA, huid=3, haar=0, houding="praten"),
            s.tafel(380, 850, 800),
            m.rolstoel(1330, 850, 1.25, jas=BLAUW_MIDDEN, huid=0, spiegel=True),
            n.struik(90, 850, 1.2),
        ]
    )


def fundament() -> str:
    return svg(
        [
            lucht(),
            wolk(340, 150, 0.9),
            wolk(1270, 130, 1),
            vlak("M420 300L800 130L1180 300Z", BLAUW),
            cirkel(800, 234, 34, OKER),
            rechthoek(420, 296, 760, 34, WIT),
            rechthoek(440, 330, 720, 260, ZAND),
            *[rechthoek(px, 330, 40, 250, WIT, 4) for px in (470, 600, 960, 1090)],
            rechthoek(730, 400, 140, 190, ROOD_DONKER, 70),
            rechthoek(746, 416, 108, 174, INKT, 54),
            *[rechthoek(400 - k * 26, 580 + k * 26, 800 + k * 52, 28, (WIT, STEEN, WIT)[k]) for k in range(3)],
            s.tegels(656, "#d8ccb8", "#c2b49c"),
            n.boom(180, 660, 1.1, zaad=31),
            n.boom(1430, 664, 1.1, zaad=33, tint="#6d9a60"),
            m.mens(560, 820, 1.1, jas=BLAUW, houding="praten", kapsel="lang", haar=2),
            m.mens(720, 826, 1.1, jas=OKER, houding="praten", huid=2, spiegel=True),
            m.mens(960, 826, 1.1, jas=ROOD, kapsel="doek", haar=3, huid=1, houding="zwaaien"),
            m.rolstoel(1130, 838, 1.05),
            m.kind(420, 830, 0.68, jas=GROEN, haar=1),
        ]
    )
