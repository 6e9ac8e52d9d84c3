"""Wie de nieuwsbrief van de demo krijgt of iets volgt. Alle mensen zijn verzonnen (fictief)."""

from typing import NamedTuple

from .mensen import NAMEN


class Lezer(NamedTuple):
    """Iemand die zich aanmeldde, en wat er daarna gebeurde (met de dag)."""

    naam: str
    dag: int
    wijken: tuple[str, ...] = ()
    themas: tuple[str, ...] = ()
    projecten: tuple[str, ...] = ()
    ritme: str = "week"
    nieuwsbrief: bool = True
    weg_op: int | None = None
    terug: str = ""


_WIJKEN = ("parkwijk", "meerwijk", "indischewijk", "vogelenwijk", "delftwijk", "molenwijk")
_THEMAS = ("groen", "verkeer", "wonen", "spelen")

# De meesten lezen alleen de nieuwsbrief; wie iets volgt, doet dat op zijn eigen manier.
GEWOON = tuple(
    Lezer(
        naam,
        -90 + 3 * nummer,
        wijken=(_WIJKEN[nummer % len(_WIJKEN)],) if nummer % 3 == 0 else (),
        themas=(_THEMAS[nummer % len(_THEMAS)],) if nummer % 4 == 1 else (),
        ritme=("week", "dag", "week", "direct")[nummer % 4],
    )
    for nummer, naam in enumerate(NAMEN)
)
BIJZONDER = (
    Lezer("Xander", -60, projecten=("kleverparkweg-herinrichting",), ritme="direct", nieuwsbrief=False),
    Lezer("Zoë", -40, projecten=("kleverparkweg-herinrichting",), wijken=("parkwijk",), ritme="dag"),
    Lezer("Hugo", -75, weg_op=-12),
    Lezer("Ria", -70, terug="550 5.1.1 Dit adres bestaat niet (fictief)"),
)
LEZERS = (*GEWOON, *BIJZONDER)
# Vroeg om post, en drukte nog niet op de knop.
ONBEVESTIGD = "Thijs"

OUDE_LIJST = ("Formulier op de oude site (fictief)", tuple(f"lezer{nummer}" for nummer in range(1, 13)))
