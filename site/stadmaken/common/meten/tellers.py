"""Wat elk proces telt terwijl het werkt. Labels komen uit de code: nooit een adres, naam of tekst van iemand."""

from prometheus_client import CollectorRegistry, Counter, Histogram, disable_created_metrics

from . import verzoek
from .bestanden import telt

METHODEN = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}

disable_created_metrics()
REGISTER = CollectorRegistry()
_verzoeken = Counter("stadmaken_verzoeken", "Beantwoorde verzoeken.", ["view", "methode", "status"], registry=REGISTER)
_duur = Histogram("stadmaken_verzoek_seconds", "Hoe lang een verzoek duurde.", ["view", "methode"], registry=REGISTER)
_traag = Counter("stadmaken_trage_vragen", "Vragen aan de database boven de grens.", ["view"], registry=REGISTER)
_mail = Counter("stadmaken_mail", "Pogingen om een mail te versturen.", ["afloop"], registry=REGISTER)
_gebeurtenissen = Counter(
    "stadmaken_gebeurtenissen", "Wat bewoners deden, zoals een bord openen.", ["soort"], registry=REGISTER
)
_paginacache = Counter(
    "stadmaken_paginacache", "Pagina's uit de cache, of opnieuw gemaakt.", ["uitkomst"], registry=REGISTER
)


def beantwoord(view: str, methode: str, status: int, seconden: float) -> None:
    """Eén verzoek met zijn antwoord."""
    if telt():
        bekend = methode if methode in METHODEN else "anders"
        _verzoeken.labels(view, bekend, str(status)).inc()
        _duur.labels(view, bekend).observe(seconden)


def trage_vraag() -> None:
    """Een vraag aan de database die te lang duurde; van de vraag zelf blijft niets."""
    if telt():
        _traag.labels(verzoek.view_nu()).inc()


def mail(afloop: str) -> None:
    """Een poging om een mail te versturen, met hoe die afliep."""
    if telt():
        _mail.labels(afloop).inc()


def gebeurtenis(soort: str) -> None:
    """Iets wat een bewoner deed; `soort` is een vast woord uit de code."""
    if telt():
        _gebeurtenissen.labels(soort).inc()


def paginacache(uitkomst: str) -> None:
    """Of een pagina uit de cache kwam; `uitkomst` is een vast woord uit de code, zoals “treffer” of “misser”."""
    if telt():
        _paginacache.labels(uitkomst).inc()
