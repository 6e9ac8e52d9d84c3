"""De vormen waarin de initiatieven van de demo zijn opgeschreven."""

from typing import Any, NamedTuple

from initiatieven.initiatief.choices import Initiatiefstaat, Oproepsoort

VRAAG, BOD = Oproepsoort.GEVRAAGD, Oproepsoort.AANGEBODEN


class Begeleiderdata(NamedTuple):
    """Iemand uit de ambtenarenpool."""

    functie: str
    naam: str
    toon_naam: bool
    gebieden: tuple[str, ...]
    themas: tuple[str, ...] = ()
    ruimte_voor: int = 5
    beschikbaar: bool = True


class Oproepdata(NamedTuple):
    """Wat een initiatief zoekt of biedt; `over` is het aantal dagen tot de laatste dag."""

    soort: Oproepsoort
    titel: str
    tekst: str
    thema: str
    over: int
    vervuld: bool = False


class Initiatiefdata(NamedTuple):
    """Een initiatief; `wijken` leeg is de hele stad."""

    slug: str
    titel: str
    samenvatting: str
    tekening: str
    staat: Initiatiefstaat
    wijken: tuple[str, ...]
    themas: tuple[str, ...]
    begeleider: str
    velden: dict[str, Any]
    oproepen: tuple[Oproepdata, ...] = ()
    partners: tuple[str, ...] = ()
