"""Nummers van openbare registers: herkennen wat iemand overtypt, en vooraf vastleggen in een formulier."""

from django.core import signing

from .stad.zout import zout as zout_van_de_stad
from .tekens import TEKENS, willekeurige_code

LENGTE = 5


class Registernummers:
    """Nummers als “T-4KQ7M”: kort genoeg om te noemen, zonder tekens die op elkaar lijken."""

    def __init__(self, letter: str, zout: str) -> None:
        self.letter = letter
        self._zout = zout

    @property
    def _ondertekenaar(self) -> signing.Signer:
        return signing.Signer(sep=".", salt=zout_van_de_stad(self._zout))

    def nieuw(self) -> str:
        """Een niet te raden nummer."""
        return f"{self.letter}-{willekeurige_code(LENGTE)}"

    def herken(self, invoer: str) -> str:
        """Het nummer zoals het bewaard is, of "" als dit er geen kan zijn."""
        tekens = "".join(teken for teken in invoer.upper() if teken.isalnum())
        code = tekens[1:] if len(tekens) == LENGTE + 1 and tekens[0] == self.letter else tekens
        return f"{self.letter}-{code}" if len(code) == LENGTE and set(code) <= set(TEKENS) else ""

    def onderteken(self, nummer: str) -> str:
        """Het nummer voor in een formulier: wie het twee keer verstuurt, legt één record vast."""
        return self._ondertekenaar.sign(nummer)

    def uit_sleutel(self, sleutel: str) -> str:
        """Het nummer uit een formulier, of "" als de handtekening niet klopt."""
        try:
            return self._ondertekenaar.unsign(sleutel)
        except signing.BadSignature:
            return ""
