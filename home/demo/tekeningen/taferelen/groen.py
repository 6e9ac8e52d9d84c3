"""Groen in de stad."""

from .. import bouwwerken as b
from .. import gebouwen as g
from .. import mensen as m
from .. import natuur as n
from .. import straat as s
from ..vormen import (
    BLAUW,
    BLAUW_MIDDEN,
    GROEN_DONKER,
    INKT,
    OKER,
    ROOD,
    ROOD_DONKER,
    TERRA,
    WATER,
    WIT,
    ZAND,
    lijn,
    lucht,
    ovaal,
    rechthoek,
    svg,
    vlak,
    wolk,
    zon,
)


def speelplek() -> str:
    return svg(
        [
            lucht(),
            zon(1400, 140, 64),
            wolk(380, 130, 1),
            wolk(900, 90, 0.6),
            g.rijtjeshuizen(-80, 480, 4, ROOD_DONKER, b=190, h=190),
            g.rijtjeshuizen(1000, 480, 4, TERRA, b=190, h=190),
            n.populier(740, 490, 1),
            n.populier(840, 490, 0.86),
            n.populier(930, 490, 1.04),
            n.gras(478),
            vlak("M120 700C300 600 1300 590 1500 700C1600 790 1300 860 800 862C300 860 0 800 120 700Z", ZAND),
            n.boom(120, 620, 1.0, zaad=6),
            n.boom(1500, 630, 1.05, zaad=3, tint="#6d9a60"),
            s.schommel(470, 740, 1.05),
            s.glijbaan(1010, 760, 1.1),
            s.wip(760, 826, 0.9),
            m.kind(300, 800, 0.66, jas=ROOD, houding="zwaaien", kapsel="lang", haar=1),
            m.kind(1330, 790, 0.66, jas=OKER, huid=2, houding="zwaaien", spiegel=True),
            m.kind(640, 808, 0.6, jas=BLAUW_MIDDEN, huid=1),
            m.rolstoel(1200, 826, 0.72, jas=ROOD, huid=0),
            s.bank(1470, 840, 0.9),
            m.zitter(1440, 840, 0.9, jas=BLAUW, kapsel="knot", haar=4, huid=1),
        ]
    )


def fietsroute() -> str:
    return svg(
        [
            lucht(),
            wolk(1100, 130, 1.2),
            wolk(480, 180, 0.8),
            b.molen(250, 480, 1.05),
            b.kerk(1040, 470, 0.6, "#bfd5e1"),
            n.gras(462, "#9cc187"),
            rechthoek(0, 500, 1600, 62, WATER),
            lijn("M40 530h120M420 540h160M900 526h180M1290 540h150", "#a5c9dc", 5),
            n.wilg(560, 508, 0.8),
            n.wilg(760, 506, 0.7),
            n.wilg(1360, 510, 0.9),
            rechthoek(0, 556, 1600, 350, "#8fb87c"),
            vlak("M-20 900L620 566H760L1240 900Z", "#b65c4c"),
            vlak("M600 900L688 566H696L660 900Z", "#e7b6a2"),
            n.bloemen(20, 700, 280, 7),
            n.bloemen(1080, 690, 480, 11),
            m.fietser(500, 860, 1.25, jas=BLAUW, kleur=ROOD, kapsel="lang", haar=1),
            m.fietser(850, 840, 1.15, jas=OKER, kleur=GROEN_DONKER, huid=1, haar=0),
            m.fietser(730, 640, 0.5, jas=ROOD, kleur=INKT, spiegel=True),
            n.eend(1120, 540, 0.6),
            n.eend(1180, 546, 0.5),
        ]
    )


def park() -> str:
    return svg(
        [
            lucht(),
            zon(230, 150, 62),
            wolk(900, 120, 1.0),
            *[n.populier(px, 470, 0.9 + (px % 3) * 0.06) for px in range(40, 1600, 130)],
            n.gras(452),
            ovaal(1080, 640, 470, 84, WATER),
            ovaal(1080, 632, 452, 72, "#8db9d1"),
            n.eend(960, 640, 0.8),
            n.eend(1240, 660, 0.7, spiegel=True),
            vlak("M0 640C300 600 500 760 760 790S1300 800 1600 780V850C1300 880 900 880 700 850S300 700 0 720Z", ZAND),
            n.boom(210, 620, 1.15, zaad=12),
            n.boom(1500, 590, 1.0, zaad=14, tint="#6d9a60"),
            n.wilg(700, 590, 0.85),
            s.bank(420, 690, 0.9),
            m.zitter(400, 690, 0.9, jas=ROOD, kapsel="knot", haar=4),
            m.mens(640, 824, 0.95, jas=GROEN_DONKER, huid=1, haar=0),
            m.kind(720, 828, 0.6, jas=OKER, huid=1, houding="zwaaien"),
            m.mens(1190, 840, 0.95, jas=BLAUW, kapsel="lang", haar=2),
            m.rolstoel(1060, 848, 0.9, jas=TERRA, huid=0),
            n.bloemen(20, 880, 480, 2),
            n.struik(1480, 860, 1.1, bloem=WIT),
            s.infobord(880, 770, 0.5),
        ]
    )


def initiatief() -> str:
    return svg(
        [
            lucht(),
            wolk(1200, 130, 1),
            zon(300, 140, 60),
            g.straatwand(500, -30, begin=3, tot=700),
            g.straatwand(500, 1000, begin=5),
            n.boom(840, 520, 1.15, zaad=21),
            n.gras(496),
            *[rechthoek(px, 640, 240, 74, "#8a5f42", 8) for px in (140, 470, 980, 1290)],
            *[
                n.struik(px, 646, 0.75, bloem=kleur)
                for px, kleur in (
                    (210, ROOD),
                    (320, OKER),
                    (540, WIT),
                    (640, TERRA),
                    (1050, ROOD),
                    (1160, WIT),
                    (1370, OKER),
                    (1480, ROOD),
                )
            ],
            m.mens(410, 790, 1.05, jas=BLAUW, kapsel="knot", haar=1, houding="praten"),
            m.mens(820, 800, 1.05, jas=OKER, huid=2, haar=0, houding="wijzen"),
            m.mens(700, 806, 1.05, jas=ROOD, kapsel="lang", haar=0, huid=3),
            m.kind(590, 812, 0.66, jas=GROEN_DONKER, houding="zwaaien", huid=0, haar=1),
            m.mens(1250, 800, 1.05, jas=TERRA, kapsel="doek", haar=1, huid=1, houding="praten", spiegel=True),
            vlak("M930 830H1060L1040 764H950Z", BLAUW_MIDDEN),
            lijn("M1060 780C1100 760 1110 790 1130 770", BLAUW_MIDDEN, 12),
            lijn("M950 764Q995 700 1040 764", INKT, 7),
            n.bloemen(0, 892, 1600, 9),
        ]
    )
