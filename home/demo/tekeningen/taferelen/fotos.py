"""Wat bewoners “fotografeerden”: ook tekeningen, zonder echte mensen of adressen."""

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
    STEEN,
    TERRA,
    lijn,
    lucht,
    ovaal,
    rechthoek,
    svg,
    vlak,
)


def foto_stoep() -> str:
    """Een scheve stoep met plas."""
    scheef = ((300, 420, "#d2c8b6"), (500, 470, "#c9bda8"), (380, 560, "#d8cfbf"), (600, 590, "#c4b8a3"))
    delen = [
        s.tegels(0, "#bdb3a2", "#a2967f"),
        ovaal(980, 560, 400, 130, "#7f9fb1"),
        ovaal(960, 544, 346, 96, "#9fbccb"),
    ]
    delen.append(lijn("M760 530h120M980 580h170M880 500h90", "#d4e3ea", 6))
    for x, y, kleur in scheef:
        delen.append(vlak(f"M{x} {y}l170 -34l30 104l-182 28Z", "#6f6656"))
        delen.append(vlak(f"M{x - 6} {y - 16}l170 -34l30 104l-182 28Z", kleur))
    delen += [m.mens(1330, 800, 1.7, jas=BLAUW, kapsel="knot", haar=4, houding="telefoon", spiegel=True)]
    delen += [n.bloemen(180, 330, 130, 23), n.bloemen(720, 700, 90, 24)]
    return svg(delen)


def foto_fietsen() -> str:
    """Te veel fietsen tegen een gevel."""
    return svg(
        [
            rechthoek(0, 0, 1600, 620, TERRA),
            *[lijn(f"M0 {y}H1600", "#c26f50", 3) for y in range(40, 620, 40)],
            g.raam(240, 120, 260, 300),
            g.raam(1060, 120, 260, 300),
            g.deur(720, 620, GROEN_DONKER, 150, 420),
            s.tegels(616),
            *[
                m.fiets(x, 770 + (x % 5) * 12, 1.5, k, spiegel=x % 2 == 0)
                for x, k in (
                    (160, ROOD),
                    (321, BLAUW),
                    (540, OKER),
                    (701, GROEN_DONKER),
                    (900, INKT),
                    (1101, ROOD_DONKER),
                    (1300, BLAUW_MIDDEN),
                    (1461, OKER),
                )
            ],
        ]
    )


def foto_boom() -> str:
    """Een jonge boom met een gieter ernaast."""
    return svg(
        [
            lucht(),
            g.rijtjeshuizen(-100, 600, 9, "#b9634a", b=205, h=300),
            rechthoek(0, 596, 1600, 304, STEEN),
            rechthoek(540, 640, 520, 160, "#6f4f3a", 14),
            n.boom(800, 720, 1.7, zaad=41),
            lijn("M690 720V420M910 720V420", "#b98a5f", 20),
            lijn("M690 470H910", INKT, 9),
            n.bloemen(560, 760, 480, 17),
            vlak("M1180 820H1320L1300 700H1200Z", ROOD),
            lijn("M1200 740L1110 690", ROOD, 18),
            lijn("M1210 700Q1250 610 1300 700", ROOD_DONKER, 12),
        ]
    )
