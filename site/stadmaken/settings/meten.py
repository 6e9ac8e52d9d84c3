"""Bewaken: metingen, de vorm van het logboek en foutmeldingen (docs/bewaken.md)."""

import os
import socket

from .omgeving import env, schrijfmap, stop

__all__ = ["LOGGING", "LOG_SOORT", "METINGEN_SLEUTEL", "SENTRY_DSN", "TRAGE_VRAAG"]

KORTSTE_SLEUTEL = 32


def metingen_sleutel() -> str:
    """METINGEN_SLEUTEL: lang genoeg om niet te raden; leeg is geen metingen."""
    waarde = env.str("METINGEN_SLEUTEL", default="")
    gewoon = waarde.isascii() and waarde.isprintable() and " " not in waarde
    if waarde and (not gewoon or len(waarde) < KORTSTE_SLEUTEL or len(set(waarde)) < 10):
        stop(
            "METINGEN_SLEUTEL",
            f"is te kort; geef een eigen willekeurige sleutel van minstens {KORTSTE_SLEUTEL} letters en cijfers",
        )
    return waarde


def log_soort() -> str:
    """LOG_SOORT: gewone regels, of één JSON-object per regel."""
    waarde = env.str("LOG_SOORT", default="").strip().lower() or "tekst"
    if waarde not in {"tekst", "json"}:
        stop("LOG_SOORT", f"“{waarde}” bestaat niet; gebruik tekst of json")
    return waarde


def sentry_dsn() -> str:
    """SENTRY_DSN: waar fouten heen gaan; leeg is nergens."""
    waarde = env.str("SENTRY_DSN", default="").strip()
    if waarde:
        from sentry_sdk.utils import BadDsn, Dsn  # alleen geladen als iemand dit aanzet

        try:
            Dsn(waarde)
        except (BadDsn, ValueError):
            stop("SENTRY_DSN", "is geen adres van Sentry; gebruik https://sleutel@sentry.voorbeeld.nl/1")
    return waarde


METINGEN_SLEUTEL = metingen_sleutel()
LOG_SOORT = log_soort()
SENTRY_DSN = sentry_dsn()
# Een vraag aan de database die langer duurt (in seconden), telt als traag.
TRAGE_VRAAG = 0.5
if METINGEN_SLEUTEL:
    # Gelezen zodra prometheus_client wordt geladen. Per machine: op een andere heeft een proces soms hetzelfde nummer.
    os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", str(schrijfmap() / "meten" / socket.gethostname()))

# Het logboek: geen persoonsgegevens, geen adressen met een geheim erin.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"verzoek": {"()": "stadmaken.common.meten.logregel.VerzoekFilter"}},
    "formatters": {
        "tekst": {
            "class": "stadmaken.common.logboek.Regel",
            "format": "{asctime} {levelname} {name} [{verzoek}] {message}",
            "style": "{",
        },
        "json": {"()": "stadmaken.common.meten.logregel.JsonRegel"},
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": LOG_SOORT, "filters": ["verzoek"]}},
    "root": {"handlers": ["console"], "level": "INFO"},
    # Deze melden anders elke taak, elke opgeslagen pagina en elke zoekvraag, met wat er gezocht werd.
    "loggers": {
        naam: {"level": "WARNING"} for naam in ("axes", "django_tasks", "wagtail", "opensearch", "opensearchpy.trace")
    },
}
