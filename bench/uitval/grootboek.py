"""Wat bezoekers meemaakten: elk verzoek met zijn afloop, en alles wat de site aan hen bevestigde."""

import itertools
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

GOED, STUK, UITLEG, VREEMD = "goed", "stuk", "uitleg", "vreemd"


class Verzoek(NamedTuple):
    """Eén antwoord, of het uitblijven ervan."""

    begin: float
    eind: float
    afloop: str
    wat: str


class Bevestigd(NamedTuple):
    """De site zei: wij hebben het. `merk` is uniek, en staat in wat er is verstuurd."""

    soort: str
    merk: str
    met_foto: bool = False


@dataclass
class Grootboek:
    """Van alle bezoekers samen. Een lijst aanvullen is in Python één stap; tellen gebeurt op een kopie."""

    verzoeken: list[Verzoek] = field(default_factory=list)
    bevestigd: list[Bevestigd] = field(default_factory=list)
    stop: threading.Event = field(default_factory=threading.Event)

    def goed_sinds(self, moment: float, aantal: int) -> float | None:
        """Wanneer de eerste van zo veel goede antwoorden op rij kwam, onder wat na `moment` begon; None: nog niet."""
        sinds = sorted((een for een in list(self.verzoeken) if een.begin >= moment), key=lambda een: een.eind)
        laatste_fout = max((nummer for nummer, een in enumerate(sinds) if een.afloop == STUK), default=-1)
        goed = [een.eind for een in sinds[laatste_fout + 1 :] if een.afloop == GOED]
        return goed[0] if len(goed) >= aantal else None

    def schrijf(self, pad: Path) -> None:
        """Elk verzoek op een regel: begin, duur, afloop en wat."""
        eerste = self.verzoeken[0].begin if self.verzoeken else 0.0
        regels = (f"{e.begin - eerste:8.2f} {e.eind - e.begin:6.2f} {e.afloop} {e.wat}" for e in self.verzoeken)
        pad.write_text("\n".join(regels))

    def laatste(self) -> str:
        """Wat de laatste bezoekers meemaakten, voor wie wil weten waarom er niets goed gaat."""
        return "\n".join(sorted({een.wat for een in self.verzoeken[-200:] if een.afloop != GOED}))


class Stand(NamedTuple):
    """Wat er in een stuk tijd gebeurde."""

    verzoeken: int
    stuk: int
    uitleg: int
    gat: float
    traagst: float


def stand(verzoeken: Iterable[Verzoek], van: float, tot: float) -> Stand:
    """`gat` is de langste tijd zonder één goed antwoord aan wie dan ook."""
    hier = [een for een in verzoeken if van <= een.eind <= tot]
    goed = sorted(een.eind for een in hier if een.afloop == GOED)
    momenten = [van, *goed, tot]
    return Stand(
        len(hier),
        sum(een.afloop == STUK for een in hier),
        sum(een.afloop == UITLEG for een in hier),
        max(later - eerder for eerder, later in itertools.pairwise(momenten)),
        max((een.eind - een.begin for een in hier), default=0.0),
    )


def nu() -> float:
    """Een klok die niet terugloopt."""
    return time.monotonic()
