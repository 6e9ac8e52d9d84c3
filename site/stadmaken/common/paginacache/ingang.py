"""De cache staat vóór Django: een bewaarde pagina kost geen middleware en geen vraag aan de database."""

import gzip
import time
from collections.abc import Callable, Iterable
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage

from ..meten import tellers
from ..tabelstand.adressen import VAN_ADRESSEN
from ..tabelstand.opslag import opslag
from ..tabelstand.vakken import uitsnede, vakken
from ..tabelstand.volgen import gelezen
from .beurten import Beurten
from .gaten import Gaten
from .kast import Kast, Pagina
from .merk import SLEUTEL, Merk
from .versturen import Antwoord, verstuur

App = Callable[..., Iterable[bytes]]
Koppen = list[tuple[str, str]]
Sleutel = tuple[str, ...]
# De klok verandert ook wat er staat: een formulier sluit, een activiteit begint. Die tijden zijn hele minuten.
MINUUT = 60
# Seconden dat iemand hooguit wacht op een ander die dezelfde pagina al maakt.
WACHT = 2.0
# Een langer adres bewaart geen enkele view.
LANGSTE_VRAAG = 64
kast = Kast()
beurten = Beurten()


def met_paginacache(app: App) -> App:
    """Zet de cache voor een WSGI-toepassing."""

    def ingang(omgeving: dict[str, Any], begin: Callable[..., Any]) -> Iterable[bytes]:
        sleutel = _sleutel(omgeving)
        stand = opslag().lees() if sleutel else None
        if sleutel is None or stand is None:
            return app(omgeving, begin)
        pagina = kast.pak(sleutel, stand)
        if pagina is None and omgeving["REQUEST_METHOD"] == "GET":
            return _om_beurten(app, omgeving, begin, sleutel)
        return _treffer(pagina, omgeving, begin) if pagina else _maak(app, omgeving, begin, sleutel, stand)

    return ingang


def _om_beurten(app: App, omgeving: dict[str, Any], begin: Any, sleutel: Sleutel) -> Iterable[bytes]:
    """Maak de pagina, of neem die van een ander die daar al mee bezig was; wat oud is, krijgt niemand."""
    einde = time.monotonic() + WACHT
    while (ander := beurten.neem(sleutel)) and ander.wait(einde - time.monotonic()):
        stand = opslag().lees()
        if stand and (pagina := kast.pak(sleutel, stand)):
            return _treffer(pagina, omgeving, begin)
    bewaard = False
    try:
        stand = opslag().lees()
        if stand is None:
            return app(omgeving, begin)
        if pagina := kast.pak(sleutel, stand):  # net klaar, tussen kijken en aan de beurt komen
            bewaard = True
            return _treffer(pagina, omgeving, begin)
        antwoord = _maak(app, omgeving, begin, sleutel, stand)
        bewaard = kast.heeft(sleutel)
        return antwoord
    finally:
        if ander is None:
            beurten.klaar(sleutel, bewaard=bewaard)


def _treffer(pagina: Pagina, omgeving: dict[str, Any], begin: Any) -> Iterable[bytes]:
    tellers.paginacache("treffer")
    return verstuur(pagina, omgeving, begin)


def _sleutel(omgeving: dict[str, Any]) -> Sleutel | None:
    """Waaronder dit verzoek te bewaren is; niets als het antwoord van meer dan het adres kan afhangen."""
    vraag = omgeving.get("QUERY_STRING", "")
    if omgeving["REQUEST_METHOD"] not in {"GET", "HEAD"} or len(vraag) > LANGSTE_VRAAG or _van_iemand(omgeving):
        return None
    schema = omgeving.get("HTTP_X_FORWARDED_PROTO") or omgeving["wsgi.url_scheme"]
    plek = omgeving.get("SCRIPT_NAME", ""), omgeving.get("PATH_INFO", "")
    return schema, omgeving.get("HTTP_HOST", ""), *plek, vraag


def _van_iemand(omgeving: dict[str, Any]) -> bool:
    """Of de bezoeker zich bekendmaakt of er een melding voor hem klaarstaat."""
    koekjes = omgeving.get("HTTP_COOKIE", "")
    namen = (settings.SESSION_COOKIE_NAME, CookieStorage.cookie_name)
    return "HTTP_AUTHORIZATION" in omgeving or any(f"{naam}=" in koekjes for naam in namen)


def _maak(app: App, omgeving: dict[str, Any], begin: Any, sleutel: Sleutel, stand: bytes) -> Iterable[bytes]:
    """Laat Django antwoorden, en bewaar dat als het mag. De stand is van vóór het lezen."""
    merk = omgeving[SLEUTEL] = Merk()
    gezegd: list[Any] = []
    begonnen = time.time()
    with gelezen() as namen:
        delen = app(omgeving, lambda *wat: gezegd.extend(wat))
    bewaren = _te_bewaren(merk, omgeving, *gezegd[:2])
    if bewaren or not omgeving.get("QUERY_STRING"):
        tellers.paginacache("misser")
    if not bewaren and not merk.gaten:
        begin(*gezegd)
        return delen
    plekken = vakken({*namen, *VAN_ADRESSEN, apps.get_model(settings.GEMEENTE_MODEL)._meta.db_table})
    inhoud = _uitgepakt(b"".join(delen), gezegd[1])
    pagina = Pagina(
        koppen=gezegd[1],
        inhoud=inhoud,
        vakken=plekken,
        stand=uitsnede(stand, plekken),
        tot=begonnen // MINUUT * MINUUT + MINUUT,
        bij_treffer=merk.bij_treffer,
        gaten=Gaten(inhoud, merk.gaten) if merk.gaten else None,
        formulier=merk.formulier or bool(merk.gaten),
        status=gezegd[0],
    )
    if bewaren:
        kast.zet(sleutel, pagina)
    return Antwoord(verstuur(pagina, omgeving, begin, eerste=True), getattr(delen, "close", None))


def _te_bewaren(merk: Merk, omgeving: dict[str, Any], status: str, koppen: Koppen) -> bool:
    """Alleen wat mag van de view: geen koekje, en niemand zei dat het niet bewaard mag worden."""
    namen = dict(_klein(koppen))
    zwijgt = not any(woord in namen.get("cache-control", "") for woord in ("no-store", "private"))
    return (
        merk.mag
        and omgeving["REQUEST_METHOD"] == "GET"
        and merk.vraag == omgeving.get("QUERY_STRING", "")
        and status.startswith("200")
        and namen.get("content-type", "").startswith("text/html")
        and "set-cookie" not in namen
        and (merk.formulier or zwijgt)
    )


def _uitgepakt(inhoud: bytes, koppen: Koppen) -> bytes:
    return gzip.decompress(inhoud) if ("content-encoding", "gzip") in _klein(koppen) else inhoud


def _klein(koppen: Koppen) -> Koppen:
    return [(naam.lower(), waarde) for naam, waarde in koppen]
