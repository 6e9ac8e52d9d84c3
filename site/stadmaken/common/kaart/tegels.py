"""Kaarttegels, één keer opgehaald en daarna van onszelf: de browser van een bezoeker spreekt nooit een derde.

Er is één vast adres (KAART_TEGELS); een bezoeker kiest alleen getallen. Wie niet op tijd of met iets anders dan een
beeld antwoordt, wordt een halve minuut niet meer gevraagd. Nooit wacht meer dan één proces op de bron: is er iemand aan
de beurt, dan komt de browser zo terug (`BezigError`), en blijven de andere processen vrij voor de rest van de site.
"""

import fcntl
import logging
import time
import zlib
from concurrent.futures import Future
from http.client import HTTPException
from io import BytesIO
from pickle import UnpicklingError
from threading import Thread
from typing import IO, Any
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener

from django.conf import settings
from django.core.cache import caches
from django.core.cache.backends.base import DEFAULT_TIMEOUT
from PIL import Image

logger = logging.getLogger(__name__)

#: Zo lang wacht een bezoeker hooguit, ook als opzoeken, verbinden of de koppen traag zijn.
GEDULD = 3.0
RUST = 30
ONBEKEND = 3600
MAX_BYTES = 200 * 1024
MAX_PIXELS = 1024
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


class BezigError(Exception):
    """Een ander is aan de beurt bij de bron."""


def tegel(z: int, x: int, y: int) -> Tegel | None:
    """Het beeld en zijn soort, uit de eigen voorraad of van de bron; None als het er niet is."""
    sleutel = f"{zlib.crc32(settings.KAART_TEGELS.encode())}/{z}/{x}/{y}"
    adres = settings.KAART_TEGELS.replace("{z}", str(z)).replace("{x}", str(x)).replace("{y}", str(y))
    try:
        gevonden = _uit_voorraad(sleutel)
        if gevonden is None and not _uit_voorraad("rust"):
            gevonden = _van_bron(sleutel, adres)
    except OSError as fout:
        logger.warning("De voorraad kaarttegels is niet te gebruiken: %s", fout)
        return None
    return gevonden or None


def _van_bron(sleutel: str, adres: str) -> Tegel | tuple[()]:
    """De tegel, of () als die er niet of niet op tijd is."""
    uitkomst: Future[Tegel | tuple[()]] = Future()
    Thread(target=_beurt, args=(_slot(), uitkomst, sleutel, adres), daemon=True).start()
    try:
        return uitkomst.result(GEDULD)
    except TimeoutError:
        _rust("te traag")
        return ()


def _beurt(slot: IO[str], uitkomst: Future[Tegel | tuple[()]], sleutel: str, adres: str) -> None:
    """Haal de tegel; de beurt eindigt pas als de bron klaar is, ook als de bezoeker al weg is."""
    try:
        with slot:
            gevonden = _uit_voorraad(sleutel)
            gevonden = _haal_en_bewaar(sleutel, adres) if gevonden is None else gevonden
    except BaseException as fout:  # de wachtende krijgt haar
        uitkomst.set_exception(fout)
    else:
        uitkomst.set_result(gevonden)


def _haal_en_bewaar(sleutel: str, adres: str) -> Tegel | tuple[()]:
    """De tegel, of () als die er niet is; ook dat wordt even onthouden."""
    try:
        gehaald = _haal(adres)
    except TegelError as fout:
        if fout.blijvend:
            _bewaar(sleutel, (), ONBEKEND)
        else:
            _rust(fout)
        return ()
    _bewaar(sleutel, gehaald)
    return gehaald


def _rust(reden: object) -> None:
    logger.warning("De bron van de kaart antwoordt niet goed (%s); wij vragen haar even niets", reden)
    _bewaar("rust", True, RUST)


def _uit_voorraad(sleutel: str) -> Any:
    """Wat er bewaard is; een onleesbaar bestand telt niet, en een beschadigd bestand gaat weg."""
    try:
        return caches["kaart"].get(sleutel)
    except (zlib.error, EOFError, UnpicklingError):
        caches["kaart"].delete(sleutel)
    except OSError as fout:
        logger.warning("Een kaarttegel is niet te lezen: %s", fout)
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
        with build_opener(_GeenOmleiding).open(verzoek, timeout=GEDULD * 0.9) as antwoord:
            inhoud = _lees(antwoord, einde)
    except HTTPError as fout:
        fout.close()
        raise TegelError(f"status {fout.code}", blijvend=fout.code in {404, 410}) from None
    except (OSError, ValueError, HTTPException) as fout:
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
            beeld.load()  # verify() merkt een halve JPEG niet op
    except (OSError, ValueError, SyntaxError) as fout:  # zo meldt Pillow een beschadigd beeld
        raise TegelError("geen beeld") from fout
    return soort


def _slot() -> IO[str]:
    """Eén tegelijk, over alle processen heen; wie te laat is, wacht niet."""
    bestand = (settings.KAART_MAP / "slot").open("w")
    try:
        fcntl.flock(bestand, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        bestand.close()
        raise BezigError from None
    return bestand
