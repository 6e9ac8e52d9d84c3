"""Fouten naar Sentry, als SENTRY_DSN is ingevuld: waar het misging, en niets van wie het overkwam."""

from typing import Any

from ..logboek import zonder_gegevens
from . import verzoek

# Wat hier niet staat, gaat niet mee: ook niet als een volgende versie van sentry-sdk meer verzamelt.
VELDEN = {"event_id", "timestamp", "platform", "level", "logger", "environment", "release", "sdk"}
PLEK = {"filename", "abs_path", "function", "module", "lineno", "context_line", "pre_context", "post_context", "in_app"}


def start(dsn: str) -> None:
    """Meld vanaf nu elke fout die niemand opving, en elke regel van het logboek op niveau ERROR."""
    import sentry_sdk  # alleen geladen als iemand dit aanzet
    from sentry_sdk.integrations.dedupe import DedupeIntegration
    from sentry_sdk.integrations.django import DjangoIntegration
    from sentry_sdk.integrations.logging import LoggingIntegration

    sentry_sdk.init(
        dsn=dsn,
        send_default_pii=False,
        include_local_variables=False,
        max_request_body_size="never",
        max_breadcrumbs=0,
        auto_session_tracking=False,
        send_client_reports=False,
        default_integrations=False,
        auto_enabling_integrations=False,
        integrations=[
            DjangoIntegration(middleware_spans=False, signals_spans=False, cache_spans=False),
            LoggingIntegration(level=None),
            DedupeIntegration(),
        ],
        before_send=kaal,
    )


def kaal(event: Any, hint: Any) -> Any:
    """De melding met alleen wat mee mag: soort fout, plek in de code, view en kenmerk. Geen tekst van een fout."""
    dit = verzoek.bij(hint.get("log_record"))
    over = {naam: waarde for naam, waarde in event.items() if naam in VELDEN}
    over["tags"] = {"request_id": dit.kenmerk, "view": dit.view} if dit else {}
    over["transaction"] = dit.view if dit else verzoek.GEEN
    if melding := (event.get("logentry") or {}).get("message"):
        # Alleen de zin uit de code; wat erin wordt ingevuld, blijft hier.
        over["logentry"] = {"message": zonder_gegevens(str(melding))}
    if fouten := (event.get("exception") or {}).get("values"):
        over["exception"] = {"values": [_fout(fout) for fout in fouten]}
    return over


def _fout(fout: dict[str, Any]) -> dict[str, Any]:
    plekken = (fout.get("stacktrace") or {}).get("frames") or []
    return {
        "type": fout.get("type"),
        "module": fout.get("module"),
        "stacktrace": {"frames": [{n: w for n, w in plek.items() if n in PLEK} for plek in plekken]},
    }
