"""Iets ophalen van een adres dat een mens heeft ingetypt, zonder dat de server zo iets van zijn eigen netwerk geeft.

De naam wordt één keer opgezocht, elk gevonden IP-adres moet openbaar zijn, en met precies zo'n IP-adres wordt
verbonden: een tweede antwoord van de naamserver doet er niet meer toe. Het certificaat moet bij de naam horen. Elke
doorverwijzing begint opnieuw. Alles bij elkaar duurt nooit langer dan `tijd`, ook niet bij een server die druppelt.
"""

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from threading import Event, Thread, Timer
from urllib.parse import SplitResult, quote, urljoin, urlsplit

DOORVERWIJZINGEN = 5
HOOGSTENS_IPS = 4
POORTEN = {"http": 80, "https": 443}
KOPPEN = {"User-Agent": "samen-stadmaken", "Accept": "*/*", "Accept-Encoding": "identity", "Connection": "close"}
_VEILIG = "%/:=&?~+!$,;'@()*[]"
_VERDER = {301, 302, 303, 307, 308}
# Een server die HEAD niet kent, geeft bij GET soms wel een pagina.
_VRAAG_NOG_EENS = {400, 403, 404, 405, 500, 501}
_IPV6 = ipaddress.ip_network("2000::/3")
# Hierin zit een IPv4-adres verstopt (6to4, Teredo), of zij zijn voor iets anders dan het open internet.
_NIET = [ipaddress.ip_network(net) for net in ("2001::/23", "2002::/16", "3fff::/20", "192.0.0.0/24", "192.88.99.0/24")]

Opzoeken = Callable[[str, int], list[str]]


class Geweigerd(Exception):  # noqa: N818  geen fout van ons: zo hoort het
    """Dit adres mag de server niet opvragen."""


class Onbereikbaar(Exception):  # noqa: N818  geen fout van ons: de ander antwoordt niet
    """De andere kant is er niet, is te traag, of zegt iets onverstaanbaars."""


@dataclass(frozen=True)
class Antwoord:
    """Wat er kwam; `inhoud` is zoals verstuurd, en `afgekapt` als er meer was dan gevraagd."""

    status: int
    eind_url: str
    soort: str
    inhoud: bytes
    afgekapt: bool = False


@dataclass(frozen=True)
class Vraagbaak:
    """Hoe er wordt opgezocht en verbonden. Een test geeft hier haar eigen naamserver, server en certificaat."""

    opzoeken: Opzoeken | None = None
    # Deze IP-adressen met poort mogen ook, al zijn ze niet openbaar.
    ook: Collection[tuple[str, int]] = ()
    tls: ssl.SSLContext | None = None


GEWOON = Vraagbaak()


def zoek_op(host: str, poort: int) -> list[str]:
    """Alle IP-adressen van deze naam."""
    return [str(rij[4][0]) for rij in socket.getaddrinfo(host, poort, type=socket.SOCK_STREAM)]


def is_openbaar(ip: str) -> bool:
    """Of dit een adres op het open internet is."""
    adres = ipaddress.ip_address(ip.partition("%")[0])
    if isinstance(adres, ipaddress.IPv6Address) and adres.ipv4_mapped:
        adres = adres.ipv4_mapped
    elif isinstance(adres, ipaddress.IPv6Address) and adres not in _IPV6:
        return False
    if any(adres.version == net.version and adres in net for net in _NIET):
        return False
    return adres.is_global and not (adres.is_multicast or adres.is_reserved)


def haal_op(
    adres: str, *, methode: str = "HEAD", max_bytes: int = 0, tijd: float = 5, baak: Vraagbaak = GEWOON
) -> Antwoord:
    """Het antwoord van dit adres, na hooguit vijf doorverwijzingen en met hooguit zo veel bytes."""
    einde = time.monotonic() + tijd
    for _keer in range(DOORVERWIJZINGEN + 1):
        antwoord, verder = _bezoek(adres, methode, max_bytes, einde, baak)
        if not verder:
            return antwoord
        adres = _volgende(adres, verder)
    raise Geweigerd("te veel doorverwijzingen")


def bestaat(adres: str, *, tijd: float = 5, baak: Vraagbaak = GEWOON) -> Antwoord:
    """Als `haal_op` met HEAD; wie dat niet kent, krijgt een GET waarvan wij de inhoud niet lezen."""
    einde = time.monotonic() + tijd
    antwoord = haal_op(adres, tijd=tijd, baak=baak)
    if antwoord.status not in _VRAAG_NOG_EENS:
        return antwoord
    return haal_op(adres, methode="GET", tijd=_rest(einde), baak=baak)


def _bezoek(adres: str, methode: str, max_bytes: int, einde: float, baak: Vraagbaak) -> tuple[Antwoord, str]:
    delen, host, poort = _ontleed(adres, baak)
    fout: Exception | None = None
    for ip in _gekeurd(host, poort, einde, baak)[:HOOGSTENS_IPS]:
        try:
            with _verbind(delen.scheme, host, ip, poort, einde, baak) as verbinding:
                return _vraag(verbinding, adres, delen, methode, max_bytes)
        except (OSError, HTTPException, ValueError) as nu:
            fout = nu
    raise Onbereikbaar(type(fout).__name__) from fout


def _ontleed(adres: str, baak: Vraagbaak) -> tuple[SplitResult, str, int]:
    try:
        delen = urlsplit(adres)
        host, poort = (delen.hostname or "").encode("idna").decode(), delen.port
    except ValueError:
        raise Geweigerd("geen webadres") from None
    if delen.scheme not in POORTEN or not host or delen.username is not None or delen.password is not None:
        raise Geweigerd("geen gewoon webadres")
    eigen = {nummer for _ip, nummer in baak.ook}
    if poort is not None and poort not in {*POORTEN.values(), *eigen}:
        raise Geweigerd("een ongewone poort")
    return delen, host, POORTEN[delen.scheme] if poort is None else poort


def _volgende(adres: str, verder: str) -> str:
    try:
        return urljoin(adres, verder)
    except ValueError:
        raise Geweigerd("geen webadres") from None


def _gekeurd(host: str, poort: int, einde: float, baak: Vraagbaak) -> list[str]:
    """De IP-adressen van deze naam; is er één niet openbaar, dan geen enkel."""
    ips = list(dict.fromkeys(_zoek_op_tijd(baak.opzoeken or zoek_op, host, poort, einde)))
    if not ips:
        raise Onbereikbaar("onbekende naam")
    if not all((ip, poort) in baak.ook or (poort in POORTEN.values() and is_openbaar(ip)) for ip in ips):
        raise Geweigerd("geen openbaar adres")
    return ips


def _zoek_op_tijd(opzoeken: Opzoeken, host: str, poort: int, einde: float) -> list[str]:
    """Opzoeken kent zelf geen tijdslimiet."""
    uitkomst: Future[list[str]] = Future()

    def zoek() -> None:
        try:
            uitkomst.set_result(opzoeken(host, poort))
        except Exception as fout:  # de wachtende krijgt haar
            uitkomst.set_exception(fout)

    Thread(target=zoek, daemon=True).start()
    try:
        return uitkomst.result(_rest(einde))
    except (OSError, ValueError, TimeoutError) as fout:
        raise Onbereikbaar("onbekende naam") from fout


@contextmanager
def _verbind(schema: str, host: str, ip: str, poort: int, einde: float, baak: Vraagbaak) -> Iterator[HTTPConnection]:
    """Een verbinding met dit IP-adres die op `einde` wordt doorgeknipt, wat er dan ook nog binnenkomt."""
    lijn = socket.create_connection((ip, poort), _rest(einde))
    if schema == "https":
        tls = baak.tls or ssl.create_default_context()
        lijn = tls.wrap_socket(lijn, server_hostname=host, do_handshake_on_connect=False)
    te_laat = Event()
    klok = Timer(_rest(einde), _knip, (lijn, te_laat))
    klok.daemon = True
    klok.start()
    try:
        if isinstance(lijn, ssl.SSLSocket):
            lijn.do_handshake()
        verbinding = HTTPConnection(host, poort)
        verbinding.default_port, verbinding.sock = POORTEN[schema], lijn
        yield verbinding
        if te_laat.is_set():
            raise TimeoutError
    finally:
        klok.cancel()
        lijn.close()


def _knip(lijn: socket.socket, te_laat: Event) -> None:
    te_laat.set()
    with suppress(OSError):
        # Niet die van de TLS-verbinding: die haalt haar weg onder de handen van wie nog leest.
        socket.socket.shutdown(lijn, socket.SHUT_RDWR)


def _vraag(
    verbinding: HTTPConnection, adres: str, delen: SplitResult, methode: str, max_bytes: int
) -> tuple[Antwoord, str]:
    """Het antwoord, en waar het heen wijst. Inpakken is niet gevraagd, en uitpakken doen wij nooit."""
    pad = quote(delen.path or "/", safe=_VEILIG) + (f"?{quote(delen.query, safe=_VEILIG)}" if delen.query else "")
    verbinding.request(methode, pad, headers=KOPPEN)
    kwam = verbinding.getresponse()
    verder = kwam.getheader("Location", "") if kwam.status in _VERDER else ""
    inhoud = kwam.read(max_bytes + 1) if max_bytes and not verder else b""
    soort = kwam.getheader("Content-Type", "").partition(";")[0].strip().lower()
    antwoord = Antwoord(kwam.status, adres, soort, inhoud[:max_bytes], afgekapt=len(inhoud) > max_bytes)
    return antwoord, verder


def _rest(einde: float) -> float:
    rest = einde - time.monotonic()
    if rest <= 0:
        raise Onbereikbaar("te traag")
    return rest
