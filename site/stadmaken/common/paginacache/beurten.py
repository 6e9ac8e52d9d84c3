"""Van een pagina die tegelijk door velen wordt gevraagd, maakt er één een nieuwe; de anderen wachten daar even op."""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Event, Lock

# Zoveel adressen onthoudt een proces waarvan niets te bewaren was: daarop wacht niemand.
MEESTE = 1000


class Beurten:
    """Wie waarmee bezig is, in dit proces."""

    def __init__(self) -> None:
        self._bezig: dict[Hashable, Event] = {}
        self._vergeefs: OrderedDict[Hashable, None] = OrderedDict()
        self._slot = Lock()

    def neem(self, sleutel: Hashable) -> Event | None:
        """Niets: het is uw beurt, en meld u af met `klaar`. Anders waarop te wachten is."""
        with self._slot:
            if sleutel in self._vergeefs:
                return None
            bezig = self._bezig.get(sleutel)
            if bezig is None:
                self._bezig[sleutel] = Event()
            return bezig

    def klaar(self, sleutel: Hashable, *, bewaard: bool) -> None:
        """Laat wie wacht verder gaan. Was er niets te bewaren, dan wacht hier voortaan niemand meer."""
        with self._slot:
            bezig = self._bezig.pop(sleutel, None)
            self._vergeefs.pop(sleutel, None)
            if not bewaard:
                self._vergeefs[sleutel] = None
            while len(self._vergeefs) > MEESTE:
                self._vergeefs.popitem(last=False)
        if bezig:
            bezig.set()

    def leeg(self) -> None:
        """Begin opnieuw."""
        with self._slot:
            self._vergeefs.clear()
