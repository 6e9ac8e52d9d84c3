"""Uit welk netwerk een verzoek komt. Genoeg om een vloed te tellen, te weinig om iemand te herkennen."""

import ipaddress

from django.http import HttpRequest


def netwerk(request: HttpRequest) -> str:
    """Het netwerk waar een verzoek vandaan komt: /24 bij IPv4, /56 bij IPv6.

    Achter een eigen proxy (een besloten adres) telt het laatste openbare adres dat die proxy heeft genoteerd; wie
    rechtstreeks verbindt, kan met die kop niets.
    """
    adres = _adres(request.META.get("REMOTE_ADDR", ""))
    if adres is None or adres.is_private:
        for deel in reversed(request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")):
            kandidaat = _adres(deel)
            if kandidaat and not kandidaat.is_private:
                adres = kandidaat
                break
    if adres is None:
        return "onbekend"
    return str(ipaddress.ip_network((adres, 24 if adres.version == 4 else 56), strict=False))


def netwerkadres(request: HttpRequest) -> str:
    """Het eerste adres van dat netwerk: voor wie een geldig adres wil bewaren, en niet van wie het is."""
    begin = netwerk(request).partition("/")[0]
    return begin if _adres(begin) else str(ipaddress.IPv4Address(0))


def _adres(tekst: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        adres = ipaddress.ip_address(tekst.strip())
    except ValueError:
        return None
    return (getattr(adres, "ipv4_mapped", None) or adres) if adres.version == 6 else adres
