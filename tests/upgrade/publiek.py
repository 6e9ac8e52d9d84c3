"""Bezoekers die zonder ophouden vragen, met een verbinding die openblijft of steeds een nieuwe, en wat misging."""

import http.client
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count


@dataclass
class Publiek:
    """Acht bezoekers: vier houden hun verbinding open, vier niet. Beurtelings GET en POST, elk met een eigen nummer."""

    poort: int
    beantwoord: list[str] = field(default_factory=list)
    processen: set[str] = field(default_factory=set)
    fouten: list[str] = field(default_factory=list)
    nummers: Iterator[int] = field(default_factory=count)
    klaar: threading.Event = field(default_factory=threading.Event)

    def vraag(self, lijn: http.client.HTTPConnection, methode: str = "GET", pad: str = "/", inhoud: str = "") -> bool:
        """Eén verzoek; geeft of de verbinding openblijft."""
        lijn.request(methode, pad, inhoud.encode() if methode == "POST" else None)
        antwoord = lijn.getresponse()
        self.processen.add(antwoord.read().decode())
        assert antwoord.status == 200, antwoord.status
        if methode == "POST":
            self.beantwoord.append(inhoud)
        return not antwoord.will_close

    def lijn(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.poort, timeout=60)

    def _bezoek(self, houdt_open: bool, pauze: float) -> None:
        lijn = self.lijn()
        while not self.klaar.is_set():
            nummer = next(self.nummers)
            try:
                open_ = self.vraag(lijn, "POST" if nummer % 2 else "GET", inhoud=str(nummer))
            except (OSError, http.client.HTTPException, AssertionError) as fout:
                self.fouten.append(repr(fout))
                open_ = False
            if not (houdt_open and open_):
                lijn.close()
            time.sleep(pauze)  # een mens leest: anders staat er nooit een verbinding stil
        lijn.close()

    @contextmanager
    def komt(self) -> Iterator[None]:
        """Zij vragen zolang het with-blok duurt."""
        soorten = [(open_, pauze) for open_ in (True, False) for pauze in (0.001, 0.001, 0.02, 0.05)]
        draden = [threading.Thread(target=self._bezoek, args=soort) for soort in soorten]
        for draad in draden:
            draad.start()
        try:
            yield
        finally:
            self.klaar.set()
            for draad in draden:
                draad.join()
