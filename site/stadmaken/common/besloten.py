"""Besloten pagina's zonder account: een adres dat niemand raadt, en dat nergens blijft hangen."""

from typing import TypeVar

from django.core import signing
from django.http import HttpResponseBase

from .stad import zout

BESLOTEN = {"Cache-Control": "no-store, private", "X-Robots-Tag": "noindex, nofollow"}
# Het adres is zelf het geheim: het gaat niet mee naar een volgende pagina. De naam van de site wel: bij “no-referrer”
# stuurt een browser “Origin: null” mee, en dan weigert Django elk formulier op deze pagina.
GEHEIM_ADRES = {**BESLOTEN, "Referrer-Policy": "strict-origin"}

R = TypeVar("R", bound=HttpResponseBase)


def met_koppen(response: R, koppen: dict[str, str]) -> R:
    """Hetzelfde antwoord, met deze koppen."""
    for naam, waarde in koppen.items():
        response.headers[naam] = waarde
    return response


class Zegel:
    """Ondertekent kenmerken voor één `doel`: een token van een ander doel, of van een andere stad, geldt hier niet."""

    def __init__(self, doel: str) -> None:
        self._doel = doel

    @property
    def _ondertekenaar(self) -> signing.Signer:
        return signing.Signer(sep=".", salt=zout(self._doel))

    def token(self, kenmerk: str) -> str:
        """Het ondertekende kenmerk voor in het adres."""
        return self._ondertekenaar.sign(kenmerk)

    def kenmerk(self, token: str) -> str | None:
        """Het kenmerk uit een token, of None als de handtekening niet klopt."""
        try:
            return self._ondertekenaar.unsign(token)
        except signing.BadSignature:
            return None
