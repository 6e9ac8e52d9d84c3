"""Kaarttegels, één keer opgehaald en daarna van onszelf: de browser van een bezoeker spreekt nooit een derde.

Er is één vast adres (KAART_TEGELS); een bezoeker kiest alleen getallen. Wie niet op tijd of met iets anders dan een
beeld antwoordt, wordt een halve minuut niet meer gevraagd: dan wacht niemand op een bron die toch niet antwoordt.
"""

import fcntl
import logging
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pickle import UnpicklingError
from typing import Any
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener

from django.conf import settings
from django.core.cache import caches
from django.core.cache.backends.base import DEFAULT_TIMEOUT
from PIL import Image

logger = logging.getLogger(__name__)

GEDULD = 3.0
RUST = 30
ONBEKEND = 3600
MAX_BYTES = 200 * 1024
MAX_PIXELS = 1024
SLOTEN = 64
SOORTEN = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp"}

Tegel = tuple[bytes, str]


class _GeenOmleiding(HTTPRedirectHandler):
    """Een bron die ergens anders heen wijst, volgen wij niet."""

    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        return None


class TegelError(Exception):
    """De bron gaf geen bruikbaar beeld; `blijvend` als dat aan deze ene tegel ligt."""

    def __init__(self, uitleg: str, *, blijvend: bool = False) -> None:
        super().__init__(uitleg)
        self.blijvend = blijvend


def tegel(z: int, x: int, y: int) -> Tegel | None:
    """Het beeld en zijn soort, uit de eigen voorraad of van de bron; None als het er niet is."""
    try:
        return _tegel(f"{zlib.crc32(settings.KAART_TEGELS.encode())}/{z}/{x}/{y}", z, x, y)
    except OSError as fout:
        logger.warning("De voorraad kaarttegels is niet te gebruiken: %s", fout)
        return None


def _tegel(sleutel: str, z: int, x: int, y: int) -> Tegel | None:
    gevonden = _uit_voorraad(sleutel)
    if gevonden is None:
        with _slot(sleutel):  # wie tegelijk hetzelfde vraagt, wacht op de eerste
            gevonden = _uit_voorraad(sleutel)
            if gevonden is None:
                gevonden = _haal_en_bewaar(sleutel, z, x, y)
    return gevonden or None


def _haal_en_bewaar(sleutel: str, z: int, x: int, y: int) -> Tegel | tuple[()]:
    """De tegel, of () als die er niet is; ook dat wordt even onthouden."""
    if _uit_voorraad("rust"):
        return ()
    adres = settings.KAART_TEGELS.replace("{z}", str(z)).replace("{x}", str(x)).replace("{y}", str(y))
    try:
        gehaald = _haal(adres)
    except TegelError as fout:
        if fout.blijvend:
            _bewaar(sleutel, (), ONBEKEND)
        else:
            logger.warning("De bron van de kaart antwoordt niet goed (%s); wij vragen haar even niets", fout)
            _bewaar("rust", True, RUST)
        return ()
    _bewaar(sleutel, gehaald)
    return gehaald


def _uit_voorraad(sleutel: str) -> Any:
    """Wat er bewaard is; een beschadigd bestand telt niet en gaat weg."""
    try:
        return caches["kaart"].get(sleutel)
    except (zlib.error, EOFError, UnpicklingError):
        caches["kaart"].delete(sleutel)
        return None


def _bewaar(sleutel: str, waarde: Any, seconden: Any = DEFAULT_TIMEOUT) -> None:
    """Zonder ruimte op de schijf blijft de kaart werken, alleen langzamer."""
    try:
        caches["kaart"].set(sleutel, waarde, seconden)
    except OSError as fout:
        logger.warning("Een kaarttegel is niet bewaard: %s", fout)


def _haal(adres: str) -> Tegel:
    einde = time.monotonic() + GEDULD
    verzoek = Request(adres, headers={"User-Agent": "samen-stadmaken"})  # noqa: S310  vast adres, alleen http(s)
    try:
        with build_opener(_GeenOmleiding).open(verzoek, timeout=GEDULD) as antwoord:
            inhoud = _lees(antwoord, einde)
    except HTTPError as fout:
        fout.close()
        raise TegelError(f"status {fout.code}", blijvend=fout.code in {404, 410}) from None
    except (OSError, ValueError) as fout:
        raise TegelError(type(fout).__name__) from fout
    return inhoud, _soort(inhoud)


def _lees(antwoord: Any, einde: float) -> bytes:
    """Het antwoord, mits op tijd en niet te groot: ook een bron die druppelt, houdt niemand vast."""
    inhoud = b""
    while deel := antwoord.read1(65_536):
        inhoud += deel
        if len(inhoud) > MAX_BYTES:
            raise TegelError("te groot")
        if time.monotonic() > einde:
            raise TegelError("te traag")
    return inhoud


def _soort(inhoud: bytes) -> str:
    try:
        with Image.open(BytesIO(inhoud), formats=list(SOORTEN)) as beeld:
            if max(beeld.size) > MAX_PIXELS:
                raise TegelError("te veel pixels")
            soort = SOORTEN[str(beeld.format)]
            beeld.verify()
    except (OSError, ValueError, SyntaxError) as fout:  # zo meldt Pillow een beschadigd beeld
        raise TegelError("geen beeld") from fout
    return soort


@contextmanager
def _slot(sleutel: str) -> Iterator[None]:
    """Eén tegelijk, over alle processen heen."""
    nummer = zlib.crc32(sleutel.encode()) % SLOTEN
    with (settings.KAART_MAP / f"slot-{nummer:02}").open("w") as bestand:
        fcntl.flock(bestand, fcntl.LOCK_EX)
        yield
