"""De stad: straten, pleinen, bruggen en woningen."""

from .. import bouwwerken as b
from .. import gebouwen as g
from .. import mensen as m
from .. import natuur as n
from .. import straat as s
from ..vormen import (
    BLAUW,
    BLAUW_MIDDEN,
    GROEN,
    GROEN_DONKER,
    GROEN_LICHT,
    INKT,
    OKER,
    ROOD,
    STEEN,
    STEEN_DONKER,
    TERRA,
    WATER,
    WIT,
    ZAND,
    ZAND_LICHT,
    lijn,
    lucht,
    ovaal,
    rechthoek,
    svg,
    vlak,
    wolk,
    zon,
)


def stad() -> str:
    """De voorplaat: huizen aan het water, mensen in gesprek."""
    return svg(
        [
            lucht(),
            zon(1330, 170),
            wolk(260, 170, 1.1),
            wolk(960, 110, 0.7),
            b.kerk(880, 520, 1.1, "#c2d8e4"),
            b.molen(1490, 560, 0.95),
            n.populier(1280, 560, 0.8),
            g.straatwand(560, -40, tot=1180),
            n.boom(1215, 572, 0.9, zaad=4),
            rechthoek(0, 556, 1600, 96, STEEN),
            rechthoek(0, 640, 1600, 30, STEEN_DONKER),
            s.infobord(1080, 640, 0.62),
            m.mens(980, 648, 0.72, jas=ROOD, houding="wijzen", kapsel="lang", haar=1),
            m.mens(860, 650, 0.74, jas=OKER, kapsel="doek", haar=3, huid=1, houding="praten"),
            m.fietser(420, 648, 0.74, jas=GROEN_DONKER, kleur=INKT, huid=2, haar=0),
            m.mens(660, 650, 0.72, jas=BLAUW_MIDDEN, huid=0, haar=4, kapsel="knot"),
            m.kind(715, 650, 0.46, jas=TERRA, huid=0, haar=1),
            n.struik(150, 642, 0.8, bloem=ROOD),
            n.water(668, 232),
            s.bootje(1240, 780, 1.0, ROOD),
            n.eend(560, 792, 1.0),
            n.eend(470, 830, 0.8),
            n.eend(655, 840, 0.7, spiegel=True),
        ]
    )


def straat() -> str:
    return svg(
        [
            lucht(),
            wolk(420, 120, 0.9),
            wolk(1240, 160, 1.1),
            g.rijtjeshuizen(-60, 520, 4, TERRA, b=205, h=225),
            g.rijtjeshuizen(800, 520, 5, "#b9634a", b=205, h=225),
            rechthoek(0, 516, 1600, 74, ZAND),
            rechthoek(0, 586, 1600, 14, WIT),
            rechthoek(0, 600, 1600, 130, "#b65c4c"),
            lijn("M0 664H1600", "#d99c86", 4),
            rechthoek(0, 730, 1600, 14, WIT),
            rechthoek(0, 744, 1600, 160, "#7a8791"),
            lijn("M60 826H200M340 826H480M620 826H760M900 826H1040M1180 826H1320M1460 826H1600", WIT, 8),
            *[
                n.boom(px, 580, 0.92, zaad=nr, tint=(GROEN, "#6d9a60", GROEN_DONKER)[nr % 3])
                for nr, px in enumerate((150, 560, 1010, 1440))
            ],
            *[n.struik(px, 584, 0.66, bloem=kleur) for px, kleur in ((300, ROOD), (720, OKER), (1200, WIT))],
            m.fietser(470, 712, 0.95, jas=OKER, kapsel="lang", haar=1),
            m.fietser(1130, 706, 0.95, jas=BLAUW, kleur=ROOD, huid=1, haar=0, spiegel=True),
            m.mens(860, 584, 0.72, jas=ROOD, kapsel="doek", haar=1, huid=3),
            m.kind(918, 584, 0.46, jas=GROEN_DONKER, huid=3, haar=0, houding="zwaaien"),
        ]
    )


def plein() -> str:
    return svg(
        [
            lucht(),
            wolk(1180, 120, 1),
            zon(280, 150, 60),
            g.flat(40, 500, 6, 6, ZAND_LICHT),
            g.flat(1060, 500, 5, 6, "#e3c9ae"),
            g.nieuwbouw(640, 500, 3, 3, TERRA),
            n.populier(600, 505, 0.9),
            n.populier(1020, 505, 0.9),
            s.tegels(498, "#d8ccb8", "#c2b49c"),
            ovaal(800, 640, 300, 66, WATER),
            ovaal(800, 632, 286, 56, "#8db9d1"),
            *[
                lijn(f"M{px} 630Q{px - 18} {top} {px - 44} 618M{px} 630Q{px + 18} {top} {px + 44} 618", WIT, 5)
                for px, top in ((700, 480), (800, 430), (900, 480))
            ],
            n.boom(190, 640, 1.05, zaad=2),
            n.boom(1420, 650, 1.1, zaad=8, tint="#6d9a60"),
            s.kraampje(400, 640, ROOD, 0.8),
            s.kraampje(1180, 650, GROEN_DONKER, 0.8),
            s.bank(260, 800, 0.95),
            m.zitter(230, 800, 0.95, jas=BLAUW, haar=2),
            m.zitter(310, 800, 0.95, jas=OKER, haar=4, kapsel="knot", huid=1),
            m.mens(620, 820, 0.98, jas=GROEN_DONKER, huid=2, houding="praten", spiegel=False),
            m.mens(760, 824, 1.0, jas=ROOD, kapsel="lang", haar=0, houding="praten", spiegel=True),
            m.rolstoel(1010, 826, 1.0),
            m.kind(1180, 800, 0.6, jas=TERRA, houding="zwaaien", huid=1),
            m.kind(1270, 814, 0.58, jas=BLAUW_MIDDEN, kapsel="lang", haar=1),
            n.struik(1480, 850, 1.1, bloem=ROOD),
        ]
    )


def brug() -> str:
    return svg(
        [
            lucht(),
            wolk(240, 150, 1),
            wolk(1370, 190, 0.8),
            b.kerk(60, 520, 1.15, "#bdd4e2"),
            g.straatwand(520, 1210, begin=2),
            n.populier(560, 520, 0.9),
            n.populier(640, 520, 0.75),
            n.boom(1130, 522, 0.7, zaad=4),
            rechthoek(0, 518, 1600, 40, GROEN_LICHT),
            n.water(552, 350),
            b.ophaalbrug(430, 560, 800),
            rechthoek(-10, 546, 450, 60, STEEN_DONKER),
            rechthoek(1190, 546, 420, 60, STEEN_DONKER),
            rechthoek(-10, 540, 450, 22, STEEN),
            rechthoek(1190, 540, 420, 22, STEEN),
            m.fietser(300, 556, 0.62, jas=ROOD, huid=1, haar=0),
            m.mens(960, 560, 0.56, jas=OKER, kapsel="knot", haar=2),
            m.mens(1030, 560, 0.56, jas=BLAUW, huid=2),
            s.infobord(150, 552, 0.55),
            s.bootje(830, 800, 1.25, BLAUW),
            n.eend(300, 760, 1),
            n.eend(220, 800, 0.8),
            n.eend(1330, 790, 0.9, spiegel=True),
        ]
    )


def nieuwbouw() -> str:
    return svg(
        [
            lucht(),
            wolk(300, 130, 0.9),
            wolk(1380, 130, 0.8),
            b.kraan(1180, 560, 0.92),
            g.nieuwbouw(70, 560, 4, 4, TERRA),
            g.nieuwbouw(540, 560, 3, 4, ZAND),
            g.nieuwbouw(1010, 560, 2, 5, "#9db8c4"),
            rechthoek(0, 556, 1600, 90, ZAND_LICHT),
            n.boom(500, 600, 0.85, zaad=5),
            n.boom(1560, 610, 0.9, zaad=9, tint="#6d9a60"),
            s.hek(1060, 640, 500),
            rechthoek(0, 640, 1600, 270, "#a7c48f"),
            vlak("M0 720C420 690 900 800 1600 730V800C900 870 420 760 0 790Z", ZAND),
            n.struik(120, 700, 0.8, bloem=OKER),
            n.struik(960, 706, 0.8, bloem=ROOD),
            m.mens(560, 800, 0.95, jas=OKER, kapsel="pet", haar=3, houding="wijzen"),
            m.mens(420, 800, 0.95, jas=BLAUW, kapsel="lang", haar=1, houding="telefoon"),
            m.mens(300, 790, 0.95, jas=GROEN_DONKER, huid=1, haar=4),
            m.fietser(1290, 828, 0.95, jas=ROOD, kapsel="lang", haar=0, huid=3, spiegel=True),
            n.bloemen(660, 886, 420),
        ]
    )
