"""Nagaan of een adres elders nog bestaat, zonder dat iemand de server zo iets binnen het eigen netwerk laat opvragen.

Het adres wordt één keer opgezocht, moet openbaar zijn, en met precies dat adres wordt verbonden; elke doorverwijzing
begint opnieuw.
"""

import http.client
import ipaddress
import socket
import ssl
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, wait
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.utils.translation import gettext as _

WACHT_SECONDEN = 3
ALLES_BIJ_ELKAAR = 20
HOOGSTENS = 60
DOORVERWIJZINGEN = 4
# De pagina is er wel, alleen niet voor een programma.
BESTAAT_TOCH = {401, 403, 405, 429}
_VERTAALD = [ipaddress.ip_network(net) for net in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32")]

Opzoeken = Callable[[str, int], list[str]]
Vragen = Callable[[str, str, str], tuple[int, str]]


def zoek_op(host: str, poort: int) -> list[str]:
    """Alle IP-adressen van deze naam."""
    return [str(rij[4][0]) for rij in socket.getaddrinfo(host, poort, type=socket.SOCK_STREAM)]


def is_openbaar(ip: str) -> bool:
    """Of dit een adres op het open internet is."""
    adres = ipaddress.ip_address(ip.partition("%")[0])
    if isinstance(adres, ipaddress.IPv6Address):
        if any(adres in net for net in _VERTAALD):
            return False
        adres = adres.ipv4_mapped or adres
    return adres.is_global and not adres.is_multicast


def vraag(methode: str, adres: str, ip: str) -> tuple[int, str]:
    """Status en doorverwijzing van dit adres, gevraagd aan precies dit IP-adres."""
    delen = urlsplit(adres)
    verbinding = _verbinding(delen.scheme, delen.hostname or "", ip, delen.port)
    try:
        pad = (delen.path or "/") + (f"?{delen.query}" if delen.query else "")
        verbinding.request(methode, pad, headers={"User-Agent": "linkcontrole", "Accept": "*/*"})
        antwoord = verbinding.getresponse()
        return antwoord.status, antwoord.getheader("Location") or ""
    finally:
        verbinding.close()


def _verbinding(schema: str, host: str, ip: str, poort: int | None) -> Any:
    if schema == "http":
        verbinding = http.client.HTTPConnection(host, poort, timeout=WACHT_SECONDEN)
        verbinding.sock = socket.create_connection((ip, poort or 80), WACHT_SECONDEN)
        return verbinding
    context = ssl.create_default_context()
    veilig = http.client.HTTPSConnection(host, poort, timeout=WACHT_SECONDEN, context=context)
    veilig.sock = context.wrap_socket(
        socket.create_connection((ip, poort or 443), WACHT_SECONDEN), server_hostname=host
    )
    return veilig


def bezwaar_tegen(adres: str, *, opzoeken: Opzoeken = zoek_op, vragen: Vragen = vraag) -> str:
    """Wat er mis is met dit adres, in woorden; leeg als het in orde is."""
    for _keer in range(DOORVERWIJZINGEN + 1):
        try:
            status, verder = _bezoek(adres, opzoeken, vragen)
        except _NietToegestaanError:
            return _("dit adres is niet openbaar")
        except (OSError, ssl.SSLError, http.client.HTTPException, ValueError):
            return _("de andere site antwoordt niet")
        if not (300 <= status < 400 and verder):
            goed = status < 400 or status in BESTAAT_TOCH
            return "" if goed else _("de andere site geeft fout %(nummer)s") % {"nummer": status}
        adres = urljoin(adres, verder)
    return _("de link blijft doorverwijzen")


class _NietToegestaanError(Exception):
    """Dit adres mag de server niet opvragen."""


def _bezoek(adres: str, opzoeken: Opzoeken, vragen: Vragen) -> tuple[int, str]:
    delen = urlsplit(adres)
    if delen.scheme not in {"http", "https"} or not delen.hostname or delen.username is not None:
        raise _NietToegestaanError
    if delen.port not in {None, 80, 443}:
        raise _NietToegestaanError
    ips = opzoeken(delen.hostname, delen.port or (443 if delen.scheme == "https" else 80))
    if not ips or not all(map(is_openbaar, ips)):
        raise _NietToegestaanError
    status, verder = vragen("HEAD", adres, ips[0])
    return vragen("GET", adres, ips[0]) if status in {400, 403, 404, 405, 500, 501} else (status, verder)


def bezwaren(adressen: Iterable[str], toets: Callable[[str], str] = bezwaar_tegen) -> dict[str, str]:
    """Per adres wat er mis is, alleen van wat niet in orde is; samen hooguit twintig seconden."""
    uniek = list(dict.fromkeys(adressen))[:HOOGSTENS]
    ploeg = ThreadPoolExecutor(max_workers=8)
    taken = {adres: ploeg.submit(toets, adres) for adres in uniek}
    wait(taken.values(), timeout=ALLES_BIJ_ELKAAR)
    ploeg.shutdown(wait=False, cancel_futures=True)
    te_laat = _("de andere site antwoordt niet")
    uitkomst = {
        adres: taak.result() if taak.done() and not taak.cancelled() else te_laat for adres, taak in taken.items()
    }
    return {adres: fout for adres, fout in uitkomst.items() if fout}
